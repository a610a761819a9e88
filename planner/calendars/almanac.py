"""What the libraries know of a year, asked once and then kept in the user's cache."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cache
from typing import TypeVar

from planner.calendars.easter import christian_feasts
from planner.calendars.feasts import FEASTS, Occurrence, Tradition
from planner.calendars.hijri import islamic_feasts
from planner.calendars.national import Holiday, public_holidays
from planner.version import VERSION
from planner.workspace.cache import Cache

_FORM = 1
"""Goes up whenever what is kept is made or read differently, between two versions."""

_NOTHING = "-"
_UNSURE = "~"

Record = TypeVar("Record", Holiday, Occurrence)


class Almanac:
    """Holidays and feasts by year; what `cache` has kept loads no library."""

    def __init__(self, cache: Cache) -> None:
        """Begin with nothing but the cache."""
        self._cache = cache
        self._holidays: dict[tuple[str, int, str], tuple[Holiday, ...] | None] = {}
        self._feasts: dict[int, tuple[Occurrence, ...] | None] = {}

    def holidays(
        self, country: str, year: int, language: str
    ) -> tuple[Holiday, ...] | None:
        """Return a country's public holidays, None where there are no data."""
        key = country, year, language.partition("-")[0].lower()
        if key not in self._holidays:
            self._holidays[key] = self._kept(
                "holidays",
                "-".join(map(str, key)),
                lambda: public_holidays(*key),
                lambda fields: _holiday(fields, year),
                _holiday_fields,
            )
        return self._holidays[key]

    def feasts(self, tradition: Tradition, year: int) -> tuple[Occurrence, ...] | None:
        """Return the feasts of a calendar that begin in a year, None beyond reach."""
        if tradition == "islamic":
            return self._islamic(year)
        found = christian_feasts(year)
        if found is None:
            return None
        return tuple(each for each in found if each.tradition == tradition)

    def _islamic(self, year: int) -> tuple[Occurrence, ...] | None:
        if year not in self._feasts:
            self._feasts[year] = self._kept(
                "hijridate",
                str(year),
                lambda: islamic_feasts(year),
                lambda fields: _occurrence(fields, year),
                _occurrence_fields,
            )
        return self._feasts[year]

    def _kept(
        self,
        library: str,
        name: str,
        work_out: Callable[[], tuple[Record, ...] | None],
        read: Callable[[Sequence[str]], Record],
        write: Callable[[Record], Iterable[str]],
    ) -> tuple[Record, ...] | None:
        """Return what is kept of a library, or ask it and keep the answer."""
        place = f"{library}-{_version(library)}-{VERSION}-{_FORM}/{name}"
        kept = self._cache.recall(place)
        if kept == _NOTHING:
            return None
        if kept is not None:
            try:
                return tuple(read(line.split("\t")) for line in kept.split("\n"))
            except ValueError:
                pass  # a file of this name that is not ours
        found = work_out()
        lines = ("\t".join(write(each)) for each in found or ())
        self._cache.keep(place, _NOTHING if found is None else "\n".join(lines))
        return found


@cache
def _version(library: str) -> str:
    """Return a library's version; `importlib` itself would read all that it says."""
    from importlib.metadata import distribution

    told = distribution(library).read_text("METADATA") or ""
    return told.partition("\nVersion: ")[2].partition("\n")[0].strip()


def _holiday_fields(holiday: Holiday) -> Iterable[str]:
    return holiday.day.isoformat(), _UNSURE if holiday.unsure else "", holiday.name


def _holiday(fields: Sequence[str], year: int) -> Holiday:
    day, unsure, name = fields
    return Holiday(_in_year(day, year), _text(name), unsure == _UNSURE)


def _occurrence_fields(each: Occurrence) -> Iterable[str]:
    return each.feast, each.first.isoformat(), each.last.isoformat()


def _occurrence(fields: Sequence[str], year: int) -> Occurrence:
    feast, first, last = fields
    if feast not in FEASTS:
        raise ValueError(feast)
    return Occurrence(feast, _in_year(first, year), date.fromisoformat(last))


def _in_year(text: str, year: int) -> date:
    day = date.fromisoformat(text)
    if day.year != year:
        raise ValueError(text)
    return day


def _text(text: str) -> str:
    if not text:
        raise ValueError(text)
    return text
