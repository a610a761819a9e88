"""Ten rules as a secretariat writes them: what each finds, and what it leaves alone."""

from __future__ import annotations

import json

import pytest

from planner.rules.example import scene
from planner.rules.rule import Example

RULES = {
    "a training names its host": (
        """
when = { category = "training" }
require = "partners.host"
""",
        [
            (
                """
[training.referral]  # >> 1
title = "Referral pathways"

[training.academy]
title = "Youth academy"
[training.academy.partners]  # >> 1
funder = ["partner"]

[training.lab]
title = "An exercise"
partners.host = []  # >> 17
""",
                ["give it `partners.host`"] * 3,
            )
        ],
        """
[training.referral]
title = "Referral pathways"
partners.host = ["rabat"]

[advocacy.speech]
title = "Speech to the assembly"
""",
    ),
    "what takes place for MENA speaks Arabic": (
        """
when = { event = true, regions = "mena" }
require = { languages = "ar" }
""",
        [
            (
                """
[training.referral]
title = "Referral pathways"
regions = ["east-africa", "mena"]
languages = ["en", "fr"]  # >> 13

[advocacy.side-event]  # >> 1
title = "Side event"
regions = ["mena"]
venue.city = "rabat"
""",
                ['`languages` must hold "ar"'] * 2,
            )
        ],
        """
[training.referral]
title = "Referral pathways"
regions = ["mena"]
languages = ["en", "ar"]

[training.lake]
title = "Towns on the lake"
regions = ["east-africa"]
languages = ["en"]

[advocacy.statement]
title = "Statement"
regions = ["mena"]
""",
    ),
    "an event in person has a budget and a risk": (
        """
when.in_person = true
require = ["budget", "risk"]
""",
        [
            (
                """
[training.referral]  # >> 1
title = "Referral pathways"
venue.mode = "hybrid"

[training.series]  # >> 1
title = "Series"
session.one = { start = 2027-02-01, venue = { mode = "in-person" } }
budget = { amount = 1, currency = "EUR" }
""",
                ["give it `budget`; give it `risk`", "give it `risk`"],
            )
        ],
        """
[training.referral]
title = "Referral pathways"
venue.mode = "in-person"
budget = { amount = 1, currency = "EUR" }
risk = "Visas may be late."

[training.webinar]
title = "Webinar"
venue.mode = "online"
""",
    ),
    "from 50 000 EUR on an item says what may go wrong": (
        """
when = { budget.amount = { at_least = 50_000 }, budget.currency = "EUR" }
require = "risk"
""",
        [
            (
                """
[training.referral]
title = "Referral pathways"
budget = { amount = 50000.0, currency = "EUR" }
risk = " "  # >> 8
""",
                ["give it `risk`"],
            )
        ],
        """
[training.referral]
title = "Referral pathways"
budget = { amount = 49_999.99, currency = "EUR" }

[training.academy]
title = "Youth academy"
budget = { amount = 900_000, currency = "MAD" }
""",
    ),
    "a title has at most 40 characters": (
        """
require = { title = { at_least = 5, at_most = 40 } }
""",
        [
            (
                """
[training.referral]
title = "Referral pathways for all front-line work"  # >> 9

[training.lab]
title = "Lab"  # >> 9
""",
                [
                    "`title` must have at least 5 characters "
                    "and have at most 40 characters"
                ]
                * 2,
            )
        ],
        """
[training.referral]
title = "Referral pathways for all front-line wor"

[training.arabic]
title = "مسارات الإحالة للعاملين في الخطوط الأول"
""",
    ),
    "the hub closes at the end of March": (
        """
when = { lead = ["mena-hub", "desk-officer"] }
forbid = { last_day = { after = 2027-03-31 } }
""",
        [
            (
                """
[training.referral]
title = "Referral pathways"
lead = "mena-hub"
start = 2027-03-30
end = 2027-04-01  # >> 7

[communications.guide]
title = "Guide"
lead = "desk-officer"
publish_on = "2027-Q2"  # >> 14

[training.series]
title = "Series"
lead = "mena-hub"
session.one.start = 2027-02-01
session.two.start = 2027-05-01  # >> 21
""",
                ["`last_day` must not be after 2027-03-31"] * 3,
            )
        ],
        """
[training.referral]
title = "Referral pathways"
lead = "mena-hub"
start = 2027-03-31

[training.open]
title = "May still be in March"
lead = "mena-hub"
start = "2027-H1"

[training.undated]
title = "No date yet"
lead = "mena-hub"

[training.other]
title = "Of another unit"
lead = "africa-hub"
start = 2027-05-01
""",
    ),
    "what is delivered is counted": (
        """
when = "deliverable"
require = { indicator = { at_least = 1, at_most = 3 } }
""",
        [
            (
                """
[training.referral]  # >> 1
title = "Referral pathways"
deliverable = "A protocol"
""",
                ["`indicator` must have at least 1 entry and have at most 3 entries"],
            )
        ],
        """
[training.referral]
title = "Referral pathways"
deliverable = "A protocol"
indicator.cities.text = "Cities"

[training.academy]
title = "Youth academy"
""",
    ),
    "what a donor pays is for members": (
        """
when = "partners.funder"
require.visibility = "members"
""",
        [
            (
                """
[training.referral]
title = "Referral pathways"
visibility = "public"  # >> 14
partners.funder = ["partner"]
""",
                ['`visibility` must be "members"'],
            )
        ],
        """
[training.referral]
title = "Left out, it is for members"
partners.funder = ["partner"]

[training.academy]
title = "Youth academy"
visibility = "public"
""",
    ),
    "what is public reads well in Arabic and French": (
        """
when = { visibility = { not = ["members", "restricted"] } }
require = ["text.ar.title", "text.fr.title"]
""",
        [
            (
                """
[training.referral]
title = "Referral pathways"
visibility = "public"
deliverable = "A protocol"
[training.referral.text.fr]  # >> 1
deliverable = "Un protocole"
[training.referral.text.ar]
title = "مسارات الإحالة"
""",
                ["give it `text.fr.title`"],
            )
        ],
        """
[training.referral]
title = "Referral pathways"
visibility = "public"
text = { ar.title = "مسارات الإحالة", fr.title = "Parcours" }

[training.academy]
title = "Youth academy"
""",
    ),
    "a grant has its code and no private drive": (
        """
when.funding = { status = ["secured", "pledged"], programme.contains = "eu " }
forbid.links.contains = "drive.example"
forbid.extra.grant-code.present = false
""",
        [
            (
                """
[training.referral]
title = "Referral pathways"
funding = { status = "pledged", programme = "An EU grant" }
links = ["https://drive.example.org/x", "https://example.org"]  # >> 9
extra.room = "green"

[training.academy]  # >> 1
title = "Youth academy"
funding = { status = "secured", programme = "EU programme" }
""",
                [
                    '`links` must not contain "drive.example"; '
                    "give it `extra.grant-code`",
                    "give it `extra.grant-code`",
                ],
            )
        ],
        """
[training.referral]
title = "Referral pathways"
funding = { status = "pledged", programme = "An EU grant" }
extra.grant-code = "EU-12"

[training.academy]
title = "Youth academy"
funding = { status = "sought", programme = "An EU grant" }
""",
    ),
    "what is done shows how many came": (
        """
when = { status = "done", plan.status = { not = "draft" } }
require.outcome.participants = { present = true, women.at_least = 1 }
""",
        [
            (
                Example(
                    """
[training.referral]  # >> 1
title = "Referral pathways"
status = "done"
start = 2023-04-14

[training.academy]  # >> 1
title = "Youth academy"
status = "done"
start = 2023-04-14
outcome.participants.men = 3

[training.lab]
title = "An exercise"
status = "done"
[training.lab.outcome]
participants = { women = 0, men = 3 }  # >> 26
""",
                    status="record",
                ),
                [
                    "give it `outcome.participants`; "
                    "`outcome.participants.women` must be at least 1",
                    *["`outcome.participants.women` must be at least 1"] * 2,
                ],
            )
        ],
        """
[training.referral]
title = "Of a draft"
status = "done"
start = 2027-04-14
""",
    ),
}
FIXED = "X,R301,F001,F005,F007,F008,F009,F013,F014,F016"
BAD = [
    (name, rule, (piece, helps))
    for name, (rule, bad, _) in RULES.items()
    for piece, helps in bad
]
GOOD = [(name, rule, piece) for name, (rule, _, piece) in RULES.items()]


def settings(message, rule):
    return f'format = 1\n\n[rule.mine]\nmessage = "{message}"\n{rule}'


def write(folder, message, rule, piece):
    made = scene(piece)
    files = {**made.files, "planner.toml": settings(message, rule)}
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return made


def findings(planner, *words):
    answer = planner("validate", "--json", "--select", FIXED, *words)
    assert answer.err == ""
    return json.loads(answer.out)["findings"]


@pytest.mark.parametrize(("message", "rule", "bad"), BAD)
def test_a_rule_finds_what_it_is_for(planner, workspace, message, rule, bad):
    piece, helps = bad
    made = write(workspace, message, rule, piece)
    found = findings(planner)
    assert [(each["line"], each["column"]) for each in found] == list(made.marks)
    assert [each["help"] for each in found] == helps
    assert {
        (each["code"], each["name"], each["severity"], each["message"])
        for each in found
    } == {("X:mine", "mine", "warning", message)}


@pytest.mark.parametrize(("message", "rule", "piece"), GOOD)
def test_a_rule_leaves_everything_else_in_peace(
    planner, workspace, message, rule, piece
):
    write(workspace, message, rule, piece)
    assert findings(planner) == []
