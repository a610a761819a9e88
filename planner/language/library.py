"""The open end of dates in words: what dateparser knows, and only where it is sure.

It guesses much: a year, a month, a day that nobody typed. So it is asked twice, as if
today were two different days. An answer is taken if both agree (all of it was typed)
or if they are as far apart as the two days (it is told from today).
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from planner.language.plain import plain
from planner.language.spot import Spot, on
from planner.sentence import say

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

_APART = timedelta(days=500)
_SLACK = timedelta(days=3)
"""Months and years are not all of one length."""
_PARTS = {"year": "", "month": "%m"}
_LONGEST = 60
_ORDINARY = re.compile(r"(?=.*[^\W\d_])[\w .:/-]+")
_DIRECTION = re.compile(r"\b(?:in|ago|from now|dans|il y a|next)\b")
_SETTINGS = {
    "DATE_ORDER": "DMY",
    "PARSERS": ["relative-time", "absolute-time"],
    "PREFER_DATES_FROM": "future",
    "RETURN_AS_TIMEZONE_AWARE": False,
    "STRICT_PARSING": True,
    "TIMEZONE": "UTC",
}


class _Answer(NamedTuple):
    """A moment, and what it is exact to: `day`, `week`, `month`, `year`."""

    moment: datetime
    period: str


def asked(text: str, today: date) -> Spot | None:
    """Return the day or window that dateparser reads in a text, if it is sure."""
    words = plain(text)
    if len(words) > _LONGEST or not _ORDINARY.fullmatch(words):
        return None
    try:
        here = _answer(words, today)
        there = _answer(words, today + _APART)
    except (ValueError, OverflowError):
        return None
    if here is None or there is None:
        return None
    if here.moment == there.moment:
        return _typed(here, words)
    off = abs(there.moment - here.moment - _APART)
    return _told(here, words) if off <= _SLACK else None


def _typed(answer: _Answer, words: str) -> Spot | None:
    """Return a day of which every number was typed, and no other number."""
    moment = answer.moment
    used = {moment.day, moment.month, moment.year, moment.hour, moment.minute}
    typed = {int(number) for number in re.findall(r"\d+", words)}
    if not typed <= used or not {moment.day, moment.year} <= typed:
        return None
    if moment.time() == time():
        return on(moment.date())
    return on(moment.date(), say("the time of day was left out: it goes into `time`"))


def _told(answer: _Answer, words: str) -> Spot | None:
    """Return a day or window told from today; `2 weeks` alone is no date."""
    day = answer.moment.date()
    if not _DIRECTION.search(words) or answer.moment.time() != time():
        return None
    if answer.period not in _PARTS:
        return on(day)
    return Spot(day.strftime(_PARTS[answer.period]), day.year, sure=False)


def _answer(words: str, today: date) -> _Answer | None:
    base = datetime.combine(today, time())
    found = _parser(base).get_date_data(words)
    moment, period = found.date_obj, found.period
    return None if moment is None else _Answer(moment.replace(tzinfo=None), str(period))


@lru_cache(maxsize=4)
def _parser(base: datetime) -> DateDataParser:
    from dateparser.date import DateDataParser

    settings = {**_SETTINGS, "RELATIVE_BASE": base}
    return DateDataParser(languages=["en", "fr", "ar"], settings=settings)
