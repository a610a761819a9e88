"""What stands against the days of meetings in person, one thing for each item."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Literal, NamedTuple

from planner.calendars.diary import Diary, Hold
from planner.calendars.free import Run, free_runs
from planner.calendars.national import Holiday
from planner.calendars.place import Place, meeting_places
from planner.calendars.weekend import weekend
from planner.rules.case import Case
from planner.rules.meets import Meeting, meetings
from planner.rules.once import once
from planner.sentence import Sentence, say

Kind = Literal["block", "holiday", "avoid", "weekend"]
ORDER: tuple[Kind, ...] = ("block", "holiday", "avoid", "weekend")
"""What stands against a day, worst first: for an item only the first that applies
is spoken of. It is a matter of the days, not of what is selected or waived."""

_LONGEST = 5
"""For meetings of more days no others are proposed."""


class Closed(NamedTuple):
    """A country whose offices are closed on a day, for a holiday."""

    country: str
    holiday: Holiday


class Clash(NamedTuple):
    """A meeting with what stands against its days: observances, holidays, countries."""

    kind: Kind
    meeting: Meeting
    holds: tuple[Hold, ...] = ()
    closed: tuple[Closed, ...] = ()
    weekends: tuple[str, ...] = ()


class Around:
    """What the meetings of a plan are compared with: its places and their days.

    Names are in the language of the plan.
    """

    def __init__(self, case: Case) -> None:
        """Look at the days around the items of a case."""
        self.half_year = case.half_year
        self.network = case.network
        self.diary = Diary(case.workspace, case.plan.language)
        self._places: dict[tuple[tuple[str, ...], ...], tuple[Place, ...]] = {}

    def places(self, meeting: Meeting) -> tuple[Place, ...]:
        """Return the regions that are served, and the cities or countries."""
        regions = meeting.entry.item.regions
        key = regions, meeting.cities, meeting.countries
        if key not in self._places:
            self._places[key] = meeting_places(*key, self.network)
        return self._places[key]


@once
def around(case: Case) -> Around:
    """Return what the meetings of a plan are compared with."""
    return Around(case)


def clashes(case: Case, kind: Kind) -> Iterator[tuple[Clash, Around]]:
    """Yield the meetings against whose days that stands, and nothing worse."""
    if not case.in_person:
        return
    for each in _judged(case):
        if each[0].kind == kind:
            yield each


@once
def _judged(case: Case) -> list[tuple[Clash, Around]]:
    found: dict[tuple[str, str], list[Clash]] = {}
    here = around(case)
    for meeting in meetings(case):
        clash = _clash(meeting, here)
        if clash is not None:
            found.setdefault(meeting.entry.path, []).append(clash)
    return [
        (clash, here)
        for of_item in found.values()
        for worst in (min(ORDER.index(each.kind) for each in of_item),)
        for clash in of_item
        if clash.kind == ORDER[worst]
    ]


def _clash(meeting: Meeting, here: Around) -> Clash | None:
    days = _days(meeting)
    places = here.places(meeting)
    holds = tuple(hold for day in days for hold in here.diary.holds(day, places))
    levels = {hold.level for hold in holds}
    if "block" in levels:
        return Clash("block", meeting, _of_level("block", holds))
    closed = tuple(_closed(meeting, days, here.diary))
    if closed:
        return Clash("holiday", meeting, closed=closed)
    if "avoid" in levels:
        return Clash("avoid", meeting, _of_level("avoid", holds))
    weekends = tuple(
        country
        for country in meeting.countries
        if all(day.weekday() in weekend(country) for day in days)
    )
    return Clash("weekend", meeting, weekends=weekends) if weekends else None


def _days(meeting: Meeting) -> list[date]:
    numbers = range(meeting.first.toordinal(), meeting.last.toordinal() + 1)
    return [date.fromordinal(each) for each in numbers]


def _of_level(level: str, holds: tuple[Hold, ...]) -> tuple[Hold, ...]:
    return tuple(each for each in holds if each.level == level)


def _closed(meeting: Meeting, days: list[date], diary: Diary) -> Iterator[Closed]:
    for day in days:
        for country in meeting.countries:
            holiday = diary.holiday(day, country)
            if holiday is not None:
                yield Closed(country, holiday)


def way_on(clash: Clash, here: Around) -> Sentence:
    """Return what can be done: other days of the half-year, or no travel at all."""
    run = _other_days(clash.meeting, here)
    if run is None:
        return say("move it, or hold it online")
    return say(
        "move it, or hold it online; the next free days are {first} to {last}"
        if run.days > 1
        else "move it, or hold it online; the next free day is {first}",
        first=run.first,
        last=run.last,
    )


def _other_days(meeting: Meeting, here: Around) -> Run | None:
    """Return the next run of free days that a meeting fits into."""
    dates = meeting.stretch.when
    if dates.days > _LONGEST:
        return None
    places, countries = here.places(meeting), meeting.countries

    def is_free(day: date) -> bool:
        return here.diary.is_free(day, places, countries)

    last = here.half_year.last
    return next(free_runs(meeting.last, last, is_free, dates.days), None)
