"""When something is: a day, or a window of which only the ends are known."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import NamedTuple


class When(NamedTuple):
    """The earliest first day and the latest last day; `text` where it is no day.

    `start` and `end` are the ends of what is known; `opens_late` and
    `closes_early` are the days that hold whatever is decided inside the windows:
    the latest possible first day and the earliest possible last day.
    """

    start: date
    end: date
    opens_late: date
    closes_early: date
    first: date | str
    last: date | str

    @property
    def exact(self) -> bool:
        """Whether both ends are days."""
        return not isinstance(self.first, str) and not isinstance(self.last, str)

    @property
    def days(self) -> int:
        """How many days lie between the earliest and the latest, both counted."""
        return (self.end - self.start).days + 1


Bounds = tuple[date, date]


@lru_cache(maxsize=4096)
def window(text: str) -> Bounds:
    """Return first and last day of `2027-04`, `2027-Q2`, `2027-H1` or `2027`."""
    year = int(text[:4])
    part = text[5:]
    first, last = _months(part)
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def _months(part: str) -> tuple[int, int]:
    if not part:
        return 1, 12
    if part[0] == "Q":
        last = int(part[1]) * 3
        return last - 2, last
    if part[0] == "H":
        last = int(part[1]) * 6
        return last - 5, last
    return int(part), int(part)


def bounds(value: date | str) -> Bounds:
    """Return the first and the last day that a value of a file may mean."""
    return window(value) if isinstance(value, str) else (value, value)


def when(first: date | str, last: date | str | None = None) -> When:
    """Join a start and an end, as they stand in a file, to one value."""
    if last is None:
        last = first
    start, opens_late = bounds(first)
    closes_early, end = bounds(last)
    return When(start, end, opens_late, closes_early, first, last)
