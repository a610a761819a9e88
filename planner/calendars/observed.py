"""Which observances bind a place: those of its calendars, and the workspace's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from planner.calendars.almanac import Almanac
from planner.calendars.feasts import FEASTS, Level, Occurrence
from planner.calendars.place import GLOBAL, Place
from planner.model.calendar import Observance
from planner.model.label import spoken
from planner.model.types import Label

_MOST_DOUBT = 31
"""A date that may differ by more days than this is no date."""


class Binding(NamedTuple):
    """Days that bind: what they are, how, and from when to when.

    `key` is the name in the table of feasts or in `calendar.toml`, `doubt` the
    number of days by which the date may differ until it has come; `own` says that it
    is of `calendar.toml`.
    """

    key: str
    names: Label
    level: Level
    first: date
    last: date
    doubt: int = 0
    own: bool = False

    def name(self, language: str = "en") -> str:
        """Return what it is called."""
        return spoken(self.names, language) or self.key

    @property
    def near(self) -> tuple[date, date]:
        """The first and the last day that it may reach."""
        return _later(self.first, -self.doubt), _later(self.last, self.doubt)

    def in_doubt(self, today: date) -> bool:
        """Whether its date may still turn out another."""
        return self.doubt > 0 and today <= self.near[1]

    def meets(self, first: date, last: date) -> bool:
        """Whether it may reach into a stretch of days."""
        start, end = self.near
        return start <= last and first <= end


def _later(day: date, days: int) -> date:
    number = day.toordinal() + days
    return date.fromordinal(min(max(number, 1), date.max.toordinal()))


def observances(
    place: Place,
    stretch: tuple[date, date],
    own: Mapping[str, Observance],
    almanac: Almanac,
) -> tuple[Binding, ...]:
    """Return what binds a place from one day to another, by date.

    An observance of `calendar.toml` that stands for a feast takes the place of the
    feast's nearest occurrence, wherever it holds.
    """
    first, last = stretch
    held = {name: each for name, each in own.items() if holds(each, place)}
    years = range(max(first.year - 1, 1), min(last.year + 1, date.max.year) + 1)
    found = (
        *_of_feasts(place, years, held.values(), almanac),
        *(binding_of(name, each) for name, each in held.items()),
    )
    meeting = (each for each in found if each.meets(first, last))
    return tuple(sorted(meeting, key=lambda each: (each.first, each.last, each.key)))


def holds(observance: Observance, place: Place) -> bool:
    """Whether an observance of `calendar.toml` binds a place.

    It binds the regions and countries that it names and the cities in them; but no
    city that says by itself that it observes another calendar.
    """
    feast = FEASTS[observance.of] if observance.of is not None else None
    observed = feast is not None and feast.tradition in place.observes
    if not observance.regions and not observance.countries:
        return observed
    if feast is not None and place.own and not observed:
        return False
    return (
        GLOBAL in observance.regions
        or place.country in observance.countries
        or not place.regions.isdisjoint(observance.regions)
    )


def _of_feasts(
    place: Place, years: range, held: Iterable[Observance], almanac: Almanac
) -> Iterator[Binding]:
    replaced = {
        nearest
        for each in held
        if each.of is not None
        for nearest in _nearest(each.of, each.start, almanac)
    }
    for tradition in sorted(place.observes):
        for year in years:
            for occurrence in almanac.feasts(tradition, year) or ():
                if occurrence not in replaced:
                    yield _of_table(occurrence)


def _of_table(occurrence: Occurrence) -> Binding:
    key, first, last = occurrence
    feast = FEASTS[key]
    return Binding(key, dict(feast.names), feast.level, first, last, feast.doubt)


def _nearest(feast: str, start: date, almanac: Almanac) -> tuple[Occurrence, ...]:
    """Return the occurrence of a feast that begins nearest to a day, if any."""
    around = [
        each
        for year in (start.year - 1, start.year, start.year + 1)
        for each in almanac.feasts(FEASTS[feast].tradition, year) or ()
        if each.feast == feast
    ]
    return tuple(sorted(around, key=lambda each: abs(each.first - start))[:1])


def binding_of(name: str, each: Observance) -> Binding:
    """Return the days of an observance of `calendar.toml`."""
    last = max(each.end or each.start, each.start)
    doubt = min(max(each.certainty_days, 0), _MOST_DOUBT)
    return Binding(name, each.name, each.level, each.start, last, doubt, own=True)
