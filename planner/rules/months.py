"""The month that an item lies in, as far as it is known."""

from __future__ import annotations

from typing import NamedTuple

from planner.model.when import When


class Month(NamedTuple):
    """A month of a year; ordered by time."""

    year: int
    number: int

    def __str__(self) -> str:
        """Return the form used in files, `2027-04`."""
        return f"{self.year:04}-{self.number:02}"


def month_of(dates: When | None) -> Month | None:
    """Return the month of the first day, if it is the same whatever is decided."""
    if dates is None:
        return None
    first, last = dates.start, dates.opens_late
    if first.month != last.month or first.year != last.year:
        return None
    return Month(first.year, first.month)
