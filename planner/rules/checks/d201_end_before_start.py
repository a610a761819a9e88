"""An item, or one of its sessions, ends before it starts.

What: the end lies before the start, of the item, of a session, or of what really
took place (`outcome.actual`). Of a window only what is true of every day in it
counts: the latest end is before the earliest start. Where the year of one of the
two is implausible, that is said instead (D203).

Why: one of the two dates is wrong, and nobody can tell which. Calendars, travel and
invitations follow the wrong one.

Instead: correct the date that is wrong; leave `end` out for a single day.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from planner.model.plan import Entry
from planner.rules.case import Case
from planner.rules.credible import is_far, is_reversed
from planner.rules.finding import Also, At, Finding
from planner.rules.rule import rule
from planner.sentence import say
from planner.source.document import Path

Span = tuple[Path, date | str | None, date | str | None]


def check(case: Case) -> Iterator[Finding]:
    """Yield ends that lie before their start."""
    for entry in case.entries:
        for path, start, end in _spans(entry):
            if start is None or end is None or not is_reversed(start, end):
                continue
            if not any(
                is_far(each, entry.item, case.half_year) for each in (start, end)
            ):
                yield _finding(path, start)


def _spans(entry: Entry) -> Iterator[Span]:
    item = entry.item
    for name, session in item.session.items():
        yield (*entry.path, "session", name), session.start, session.end
    if not item.session and item.end is not None:
        yield entry.path, item.start, item.end
    if item.outcome is not None and item.outcome.actual is not None:
        actual = item.outcome.actual
        yield (*entry.path, "outcome", "actual"), actual.start, actual.end


def _finding(path: Path, start: date | str) -> Finding:
    return Finding(
        At((*path, "end")),
        say("it ends before it starts"),
        label=say("before {start}", start=start),
        help=say("correct one of the two; a single day needs no `end`"),
        also=(Also(At((*path, "start")), say("it starts here")),),
    )


RULE = rule(
    __name__,
    check,
    bad=(
        """
[training.youth-academy]
title = "Youth academy"
start = 2027-04-14
end = 2027-04-12  # >> 7
""",
        """
[training.webinars]
title = "Webinar series"
session.opening.start = "2027-03"
session.opening.end = 2027-02-20  # >> 23
""",
        """
[training.youth-academy]
title = "Youth academy"
start = 2027-04-14
end = 2027-04-15
outcome.actual = { start = 2027-04-21, end = 2027-04-12 }  # >> 46
""",
    ),
    good=(
        """
[training.youth-academy]
title = "Youth academy"
start = 2027-04-14
end = 2027-04-15
""",
        """
[training.webinars]
title = "Webinar series"
start = "2027-03"
end = 2027-03-02
""",
        """
[training.year-is-wrong]
title = "The year is wrong, and D203 says so"
start = 2027-04-14
end = 2017-04-15
""",
    ),
)
