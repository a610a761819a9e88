"""The months of a half-year, and which of them dates may touch."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from planner.model.half_year import HalfYear
from planner.model.when import When


def months_of(half_year: HalfYear | None) -> tuple[str, ...]:
    """Return the six months of a half-year in order, as `2027-04`."""
    if half_year is None:
        return ()
    first = half_year.first.month
    return tuple(f"{half_year.year:04}-{first + step:02}" for step in range(6))


def touched(dates: Iterable[When], months: tuple[str, ...]) -> frozenset[str]:
    """Return the months, of some in order, that dates may touch."""
    found: list[str] = []
    for each in dates:
        first = bisect_left(months, each.start.isoformat()[:7])
        last = bisect_right(months, each.end.isoformat()[:7])
        found += months[first:last]
    return frozenset(found)
