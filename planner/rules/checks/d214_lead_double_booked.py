"""A lead has two events in person on one day, in different cities.

What: two open items of one `lead`, or sessions of them, bring people together in person
on the same day, and their cities, or else their countries, are not the same. For a
person it is an error. Where no place is named nothing is said, and windows are left out
until their day is settled. One finding a group.

Why: whoever leads an event has to be there. Of a unit half the team is away just when
the other half needs it; of a person one event stands without a host.

Instead: move one of them, hold it online, or give it another lead; where the team can
be in two places, set the rule aside and say who goes where.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from planner.diagnostics.severity import Severity
from planner.rules.case import Case
from planner.rules.finding import Also, At, Finding
from planner.rules.meets import Meeting, meetings
from planner.rules.overlap import Overlap, crowds, overlaps
from planner.rules.rule import Example, rule
from planner.sentence import say

_Place = tuple[tuple[str, ...], tuple[str, ...]]


def check(case: Case) -> Iterator[Finding]:
    """Yield the events for which a lead would have to be in two cities."""
    led: defaultdict[str, list[Meeting]] = defaultdict(list)
    for meeting in meetings(case):
        led[meeting.entry.item.lead or ""].append(meeting)
    known = case.network.leads()
    for lead, found in led.items():
        if lead in known:
            for each in overlaps(crowds(found, lead, _apart)):
                yield _finding(each, case)


def _apart(met: list[Meeting]) -> Iterator[Meeting]:
    """Yield the meetings of a day for which another one is in a different city."""
    places = dict.fromkeys(map(_place, met))
    apart = {one for one in places if any(_differ(one, other) for other in places)}
    return (each for each in met if _place(each) in apart)


def _place(meeting: Meeting) -> _Place:
    return meeting.cities, meeting.countries


def _differ(one: _Place, other: _Place) -> bool:
    """Whether two places cannot be the same: by their cities, else their countries."""
    both = [pair for pair in zip(one, other, strict=True) if all(pair)]
    return bool(both) and set(both[0][0]).isdisjoint(both[0][1])


def _finding(found: Overlap, case: Case) -> Finding:
    (lead,) = found.reasons
    return Finding(
        At(found.at.stretch.start_at),
        say(
            "{lead} leads events in person in different cities on one day, {day}",
            lead=lead,
            day=found.day,
        ),
        label=say("this is in {places}", places=_places(found.at)),
        help=say("move one of them, hold it online, or give it another lead"),
        also=tuple(
            Also(
                At(each.stretch.start_at),
                say(
                    "{name} is in {places}", name=each.entry.name, places=_places(each)
                ),
            )
            for each in found.others
        ),
        severity=Severity.ERROR if lead in case.network.person else None,
    )


def _places(meeting: Meeting) -> str:
    return ", ".join(meeting.cities or meeting.countries)


_TWO = """
[training.youth-academy]
title = "Youth academy"
lead = "{lead}"
start = 2027-04-13
end = 2027-04-15
venue = {{ city = "rabat", mode = "in-person" }}

[training.course]
title = "Course"
lead = "{lead}"
start = 2027-04-{day}{mark}
venue = {{ {place}, mode = "{mode}" }}
"""


def _two(day: int = 15, **facts: str) -> str:
    """Return two events, the second one on a day of April, with what is told of it."""
    plain = {
        "lead": "mena-hub",
        "place": 'city = "nairobi"',
        "mode": "hybrid",
        "mark": "",
    }
    return _TWO.format(day=day, **{**plain, **facts})


RULE = rule(
    __name__,
    check,
    severity=Severity.WARNING,
    needs=("roster",),
    bad=(
        _two(mark="  # >> 9"),
        _two(lead="desk-officer", mark="  # >> 9"),
        """
[training.series]
title = "Series with a session in another country"
lead = "mena-hub"
session.one = { start = 2027-04-13, venue = { city = "rabat", mode = "in-person" } }
# vv 25
session.two = { start = 2027-04-27, venue = { city = "rabat", mode = "in-person" } }

[advocacy.side-event]
title = "Nobody knows the city yet"
lead = "mena-hub"
start = 2027-04-26
end = 2027-04-28
venue = { countries = ["TN"], mode = "in-person" }

[training.course]
title = "Course at the same time as the side event"
lead = "mena-hub"
start = 2027-04-28
venue = { city = "nairobi", mode = "in-person" }
""",
    ),
    good=(
        _two(day=16),
        _two(mode="online"),
        _two(place='city = ["tangier", "rabat"]'),
        _two(place='countries = ["MA"]'),
        _two(place="countries = []"),
        _two().replace('lead = "mena-hub"', 'lead = "africa-hub"', 1),
        Example(_two(), today="2027-04-16"),
        _two().replace('"Course"', '"Course"\nstatus = "cancelled"'),
        _two(lead="nobody"),
        """
[training.series]
title = "Two teams of one event"
lead = "mena-hub"
session.one = { start = 2027-04-13, venue = { city = "rabat", mode = "in-person" } }
session.two = { start = 2027-04-13, venue = { city = "nairobi", mode = "in-person" } }

[training.course]
title = "The day is not settled"
lead = "mena-hub"
start = "2027-04"
venue = { city = "nairobi", mode = "in-person" }
""",
    ),
)
