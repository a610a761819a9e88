"""A date is not written as one.

What: a date in words (`27-28 November`), in quotation marks, with a month that is
none; a half-year in another form than `2027-H1`.

Why: calendars, deadlines and the order of the plan need dates that can be compared.
Of `03/04/2027` nobody can say whether it is in March or in April.

Instead: write a day bare, `2027-04-14`; where less is known a window in quotation
marks, `"2027-04"`, `"2027-Q2"`, `"2027-H1"` or `"2027"`. Two days are `start` and
`end`.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.rules.case import Case
from planner.rules.fault import Fault
from planner.rules.finding import At, Finding, of_fault
from planner.rules.iso import iso
from planner.rules.rule import Example, rule
from planner.rules.words import short
from planner.sentence import Sentence, phrase, say
from planner.source.change import Change

_FORMS = {
    "date": phrase("write the day as 2027-04-14, without quotation marks"),
    "when": phrase(
        "write the day as 2027-04-14 and a last day into `end`, or a window: "
        '"2027-04", "2027-Q2", "2027-H1"'
    ),
    "period": phrase(
        'write "2027-H1" (January to June) or "2027-H2" (July to December)'
    ),
}


def check(case: Case) -> Iterator[Finding]:
    """Yield dates that are not written as the format wants them."""
    for damage in case.document.faults:
        if damage.kind == "bad-date":
            yield of_fault(damage)
    for wrong in case.faults.named("bad-date"):
        yield _finding(wrong)


def _finding(fault: Fault) -> Finding:
    assert fault.shape is not None  # noqa: S101 - a date has its shape
    part = fault.shape.option("date", "when", "period")
    kind = part.kind if part is not None else ""
    right = iso(fault.value, kind)
    at = At(fault.path)
    return Finding(
        at,
        _said(fault.value, kind),
        help=say("write {right}", right=right) if right else say(_FORMS[kind]),
        fix=(Change("set", at.path, right),) if right else (),
        safe=False,
    )


def _said(value: object, kind: str) -> Sentence:
    if kind == "period":
        return say("{value} is not a half-year", value=short(value))
    if isinstance(value, str) and iso(value, kind) == value:
        return say("a date stands without quotation marks")
    if isinstance(value, (str, int)):
        return say("{value} is not a date as it is written here", value=short(value))
    return say("a date is wanted here, without a time")


RULE = rule(
    __name__,
    check,
    scope="file",
    fix="unsafe",
    bad=(
        """
[training.youth-academy]
title = "Youth academy"
start = "27-28 November"  # >> 9
end = "2027-13"  # >> 7
decide_by = "2027-01-15"  # >> 13
""",
        Example(
            """
[meeting.extra]
name = "Extraordinary meeting"
start = "14 April 2027"  # >> 9
papers_by = 2027-03-31T12:00:00  # >> 13
""",
            file="calendar.toml",
        ),
    ),
    good=(
        """
[training.youth-academy]
title = "Youth academy"
start = 2027-04-27
end = 2027-04-28
decide_by = 2027-01-15
""",
        """
[training.youth-academy]
title = "Youth academy"
start = "2027-Q2"
""",
    ),
)
