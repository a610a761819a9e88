"""What binds from one day to another: feasts and holidays, each once, and where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal, NamedTuple

from planner.calendars.diary import Diary
from planner.calendars.observed import Binding
from planner.calendars.place import Place
from planner.calendars.weekend import DAYS, weekend
from planner.views.head import opening
from planner.views.scope import Scope
from planner.workspace.workspace import Workspace

Kind = Literal["block", "avoid", "note", "holiday"]
_KINDS: tuple[Kind, ...] = ("block", "avoid", "holiday", "note")
_DAY = timedelta(1)


class Line(NamedTuple):
    """Days that bind: what they are, and in which regions and countries.

    `doubt` is the number of days by which the date may still turn out another.
    """

    first: date
    last: date
    kind: Kind
    name: str
    doubt: int
    regions: tuple[str, ...]
    countries: tuple[str, ...]

    @property
    def order(self) -> tuple[date, int, date, str]:
        """By the first day, what binds most first."""
        return self.first, _KINDS.index(self.kind), self.last, self.name

    def as_data(self) -> dict[str, Any]:
        """Return the facts as plain data."""
        return {
            "first_day": self.first.isoformat(),
            "last_day": self.last.isoformat(),
            "kind": self.kind,
            "name": self.name,
            "days_of_doubt": self.doubt,
            "regions": list(self.regions),
            "countries": list(self.countries),
        }


class Gap(NamedTuple):
    """Something that is not known of a year: holidays of a country, or a calendar."""

    what: str
    year: int


@dataclass(frozen=True, slots=True)
class Calendar:
    """Everything that binds places from one day to another.

    `weekends` are the weekend days with the countries that have them, `unknown` is
    what nobody could say.
    """

    scope: Scope
    today: date
    lines: tuple[Line, ...]
    weekends: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
    unknown: tuple[Gap, ...]

    def as_data(self) -> dict[str, Any]:
        """Return the facts as plain data.

        Keys: `first_day` and `last_day`; `regions` and `countries`; `days`, each with
        its `kind` (block, avoid, holiday, note) and where it binds; `weekends`;
        `unknown`, countries and calendars of which nothing is known in a year.
        """
        return {
            **opening("calendar", self.today),
            **self.scope.as_data(),
            "days": [line.as_data() for line in self.lines],
            "weekends": [
                {"days": list(days), "countries": list(countries)}
                for days, countries in self.weekends
            ],
            "unknown": [each._asdict() for each in self.unknown],
        }


def bind(workspace: Workspace, scope: Scope, today: date) -> Calendar:
    """Return what binds the places of a scope, the same days in one line."""
    diary = Diary(workspace, scope.language)
    lines = (*_observances(scope, diary, today), *_holidays(scope, diary, today))
    return Calendar(
        scope=scope,
        today=today,
        lines=tuple(sorted(lines, key=lambda line: line.order)),
        weekends=_weekends(scope),
        unknown=tuple(dict.fromkeys(unknown(scope, diary))),
    )


class _Where(NamedTuple):
    """An observance with the places it binds."""

    binding: Binding
    regions: dict[str, None]
    countries: dict[str, None]

    def add(self, place: Place) -> None:
        """Add a place; a country goes without saying where its region is there."""
        if place.country is None:
            self.regions[place.name] = None
        elif place.regions.isdisjoint(self.regions):
            self.countries[place.country] = None


def _observances(scope: Scope, diary: Diary, today: date) -> Iterator[Line]:
    """Yield the observances, each with all the places that it binds."""
    found: dict[tuple[object, ...], _Where] = {}
    for place in scope.places:
        for each in diary.observances(place, scope.first, scope.last):
            if each.first <= scope.last and scope.first <= each.last:
                key = each.own, each.key, each.level, each.first, each.last
                found.setdefault(key, _Where(each, {}, {})).add(place)
    for each, regions, countries in found.values():
        yield Line(
            each.first,
            each.last,
            each.level,
            each.name(scope.language),
            each.doubt if each.in_doubt(today) else 0,
            tuple(scope.label(name) for name in regions),
            tuple(countries),
        )


def _holidays(scope: Scope, diary: Diary, today: date) -> Iterator[Line]:
    """Yield the holidays; those of one name in several countries are one."""
    found: dict[tuple[date, str, int], list[str]] = {}
    for country in scope.countries:
        for year in range(scope.first.year, scope.last.year + 1):
            for each in diary.holidays(country, year) or ():
                if scope.first <= each.day <= scope.last:
                    doubt = int(each.unsure and each.day >= today)
                    key = each.day, each.name, doubt
                    found.setdefault(key, []).append(country)
    yield from _joined(
        [
            Line(day, day, "holiday", name, doubt, (), tuple(sorted(countries)))
            for (day, name, doubt), countries in sorted(found.items())
        ]
    )


def _joined(lines: list[Line]) -> list[Line]:
    """Join the days in a row that are the same holiday in the same countries."""
    open_: dict[tuple[str, int, tuple[str, ...]], int] = {}
    joined: list[Line] = []
    for line in lines:
        key = line.name, line.doubt, line.countries
        at = open_.get(key)
        if at is not None and joined[at].last + _DAY == line.first:
            joined[at] = joined[at]._replace(last=line.last)
        else:
            open_[key] = len(joined)
            joined.append(line)
    return joined


def _weekends(scope: Scope) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    found: dict[frozenset[int], list[str]] = {}
    for country in scope.countries:
        found.setdefault(weekend(country), []).append(country)
    return tuple(
        (tuple(DAYS[day] for day in sorted(days)), tuple(sorted(countries)))
        for days, countries in sorted(found.items(), key=lambda each: sorted(each[0]))
    )


def unknown(scope: Scope, diary: Diary) -> Iterator[Gap]:
    """Yield what is not known in the years of a scope."""
    for year in range(scope.first.year, scope.last.year + 1):
        for country in scope.countries:
            if diary.holidays(country, year) is None:
                yield Gap(country, year)
        for place in scope.places:
            for calendar in diary.unknown(place, year):
                yield Gap(calendar, year)
