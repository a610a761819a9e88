"""A word stands where one of a few is wanted, and is none of them.

What: a status, a kind, a mode, a discipline, an audience that the format does not
list; of an export that is kept, a format or a kind of reader that there is none of. The
finding lists the choices and names the nearest.

Why: what is counted and compared must be written the same way in every plan.

Instead: write one of the choices. Most lists have `other`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from planner.rules.case import Case
from planner.rules.exported import strange
from planner.rules.fault import Fault
from planner.rules.finding import At, Finding
from planner.rules.rule import Example, rule
from planner.rules.words import literal, short
from planner.sentence import say
from planner.source.change import Change
from planner.source.document import Path
from planner.text.nearest import nearest


def check(case: Case) -> Iterator[Finding]:
    """Yield words that are none of the choices."""
    for fault in case.faults.named("unknown-choice"):
        yield _of_fault(fault)
    for path, word, choices in strange(case.sheet, case.formats):
        yield _finding(path, word, choices)


def _of_fault(fault: Fault) -> Finding:
    assert fault.shape is not None  # noqa: S101 - a choice has its shape
    return _finding(
        fault.path, fault.value, [str(each) for each in fault.shape.choices]
    )


def _finding(path: Path, value: Any, words: list[str]) -> Finding:
    like = nearest(str(value), words)
    choices = ", ".join(words)
    whole = like is not None and like.islower()
    return Finding(
        At(path),
        say("{value} is none of the choices here", value=short(value)),
        label=say("`{like}` is similar", like=like) if like else None,
        help=say("write one of: {choices}", choices=choices),
        fix=(Change("set", path, literal(like)),) if whole else (),
        safe=False,
    )


RULE = rule(
    __name__,
    check,
    scope="file",
    fix="unsafe",
    bad=(
        """
[training.youth-academy]
title = "Youth academy"
status = "canceled"  # >> 10
audience = ["education", "teachers"]  # >> 26
""",
        Example(
            """
[event.forum]
name = "Forum"
kind = "meeting"  # >> 8
start = 2027-05-25
""",
            file="calendar.toml",
        ),
        Example(
            """
[export.page]
path = "../page.md"
plan = "2027-H1"
format = "markdown"
for = "everybody"  # >> 7
""",
            file="planner.toml",
        ),
    ),
    good=(
        """
[training.youth-academy]
title = "Youth academy"
status = "cancelled"
audience = ["education", "other"]
""",
        Example(
            """
[event.forum]
name = "Forum"
kind = "other"
start = 2027-05-25
""",
            file="calendar.toml",
        ),
        Example(
            """
[export.page]
path = "../page.md"
plan = "2027-H1"
format = "markdown"
for = "region:mena"
lang = "ar"
""",
            file="planner.toml",
        ),
    ),
)
