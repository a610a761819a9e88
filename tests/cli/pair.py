"""Two plans in draft that name each other's items, and what is seen of a change."""

from __future__ import annotations

BACK = "  take it back: planner undo\n"
FIRST = """
[communications.guide]
title = "A guide to referral"
lead = "mena-hub"
regions = ["mena"]
publish_on = 2027-06-01
derived_from = ["referral"]

[communications.guide.outcome]
carried_to = "2027-H2/brief"
"""
SECOND = """format = 1
period = "2027-H2"
title = "Work plan, July to December 2027"
status = "draft"
language = "en"
previous = "2027-H1"

# Training in the second half

# what comes first
[training.academy]
title = "Academy"
lead = "mena-hub"
regions = ["mena"]
start = 2027-09-01
depends_on = [
  "2027-H1/referral", # as it was taught
  '2027-H1/pathways',
]

[communications.brief]
title = "Brief"
lead = "mena-hub"
carried_from = "2027-H1/guide"
"""


def texts(folder):
    return {path.name: path.read_bytes().decode() for path in folder.glob("*.toml")}


def changed(before, folder):
    """Return the lines that are gone and those that are new, by file."""
    found = {}
    for name, text in texts(folder).items():
        old, new = before[name].split("\n"), text.split("\n")
        gone = [f"-{line}" for line in old if line not in new]
        lines = gone + [f"+{line}" for line in new if line not in old]
        if text != before[name]:
            found[name] = lines
    return found


def told(answer):
    """Return the first line, and the lines that are no findings."""
    return [line for line in answer.out.split("\n") if not line.startswith("  new")]
