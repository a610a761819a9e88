"""Two ends with `to` between them: what one leaves out, the other has."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from planner.language.forms import day_alone, spot_of
from planner.language.relative import from_today
from planner.language.spot import NoSuchDayError, Spot, check_weekday, settle
from planner.model.half_year import HalfYear
from planner.model.when import bounds
from planner.sentence import Sentence, say

_LONGEST = timedelta(days=183)
"""What goes over a new year that nobody typed, and for longer, was not meant."""

Ends = tuple[date | str, date | str]


class Range(NamedTuple):
    """A start and, if there is one, an end; `sure` is whether all was typed."""

    start: date | str
    end: date | str | None
    sure: bool
    notes: tuple[Sentence, ...]


def range_of(line: str, half_year: HalfYear, today: date) -> Range | None:
    """Return the range that a line of signs names, or None.

    Raises:
        NoSuchDayError: it ends before it starts, or two days leave one out between
            them.
    """
    sides = re.split(" (?:to|and) ", line.removeprefix("between "))
    ends = _ends(sides[0], sides[1], today) if len(sides) == 2 else None  # noqa: PLR2004
    if ends is None:
        return None
    first, last = ends
    start, end = _in_order(first, last, half_year, today)
    check_weekday(first, start)
    check_weekday(last, end)
    if " and " in line and not line.startswith("between "):
        _check_next(start, end)
    sure = first.sure and last.sure and (first.year or last.year) is not None
    notes = [*first.notes, *(each for each in last.notes if each not in first.notes)]
    return Range(start, end, sure, tuple(notes))


def one_of(line: str, today: date) -> Spot | None:
    """Return the one day or window that a line of signs names."""
    return from_today(line, today) or spot_of(line)


def _ends(left: str, right: str, today: date) -> tuple[Spot, Spot] | None:
    """Return both ends; where one is a bare day, in the other's month."""
    first, last = one_of(left, today), one_of(right, today)
    if first is None and last is not None:
        first = _same_month(left, last)
    elif last is None and first is not None:
        last = _same_month(right, first)
    return (first, last) if first is not None and last is not None else None


def _same_month(line: str, other: Spot) -> Spot | None:
    alone = day_alone(line)
    if alone is None or not other.day:
        return None
    weekday, year = alone["weekday"], alone["year"]
    return other._replace(
        part=f"{other.part[:2]}-{int(alone['day']):02}",
        weekday=int(weekday) if weekday else None,
        year=int(year) if year else other.year,
    )


def _in_order(first: Spot, last: Spot, half_year: HalfYear, today: date) -> Ends:
    """Return both ends; where a year is open, they are in one year or over a new year.

    Raises:
        NoSuchDayError: the end comes before the start.
    """
    bare = first._replace(weekday=None), last._replace(weekday=None)
    start, end = _years(*bare, half_year, today)
    if _ahead(start, end) >= timedelta():
        return start, end
    if first.year is None or last.year is None:
        later = _over_new_year(*bare, (start, end), half_year)
        if timedelta() <= _ahead(*later) <= _LONGEST:
            return later
    message = say("the end {end} is before the start {start}", end=end, start=start)
    raise NoSuchDayError(message)


def _years(first: Spot, last: Spot, half_year: HalfYear, today: date) -> Ends:
    """Return both ends, each in its own year or else in the other's."""
    if first.year is None and last.year is not None:
        first = first._replace(year=last.year)
    start = settle(first, half_year, today)
    if last.year is None:
        last = last._replace(year=bounds(start)[0].year)
    return start, settle(last, half_year, today)


def _over_new_year(first: Spot, last: Spot, ends: Ends, half_year: HalfYear) -> Ends:
    """Return the ends with the open year one off: the end's, if both are open."""
    start, end = ends
    if last.year is None:
        later = last._replace(year=bounds(end)[0].year + 1)
        return start, settle(later, half_year, half_year.first)
    earlier = first._replace(year=bounds(start)[0].year - 1)
    return settle(earlier, half_year, half_year.first), end


def _ahead(start: date | str, end: date | str) -> timedelta:
    return bounds(end)[0] - bounds(start)[0]


def _check_next(start: date | str, end: date | str) -> None:
    """Refuse two days or windows with something between them."""
    if bounds(end)[0] - bounds(start)[1] != timedelta(days=1):
        raise NoSuchDayError(
            say(
                "{start} and {end} do not follow each other: make them sessions of the "
                "item, or write `{start} to {end}`",
                start=start,
                end=end,
            )
        )
