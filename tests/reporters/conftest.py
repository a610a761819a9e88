"""A report with everything that a format can be asked to show."""

from __future__ import annotations

import pytest

from planner.diagnostics.card import RuleCard
from planner.diagnostics.diagnostic import (
    Diagnostic,
    Fix,
    Place,
    RelatedPlace,
    Replacement,
)
from planner.diagnostics.report import Report
from planner.diagnostics.severity import Severity
from planner.sentence import say
from planner.source.document import parse

PLAN = "plans/my plan, v1% ü.toml"
CLEAN = "plans/network.toml"
TEXT = """\
format = 1
period = "2027-H1"

[training.academy]
title = "مسارات الإحالة", strat = 2027-09-02
regions = [
  "mena",
  "europe",
]
risk = "##[error]x | <b>@all</b> ::error::"
end = 2027-08-01
"""
HOSTILE = (
    "::error::forged\n##[warning]x\r\n100% ]]> <b onclick='x'>|`a`\x1b[31m\x9b "
    "@octocat #12 [click](https://example.org) \u202eabc \x00"
)
PAGE = """What is wrong with it.

What: an item that
    is wrong.

Why: one | two."""


class Desk:
    """Makes findings that point into a text."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.document = parse(text, file)

    def place(self, words: str) -> Place:
        start = self.document.text.index(words)
        return Place(self.file, *self.document.span(start, start + len(words))[2:])

    def instead(self, words: str, text: str) -> Replacement:
        start = self.document.text.index(words)
        return Replacement(self.file, start, start + len(words), text)


def everything() -> Report:
    """Return the report."""
    desk = Desk(PLAN, TEXT)
    found = (
        Diagnostic(
            "F001",
            "syntax-error",
            Severity.ERROR,
            Place(PLAN, 1, 1, 1, 1),
            (),
            say("something is missing here"),
        ),
        Diagnostic(
            "F005",
            "unknown-key",
            Severity.ERROR,
            desk.place("strat"),
            ("training", "academy", "strat"),
            say("the training has no field `strat`"),
            say("not known"),
            say("a key with a similar name exists: `start`"),
            fix=Fix((desk.instead("strat", "start"),), safe=True),
        ),
        Diagnostic(
            "R301",
            "unknown-reference",
            Severity.WARNING,
            desk.place('[\n  "mena",\n  "europe",\n]'),
            ("training", "academy", "regions", 1),
            say("the roster has no region europe"),
            help=say("name one that is there"),
            related=(
                RelatedPlace(desk.place("risk"), say("see [here](1)")),
                RelatedPlace(Place(CLEAN, 2, 1, 2, 5), say("the roster")),
            ),
            fix=Fix(
                (desk.instead('"europe"', '"mena"'), desk.instead('  "mena",\n', "")),
                safe=False,
            ),
        ),
        Diagnostic(
            "R301",
            "unknown-reference",
            Severity.WARNING,
            desk.place('"mena"'),
            ("training", "academy", "regions", 1),
            say("the roster has no region mena"),
        ),
        Diagnostic(
            "T601",
            "hidden-text",
            Severity.NOTE,
            desk.place('"##[error]x | <b>@all</b> ::error::"'),
            ("training", "academy", "a\nb"),
            say("{text}", text=HOSTILE),
            say("{text}", text=HOSTILE),
            say("{text}", text=HOSTILE),
        ),
    )
    cards = {
        each.code: RuleCard(each.code, each.name, each.severity, PAGE) for each in found
    }
    return Report(
        found,
        2,
        {PLAN: desk.document.line},
        (CLEAN, PLAN),
        {PLAN: desk.document.span},
        cards,
    )


@pytest.fixture
def report() -> Report:
    return everything()


@pytest.fixture
def many():
    """Return a function that makes a report of so many findings of each severity."""

    def make(*numbers: tuple[Severity, int]) -> Report:
        found = [
            Diagnostic(
                "D202",
                "outside-the-period",
                severity,
                Place("plans/2027-H1.toml", line, 1, line, 2),
                ("training", f"t-{line}"),
                say("it is wrong"),
            )
            for severity, number in numbers
            for line in range(1, number + 1)
        ]
        cards = {"D202": RuleCard("D202", "outside-the-period", Severity.ERROR, PAGE)}
        return Report(tuple(found), 1, rules=cards)

    return make


@pytest.fixture
def one():
    """Return a function that makes a report of one finding with a message."""

    def make(text: str, file: str = "plans/2027-H1.toml") -> Report:
        place = Place(file, 1, 1, 1, 2)
        found = Diagnostic(
            "D202", "late", Severity.ERROR, place, (), say("{text}", text=text)
        )
        cards = {"D202": RuleCard("D202", "late", Severity.ERROR, PAGE)}
        return Report((found,), 1, checked=(file,), rules=cards)

    return make
