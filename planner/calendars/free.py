"""Runs of days on which nothing stands against meeting."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple


class Run(NamedTuple):
    """Free days in a row, first and last counted."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1


def free_runs(
    first: date, last: date, is_free: Callable[[date], bool], least: int
) -> Iterator[Run]:
    """Yield the longest runs of free days, each of `least` days or more, by date."""
    begin: int | None = None
    for number in range(first.toordinal(), last.toordinal() + 1):
        if is_free(date.fromordinal(number)):
            begin = number if begin is None else begin
        else:
            yield from _run(begin, number - 1, least)
            begin = None
    yield from _run(begin, last.toordinal(), least)


def _run(begin: int | None, end: int, least: int) -> Iterator[Run]:
    if begin is not None and end - begin + 1 >= least:
        yield Run(date.fromordinal(begin), date.fromordinal(end))
