"""When an event is: whole days, or hours with their zone or without one."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from functools import cache
from importlib.resources import files
from typing import NamedTuple
from zoneinfo import ZoneInfo

from planner.model.when import When

_DAY = timedelta(days=1)
_HOUR = timedelta(hours=1)
_LAST_MINUTE = time(23, 59)
_ZONED = frozenset(range(1970, 2100))
"""The years of which time zones are told: nobody knows the clocks of others."""

_NAME = re.compile("[A-Z][A-Za-z0-9_+-]*(?:/[A-Z][A-Za-z0-9_+-]*)+|UTC")


class Moment(NamedTuple):
    """First and last of an event: days, or hours if it is known when it begins.

    end: the day after the last one, or the hour at which it ends; None where the
        calendar of people has no such day.
    zone: of which place the hours are; without one they are those of the reader.
    """

    start: date | datetime
    end: date | datetime | None
    zone: ZoneInfo | None = None

    @property
    def timed(self) -> bool:
        """Whether it has an hour."""
        return isinstance(self.start, datetime)

    @property
    def years(self) -> set[int]:
        """The years in which it begins and ends."""
        return {self.start.year, (self.end or self.start).year}


def moment(when: When, at: time | None, zone: ZoneInfo | None) -> Moment:
    """Return when an event is whose days are known.

    Of hours only the first is known: an event of one day lasts an hour, a longer one
    until the last minute of its last day.
    """
    first, last = when.start, max(when.start, when.end)
    if at is None:
        return Moment(first, _later(last, _DAY) or (last if last > first else None))
    start = datetime.combine(first, at.replace(microsecond=0))
    if first == last:
        end = _later(start, _HOUR)
    else:
        end = datetime.combine(last, _LAST_MINUTE)
    return Moment(start, end, zone if {first.year, last.year} <= _ZONED else None)


def _later(start: date, by: timedelta) -> date | None:
    try:
        return start + by
    except OverflowError:
        return None


@cache
def zone_of(name: str) -> ZoneInfo | None:
    """Return the time zone of an IANA name, none of a name that is not known.

    It is looked up in a table that is installed with the program: the one of a machine
    may be years old, and differs from the next one's.
    """
    if not _NAME.fullmatch(name):
        return None
    try:
        with files("tzdata").joinpath("zoneinfo", *name.split("/")).open("rb") as table:
            return ZoneInfo.from_file(table, name)
    except (OSError, ValueError):
        return None
