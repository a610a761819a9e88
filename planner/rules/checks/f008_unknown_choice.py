"""A word stands where one of a few is wanted, and is none of them.

What: a status, a kind, a mode, a discipline, an audience that the format does not
list. The finding lists the choices and names the nearest.

Why: what is counted and compared must be written the same way in every plan.

Instead: write one of the choices. Most lists have `other`.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.rules.case import Case
from planner.rules.fault import Fault
from planner.rules.finding import At, Finding
from planner.rules.rule import Example, rule
from planner.rules.words import literal, short
from planner.sentence import say
from planner.source.change import Change
from planner.text.nearest import nearest


def check(case: Case) -> Iterator[Finding]:
    """Yield words that are none of the choices."""
    for fault in case.faults.named("unknown-choice"):
        yield _finding(fault)


def _finding(fault: Fault) -> Finding:
    assert fault.shape is not None  # noqa: S101 - a choice has its shape
    words = [str(each) for each in fault.shape.choices]
    like = nearest(str(fault.value), words)
    choices = ", ".join(words)
    at = At(fault.path)
    return Finding(
        at,
        say("{value} is none of the choices here", value=short(fault.value)),
        label=say("`{like}` is similar", like=like) if like else None,
        help=say("write one of: {choices}", choices=choices),
        fix=(Change("set", at.path, literal(like)),) if like else (),
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
    ),
)
