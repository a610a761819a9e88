"""Dates in words: what somebody types for a date, as the plan format writes it.

Our own small grammar reads the forms that a plan needs, in English, French and Arabic;
a library is asked for the rest. What is assumed is said, and what is not sure is not
read: a wrong date in a plan is worse than another question.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from planner.language.ends import Range, one_of, range_of
from planner.language.library import asked
from planner.language.signs import signs
from planner.language.spot import NoSuchDayError, Spot, overlap, settle
from planner.language.weeks import week_of
from planner.model.half_year import HalfYear
from planner.model.when import bounds
from planner.sentence import Sentence, say

_LONGEST = 120
_SHOWN = 40


class Meant(NamedTuple):
    """A day, a window or, with an `end`, a range; `notes` say what was assumed.

    Where anything was, the first note is `read as …`.
    """

    start: date | str
    end: date | str | None = None
    notes: tuple[Sentence, ...] = ()


class Unread(NamedTuple):
    """Why a text is no date, and what can be typed instead."""

    why: Sentence
    help: Sentence


def read_dates(text: str, half_year: HalfYear, today: date) -> Meant | Unread:
    """Return when a text means: a day, a window or a range.

    A day or window without a year is the one in the plan's half-year; if it is not in
    it, the next one from today.
    """
    line = signs(text) if len(text) <= _LONGEST else "?"
    try:
        meant = _read(line, text, half_year, today)
    except NoSuchDayError as fault:
        return Unread(fault.sentence, _examples(half_year))
    except OverflowError:
        meant = None
    return meant or Unread(_not_read(text), _examples(half_year))


def _read(line: str, text: str, half_year: HalfYear, today: date) -> Meant | None:
    if week := week_of(line, half_year, today):
        return _meant(Range(*week, sure=False, notes=()), half_year)
    if " to " in line or " and " in line:
        ends = range_of(line, half_year, today)
        return None if ends is None else _meant(ends, half_year)
    spot = one_of(line, today) or _elsewhere(line, text, today)
    if spot is None:
        return None
    found = settle(spot, half_year, today)
    sure = spot.sure and spot.year is not None
    return _meant(Range(found, None, sure, spot.notes), half_year)


def _elsewhere(line: str, text: str, today: date) -> Spot | None:
    """Ask the library, which would not see that a weekday is another."""
    return None if re.search(r"w\d", line) else asked(text, today)


def _meant(found: Range, half_year: HalfYear) -> Meant:
    first, last = found.start, found.end
    notes = found.notes
    if not found.sure:
        notes = (_as(first, last), *notes)
    stretch = bounds(first)[0], bounds(first if last is None else last)[1]
    if not overlap(stretch, (half_year.first, half_year.last)):
        outside = say("it lies outside the half-year {period}", period=half_year)
        notes = (*notes, outside)
    return Meant(first, last, notes)


def _as(first: date | str, last: date | str | None) -> Sentence:
    if last is None:
        return say("read as {first}", first=first)
    return say("read as {first} to {last}", first=first, last=last)


def _not_read(text: str) -> Sentence:
    shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
    if not shown.strip():
        return say("there is no date here")
    return say("`{text}` is no date that can be read for sure", text=shown)


def _examples(half_year: HalfYear) -> Sentence:
    """What can be typed, in the plan's own half-year."""
    month, other = ("april", "may") if half_year.half == 1 else ("october", "november")
    return say(
        "type a day, such as `14 {month}` or `{first}`; a range, such as "
        "`14-15 {month}` or `2nd week of {other}`; or, where less is known, a window, "
        "such as `{month}`, `Q{quarter}` or `{period}`",
        month=month,
        other=other,
        first=half_year.first,
        quarter=half_year.half * 2,
        period=half_year,
    )
