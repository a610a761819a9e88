"""The one question of this room: what binds this day here?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from planner.calendars.almanac import Almanac
from planner.calendars.feasts import Level, Tradition
from planner.calendars.national import Holiday
from planner.calendars.observed import Binding, observances
from planner.calendars.place import Place
from planner.calendars.weekend import weekend
from planner.workspace.workspace import Workspace


class Hold(NamedTuple):
    """An observance on one day in one place; `level` is how it binds that day.

    On the days by which its date may differ, what blocks is to be avoided.
    """

    level: Level
    binding: Binding
    place: Place


class Diary:
    """Says what binds a day in a place of a workspace, in a language."""

    def __init__(self, workspace: Workspace, language: str = "en") -> None:
        """Look in the calendar of `workspace`, and in its cache."""
        calendar = workspace.calendar
        self.language = language
        self._own = calendar.observance if calendar is not None else {}
        self._almanac = Almanac(workspace.cache)
        self._holds: dict[tuple[Place, int], dict[date, list[Hold]]] = {}
        self._holidays: dict[tuple[str, int], dict[date, Holiday]] = {}

    def holds(self, day: date, places: Iterable[Place]) -> list[Hold]:
        """Return the observances that bind places on a day."""
        found: list[Hold] = []
        for place in places:
            found += self._year(place, day.year).get(day, ())
        return found

    def holiday(self, day: date, country: str) -> Holiday | None:
        """Return the public holiday of a country on a day, if it is one."""
        key = country, day.year
        if key not in self._holidays:
            known = self.holidays(*key) or ()
            self._holidays[key] = {each.day: each for each in known}
        return self._holidays[key].get(day)

    def holidays(self, country: str, year: int) -> tuple[Holiday, ...] | None:
        """Return the public holidays of a year, None where there are no data."""
        return self._almanac.holidays(country, year, self.language)

    def observances(self, place: Place, first: date, last: date) -> tuple[Binding, ...]:
        """Return the observances of a place from one day to another, by date."""
        return observances(place, (first, last), self._own, self._almanac)

    def unknown(self, place: Place, year: int) -> tuple[Tradition, ...]:
        """Return the calendars of a place that are not known for a year."""
        return tuple(
            each
            for each in sorted(place.observes)
            if self._almanac.feasts(each, year) is None
        )

    def is_free(
        self, day: date, places: Iterable[Place], countries: Iterable[str]
    ) -> bool:
        """Whether nothing stands against meeting on a day: all work, none observes."""
        return (
            not any(day.weekday() in weekend(each) for each in countries)
            and all(hold.level == "note" for hold in self.holds(day, places))
            and all(self.holiday(day, each) is None for each in countries)
        )

    def _year(self, place: Place, year: int) -> dict[date, list[Hold]]:
        key = place, year
        if key not in self._holds:
            first, last = date(year, 1, 1), date(year, 12, 31)
            days: dict[date, list[Hold]] = {}
            for binding in self.observances(place, first, last):
                for day, level in _days(binding, first, last):
                    days.setdefault(day, []).append(Hold(level, binding, place))
            self._holds[key] = days
        return self._holds[key]


def _days(binding: Binding, first: date, last: date) -> Iterator[tuple[date, Level]]:
    """Yield the days of an observance with its level; around a block, of doubt."""
    start, end = binding.first, binding.last
    if binding.level == "block":
        start, end = binding.near
    numbers = range(max(start, first).toordinal(), min(end, last).toordinal() + 1)
    for day in map(date.fromordinal, numbers):
        inside = binding.first <= day <= binding.last
        yield day, binding.level if inside else "avoid"
