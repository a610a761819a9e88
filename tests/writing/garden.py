"""A plan with every layout that people use, and remarks everywhere."""

from __future__ import annotations

from random import Random

from lined import lined

PLANTS = '''\
#:schema ./plan.schema.json
# head
format = 1  # the first
period = "2027-H1"
title = "Work plan, January to June 2027"
status = "draft"
language = "en"
themes = ["cooperation", "youth"]
regions = [
  "mena",  # first
  # between
  "east-africa",
]

[consultation]  # of the groups
opens = 2026-12-01
closes = 2026-12-20

# --- trainings

# about referral
# in two lines
[training.referral]  # T1
title = "Referral # pathways"  # not a remark before this
lead = "mena-hub"
regions = ["mena"]
theme = "cooperation"
start = 2027-04-14
end = 2027-04-15
# where
venue.city = "rabat"
venue.mode = "in-person"
partners.funder = ["partner"]  # who pays
# under

[training.academy]
title = """Academy"""
lead   =   "africa-hub"
regions = [
  # all of them
  "mena",  # mena first
  "east-africa"
]
summary = """
[training.not-a-header]
# not a remark
key = "not a key"
"""
theme = 'youth'
start = "2027-05"
venue = { city = "nairobi", mode = "hybrid" }  # inline
budget = { amount = 10, currency = "EUR" }

  # indented
  [training.academy.partners]  # a table of its own
  host = ["nairobi"]
  # inside
  funder = [
    "partner",
    "our-host",  # and the host
  ]

[training.academy.indicator.teams]
text = "Teams"
measure = "teams"
target = 8

# --- partnerships

[partnership.memorandum]
title = "Memorandum with the foundation"
lead = "africa-hub"
regions = ["east-africa"]
theme = "youth"
parties = ["our-network", "partner"]
stage = "negotiating"
start = "2027-05"

[partnership.memorandum.note.n-2026-11-01]
on = 2026-11-01
text = "First # talk"

# --- advocacy

["advocacy"."summit"]
"title" = 'Summit'
lead = "mena-hub"
regions = ["mena", "east-africa"]
theme = "cooperation"
forum = "city-summit"
ask = "Fund \\"cities\\"."
form = "speech"
start = 2027-05-25

# --- communications

# a guide
[communications.guide]
title = "دليل الإحالة"
lead = "mena-hub"
regions = ["mena"]
theme = "cooperation"
kind = "guide"
publish_on = 2027-06-01
derived_from = ["referral"]
principles.gender = "Half of them."
[communications.guide.extra]
shelf = "b"
# the very end
'''


def grown(draw: Random, newline: str) -> str:
    """Return the plan with more remarks and blank lines at random places."""
    rows: list[str] = []
    before = None
    for number, line in enumerate(lined(PLANTS)):
        inside = line.kind == "field" and line.keys and line.keys == before
        if number and not inside and draw.random() < 0.3:
            rows.append(f"{draw.choice(['', '  ', chr(9)])}# remark {number}")
            if draw.random() < 0.3 and line.kind != "field":
                rows.append("")
        rows.append(line.text)
        before = line.keys
    return newline.join(rows)
