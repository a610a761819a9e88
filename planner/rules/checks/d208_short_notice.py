"""An event in person is near, and its place or its day is still open.

What: an open item that we organise begins in person within eight weeks, and no city is
named, or its date is still a window. Of a window the latest day counts. Postponed items
are left in peace. The number is the setting `short_notice_weeks`.

Why: people need visas, rooms and the leave of their mayors. What is settled later than
eight weeks before is settled for those who live nearby.

Instead: settle the place and the day; or postpone the event.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from planner.diagnostics.severity import Severity
from planner.model.item import Item, Venue
from planner.model.plan import Entry
from planner.rules.case import Case
from planner.rules.finding import At, Finding
from planner.rules.ours import is_ours
from planner.rules.rule import Example, rule
from planner.rules.soon import is_near
from planner.rules.stretch import first_of, stretches
from planner.sentence import Sentence, phrase, say

_Open = Literal["place", "day", "both"]


def check(case: Case) -> Iterator[Finding]:
    """Yield near events in person of which something is not settled."""
    weeks = case.threshold("short_notice_weeks")
    for entry in case.in_person:
        item = entry.item
        if not is_near(entry, weeks, case):
            continue
        what = _open(entry, case)
        if what is not None and is_ours(item, case.network):
            yield _finding(entry, what, weeks)


def _open(entry: Entry, case: Case) -> _Open | None:
    """Return what is not settled; an undecided day may be D204's."""
    day = not first_of(stretches(entry)).when.exact and not _is_told(entry, case)
    if _has_place(entry.item):
        return "day" if day else None
    return "both" if day else "place"


def _is_told(entry: Entry, case: Case) -> bool:
    """Whether D204 says already that nothing will decide the date."""
    decided = entry.item.decide_by
    return case.reached("consultation") and (decided is None or decided < case.today)


def _has_place(item: Item) -> bool:
    """Whether every meeting in person has a city: its own, or the item's."""
    if _names_city(item.venue):
        return True
    venues = [each.venue for each in item.session.values()]
    return bool(venues) and all(
        _names_city(venue) or (venue is not None and venue.mode == "online")
        for venue in venues
    )


def _names_city(venue: Venue | None) -> bool:
    return venue is not None and bool(venue.cities)


def _finding(entry: Entry, what: _Open, weeks: float) -> Finding:
    start = first_of(stretches(entry)).start_at
    path = (*entry.path, "venue") if what == "place" else start
    return Finding(
        At(path),
        _message(what, weeks),
        help=say("settle it, or set `status` to postponed"),
    )


def _message(what: _Open, weeks: float) -> Sentence:
    said = {
        "place": phrase("this begins within {weeks} weeks, and no city is named"),
        "day": phrase("this begins within {weeks} weeks, and its day is not settled"),
        "both": phrase(
            "this begins within {weeks} weeks, and neither its day nor its city "
            "is settled"
        ),
    }
    return say(said[what], weeks=f"{weeks:g}")


RULE = rule(
    __name__,
    check,
    severity=Severity.WARNING,
    needs=("roster",),
    thresholds={"short_notice_weeks": 8},
    bad=(
        Example(
            """
[training.youth-academy]
title = "Youth academy"
start = 2027-04-14
venue.mode = "in-person"  # >> 1

[training.course]
title = "Course"
start = "2027-03"  # >> 9
decide_by = 2027-03-15
venue = { city = "rabat", mode = "hybrid" }
""",
            today="2027-03-01",
        ),
        Example(
            """
[advocacy.side-event]
title = "Side event"
venue.mode = "in-person"
partners.organiser = ["our-network"]
session.one.start = "2027-03"  # >> 21
session.two = { start = 2027-04-20, venue = { city = "rabat" } }
""",
            today="2027-03-01",
        ),
    ),
    good=(
        Example(
            """
[training.settled]
title = "All is settled"
start = 2027-04-14
venue = { city = "rabat", mode = "in-person" }

[training.by-session]
title = "Each session has its city"
session.one = { start = 2027-04-14, venue = { city = "rabat", mode = "in-person" } }
session.two = { start = 2027-04-21, venue = { mode = "online" } }

[training.far]
title = "Far enough"
start = 2027-04-27
venue.mode = "in-person"

[training.online]
title = "Online"
start = 2027-04-14
venue.mode = "online"
""",
            today="2027-03-01",
        ),
        Example(
            """
[training.of-others]
title = "Organised by others"
start = 2027-04-14
venue.mode = "in-person"
partners.organiser = ["partner"]

[training.postponed]
title = "Postponed"
status = "postponed"
start = 2027-04-14
venue.mode = "in-person"

[training.undecided]
title = "D204 says that nothing decides the day"
start = "2027-04"
venue = { city = "rabat", mode = "in-person" }
""",
            status="consultation",
            today="2027-03-10",
        ),
    ),
)
