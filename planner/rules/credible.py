"""Whether the dates of an item can be believed: else no rule builds on them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

from planner.model.half_year import HalfYear
from planner.model.item import Item
from planner.model.plan import Entry
from planner.model.when import When, bounds
from planner.rules.stretch import Stretch, stretches

_FAR = 2
"""Dates more than so many years from the half-year have a wrong year."""


class Stray(NamedTuple):
    """A start or an end that lies outside the half-year whatever is decided.

    `whole` says that the stretch has no day in the half-year at all.
    """

    stretch: Stretch
    part: Literal["start", "end"]
    side: Literal["before", "after"]
    whole: bool


def is_reversed(start: date | str, end: date | str) -> bool:
    """Whether an end lies before its start, on every day that they may mean."""
    return bounds(end)[1] < bounds(start)[0]


@lru_cache(maxsize=64)
def plausible(half_year: HalfYear) -> tuple[date, date]:
    """Return the first and the last day whose year can be meant."""
    return (
        half_year.first.replace(year=half_year.year - _FAR),
        half_year.last.replace(year=half_year.year + _FAR),
    )


def is_far(value: date | str, item: Item, half_year: HalfYear) -> bool:
    """Whether a date is years from the half-year; long work may reach that far."""
    first, last = plausible(half_year)
    earliest, latest = bounds(value)
    if first <= earliest and latest <= last:
        return False
    if latest < first:
        return item.continues_from is None
    return earliest > last and item.continues_to is None


def is_sound(stretch: Stretch, item: Item, half_year: HalfYear) -> bool:
    """Whether the years of a stretch are plausible, and its ends in order.

    A signature may be as old as it is.
    """
    dates = stretch.when
    if stretch.field == "signed_on" and dates.start <= half_year.last:
        return True
    return not (
        is_reversed(dates.first, dates.last)
        or is_far(dates.first, item, half_year)
        or is_far(dates.last, item, half_year)
    )


def strays(entry: Entry, half_year: HalfYear) -> Iterator[Stray]:
    """Yield what lies outside the half-year, at most one for each stretch.

    Long work need only touch the half-year, and so need an agreement, from its
    signature until it expires.
    """
    item = entry.item
    if item.continues_from is not None or item.continues_to is not None:
        yield from _long_work(entry, half_year)
        return
    for stretch in stretches(entry):
        if is_sound(stretch, item, half_year):
            part = _part_outside(stretch, item, half_year)
            if part is not None:
                yield part


def _long_work(entry: Entry, half_year: HalfYear) -> Iterator[Stray]:
    found = stretches(entry)
    if entry.when is None or _touches(entry.when, half_year):
        return
    if all(is_sound(each, entry.item, half_year) for each in found):
        part = _part_outside(found[0], entry.item, half_year)
        if part is not None:
            yield part


def _touches(dates: When, half_year: HalfYear) -> bool:
    return dates.start <= half_year.last and half_year.first <= dates.end


def _part_outside(stretch: Stretch, item: Item, half_year: HalfYear) -> Stray | None:
    dates = stretch.when
    whole = not _touches(dates, half_year)
    if dates.start > half_year.last:
        return Stray(stretch, "start", "after", whole)
    if stretch.field == "signed_on":
        return _expired(stretch, item, half_year)
    if dates.opens_late < half_year.first:
        return Stray(stretch, "start", "before", whole)
    if dates.closes_early > half_year.last:
        return Stray(stretch, "end", "after", whole)
    if dates.end < half_year.first:
        return Stray(stretch, "end", "before", whole)
    return None


def _expired(stretch: Stretch, item: Item, half_year: HalfYear) -> Stray | None:
    if item.expires_on is None or bounds(item.expires_on)[1] >= half_year.first:
        return None
    path = (*stretch.start_at[:-1], "expires_on")
    return Stray(stretch._replace(end_at=path), "end", "before", whole=True)


def is_credible(entry: Entry, half_year: HalfYear) -> bool:
    """Whether other rules may build on the dates of an item."""
    item = entry.item
    sound = all(is_sound(each, item, half_year) for each in stretches(entry))
    return sound and next(strays(entry, half_year), None) is None
