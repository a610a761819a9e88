"""Something ends before it starts: an item, a session, an event, a term.

What: the end lies before the start, of the item, of a session, or of what really
took place (`outcome.actual`); of a meeting, an event or an observance of the calendar;
of an agreement or of the consultation; or an entry of the roster counts until a day
before it counts from. Of a window only what is true of every day in it counts: the
latest end is before the earliest start. Where the year of one of an item's dates is
implausible, that is said instead (D203).

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
from planner.rules.rule import Example, rule
from planner.rules.terms import terms
from planner.sentence import say
from planner.source.document import Path
from planner.workspace.sheet import PlanSheet

Span = tuple[Path, date | str | None, date | str | None]


def check(case: Case) -> Iterator[Finding]:
    """Yield ends that lie before their start."""
    if isinstance(case.sheet, PlanSheet):
        for entry in case.entries:
            yield from _of_item(entry, case)
    for term in terms(case.sheet):
        if is_reversed(term.first, term.last):
            yield _finding(term.path, term.first, term.keys)


def _of_item(entry: Entry, case: Case) -> Iterator[Finding]:
    for path, start, end in _spans(entry):
        if start is None or end is None or not is_reversed(start, end):
            continue
        if not any(is_far(each, entry.item, case.half_year) for each in (start, end)):
            yield _finding(path, start)
    signed, expires = entry.item.signed_on, entry.item.expires_on
    if signed is not None and expires is not None and is_reversed(signed, expires):
        yield _finding(entry.path, signed, ("signed_on", "expires_on"))


def _spans(entry: Entry) -> Iterator[Span]:
    item = entry.item
    for name, session in item.session.items():
        yield (*entry.path, "session", name), session.start, session.end
    if not item.session and item.end is not None:
        yield entry.path, item.start, item.end
    if item.outcome is not None and item.outcome.actual is not None:
        actual = item.outcome.actual
        yield (*entry.path, "outcome", "actual"), actual.start, actual.end


def _finding(
    path: Path, start: date | str, keys: tuple[str, str] = ("start", "end")
) -> Finding:
    first, last = keys
    single = say("correct one of the two; a single day needs no `end`")
    return Finding(
        At((*path, last)),
        say("it ends before it starts"),
        label=say("before {start}", start=start),
        help=single if last == "end" else say("correct one of the two"),
        also=(Also(At((*path, first)), say("it starts here")),),
    )


RULE = rule(
    __name__,
    check,
    scope="file",
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
        """
consultation.opens = 2026-11-15
consultation.closes = 2026-11-01  # >> 23

[partnership.protocol]
title = "Protocol"
stage = "active"
signed_on = "2026"
expires_on = 2025-12-31  # >> 14
""",
        Example(
            """
[event.congress]
name = "Congress of mayors"
kind = "congress"
start = 2027-05-11
end = 2027-05-09  # >> 7
""",
            file="calendar.toml",
        ),
        Example(
            """
[committee.seat.tangier]
city = "tangier"
since = 2027-01-01
until = 2026-12-31  # >> 9

[group.mena.member.m4]
city = "tangier"
discipline = "health"
since = 2025-01-01
until = 2024-12-31  # >> 9
""",
            file="network.toml",
        ),
    ),
    good=(
        """
[training.youth-academy]
title = "Youth academy"
start = 2027-04-14
end = 2027-04-15
""",
        """
consultation.opens = 2026-11-01

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
        Example(
            """
[organisation.foundation]
name = "Foundation of one day"
since = 2026-04-14
until = 2026-04-14
""",
            file="network.toml",
        ),
        Example(
            """
[observance.national-days]
name = "National days"
start = 2027-05-01
end = 2027-05-02
countries = ["MA"]
level = "note"
""",
            file="calendar.toml",
        ),
    ),
)
