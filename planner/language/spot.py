"""A day or a window of which the year may still be open."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from planner.model.half_year import HalfYear
from planner.model.when import Bounds, bounds
from planner.sentence import Sentence, phrase, say

_LEAP = 8
"""So many years at most lie between two leap days."""
_YEARS = range(1000, 3000)
"""Years that the plan format writes."""


class NoSuchDayError(ValueError):
    """Somebody typed what no calendar holds; `sentence` says what."""

    def __init__(self, sentence: Sentence) -> None:
        """Keep the sentence."""
        super().__init__(str(sentence))
        self.sentence = sentence


class Spot(NamedTuple):
    """`part` is `04-14`, `04`, `Q2`, `H1` or nothing, of a `year` or of any year.

    `weekday` (0 is Monday) was typed with it and has to agree. `sure` is whether it
    was typed in full; `notes` say what else was assumed.
    """

    part: str
    year: int | None = None
    weekday: int | None = None
    sure: bool = True
    notes: tuple[Sentence, ...] = ()

    @property
    def day(self) -> bool:
        """Whether it is a day, not a window."""
        return "-" in self.part

    def within(self, year: int) -> date | str:
        """Return it as the plan format writes it."""
        if not self.day:
            return f"{year}-{self.part}".rstrip("-")
        month, day = map(int, self.part.split("-"))
        return date(year, month, day)


def on(day: date, *notes: Sentence, sure: bool = False) -> Spot:
    """Return a day that was worked out."""
    return Spot(f"{day:%m-%d}", day.year, sure=sure, notes=notes)


def settle(spot: Spot, half_year: HalfYear, today: date) -> date | str:
    """Return when a spot is: in the half-year, else the next time that it comes.

    Raises:
        NoSuchDayError: no year, or not the one that was typed, has that day.
    """
    if spot.year is not None:
        found = _real(spot, spot.year)
    else:
        found = _nearest(spot, half_year, today)
    check_weekday(spot, found)
    return found


def overlap(one: Bounds, other: Bounds) -> bool:
    """Whether two stretches of days have one in common."""
    return one[0] <= other[1] and other[0] <= one[1]


def _nearest(spot: Spot, half_year: HalfYear, today: date) -> date | str:
    inside = (half_year.first, half_year.last)
    found = _found(spot, half_year.year)
    if found is not None and overlap(bounds(found), inside):
        return found
    for year in range(today.year, today.year + _LEAP + 1):
        found = _found(spot, year)
        if found is not None and bounds(found)[1] >= today:
            return found
    return _real(spot, half_year.year)


def _found(spot: Spot, year: int) -> date | str | None:
    try:
        return spot.within(year) if year in _YEARS else None
    except ValueError:
        return None


def _real(spot: Spot, year: int) -> date | str:
    found = _found(spot, year)
    if found is None:
        raise NoSuchDayError(_no_such_day(spot, year))
    return found


def _no_such_day(spot: Spot, year: int) -> Sentence:
    if year not in _YEARS:
        return say("a plan has no year {year}", year=year)
    month, day = spot.part.split("-")
    if not 1 <= int(month) <= 12:  # noqa: PLR2004
        return say("there is no month {month}", month=int(month))
    return say(
        "{month} has {last} days, and no day {day}",
        month=f"{year}-{month}",
        last=bounds(f"{year}-{month}")[1].day,
        day=int(day),
    )


def check_weekday(spot: Spot, found: date | str) -> None:
    """Refuse a day that is not the weekday that was typed with it.

    Raises:
        NoSuchDayError: it is another.
    """
    if spot.weekday is None or isinstance(found, str):
        return
    if found.weekday() != spot.weekday:
        raise NoSuchDayError(
            say(
                "{day} is a {weekday}, not a {other}",
                day=found,
                weekday=say(_DAYS[found.weekday()]),
                other=say(_DAYS[spot.weekday]),
            )
        )


_DAYS = (
    phrase("Monday"),
    phrase("Tuesday"),
    phrase("Wednesday"),
    phrase("Thursday"),
    phrase("Friday"),
    phrase("Saturday"),
    phrase("Sunday"),
)
