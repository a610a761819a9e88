"""An item has only a window for a date, and nothing says when the day will be known.

What: the date of an item or of a session is a window such as "2027-04", and there is
no `decide_by`, or that day has passed. Postponed items and items that are over are
left alone.

Why: a month is enough to begin with, and nobody can book a room in it. Windows that
nobody has promised to narrow stay windows until it is too late.

Instead: write the day; or write in `decide_by` until when it will be known.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.model.plan import Entry
from planner.rules.case import Case
from planner.rules.credible import is_credible, is_far
from planner.rules.finding import Also, At, Finding
from planner.rules.rule import Example, rule
from planner.rules.stretch import stretches
from planner.sentence import phrase, say
from planner.source.document import Path


def check(case: Case) -> Iterator[Finding]:
    """Yield open items with a window for a date that nobody will narrow in time."""
    for entry in case.open:
        decided = entry.item.decide_by
        in_time = decided is not None and decided >= case.today
        if entry.when is None or in_time or entry.item.status == "postponed":
            continue
        path = _window(entry)
        if path is not None and is_credible(entry, case.half_year):
            yield from _finding(entry, path, case)


def _window(entry: Entry) -> Path | None:
    """Return the key of the first date that is no day."""
    for stretch in stretches(entry):
        if isinstance(stretch.when.first, str):
            return stretch.start_at
        if isinstance(stretch.when.last, str):
            return stretch.end_at
    return None


def _finding(entry: Entry, path: Path, case: Case) -> Iterator[Finding]:
    decided = entry.item.decide_by
    if decided is None:
        yield Finding(
            At(path),
            say("nothing says when this date will be decided"),
            label=say("this is no day yet"),
            help=say("write the day, or until when it will be known: `decide_by`"),
            topic="decide_by",
        )
    elif not is_far(decided, entry.item, case.half_year):
        yield Finding(
            At((*entry.path, "decide_by")),
            say("the date was to be decided by {day} and is still open", day=decided),
            label=say("today is {today}", today=case.today),
            help=say("write the day, or a later `decide_by`"),
            also=(Also(At(path), say("this is no day yet")),),
            topic="decide_by",
        )


RULE = rule(
    __name__,
    check,
    rises=True,
    since="consultation",
    gathered=phrase(
        "{count} of {total} items have no day for a date, and no `decide_by` "
        "that is still to come: {names}"
    ),
    bad=(
        Example(
            """
[training.youth-academy]
title = "Youth academy"
start = "2027-04"  # >> 9
""",
            status="consultation",
        ),
        Example(
            """
[communications.guide]
title = "Guide for mayors"
publish_on = "2027-Q2"
decide_by = 2026-11-21  # >> 13

[training.webinars]
title = "Webinar series"
session.one.start = 2027-02-03
session.two.start = 2027-03-30
session.two.end = "2027-04"  # >> 19
""",
            status="consultation",
        ),
    ),
    good=(
        Example(
            """
[training.youth-academy]
title = "Youth academy"
start = "2027-04"
decide_by = 2026-11-22

[training.postponed]
title = "Postponed, and the date open"
status = "postponed"
start = "2027-04"

[training.cancelled]
title = "Will not take place"
status = "cancelled"
start = "2027-04"
""",
            status="consultation",
        ),
        """
[training.youth-academy]
title = "Youth academy, in a draft that is not yet consulted on"
start = "2027-04"
""",
        Example(
            """
[training.youth-academy]
title = "The year is wrong, and D203 says so"
start = "2027-04"
decide_by = 2017-01-10

[training.other-year]
title = "This lies in another half-year, and D202 says so"
start = "2027-09"
""",
            status="consultation",
        ),
    ),
)
