"""Days and windows in words, as a text has them: `14 April 2027`, `April 2027`.

Ranges are built here: a library's own use other names of Arabic months in ranges than
alone. Arabic months have both their names, those of the Mashriq and of the Maghreb.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from planner.model.when import When

_DASH = "\u2013"
_ENGLISH = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_ARABIC = (
    "كانون الثاني/يناير",
    "شباط/فبراير",
    "آذار/مارس",
    "نيسان/أبريل",
    "أيار/مايو",
    "حزيران/يونيو",
    "تموز/يوليو",
    "آب/أغسطس",
    "أيلول/سبتمبر",
    "تشرين الأول/أكتوبر",
    "تشرين الثاني/نوفمبر",
    "كانون الأول/ديسمبر",
)


class _Words(NamedTuple):
    """How a language says the parts of a year; `first` is how it writes the 1st."""

    months: tuple[str, ...]
    quarter: str
    quarters: tuple[str, ...]
    half: str
    halves: tuple[str, ...]
    first: str = "1"


def day_in(language: str, day: date) -> str:
    """Return a day in full."""
    words = _words(language)
    return f"{_number(words, day)} {words.months[day.month - 1]} {day.year}"


def when_in(language: str, when: When) -> str:
    """Return a day, days or a window, or two of them with a dash between."""
    return _stretch(language, when.first, when.last)


@lru_cache(maxsize=4096)
def _stretch(language: str, first: date | str, last: date | str) -> str:
    if first == last:
        return _spot(language, first)
    if shorter := _shorter(_words(language), first, last):
        return f"{shorter}{_spot(language, last)}"
    return f"{_spot(language, first)} {_DASH} {_spot(language, last)}"


def _spot(language: str, value: date | str) -> str:
    if isinstance(value, date):
        return day_in(language, value)
    return _window(_words(language), value[:4], value[5:])


def _window(words: _Words, year: str, part: str) -> str:
    if not part:
        return year
    if part[0] == "Q":
        return words.quarter.format(words.quarters[int(part[1]) - 1], year)
    if part[0] == "H":
        return words.half.format(words.halves[int(part[1]) - 1], year)
    return f"{words.months[int(part) - 1]} {year}"


def _shorter(words: _Words, first: date | str, last: date | str) -> str:
    """Return a start without what it shares with the end, and the dash; or nothing."""
    if isinstance(first, date) and isinstance(last, date):
        return _days(words, first, last)
    months = isinstance(first, str) and first[5:].isdigit()
    if months and str(last)[:4] == str(first)[:4] and str(last)[5:].isdigit():
        return f"{words.months[int(str(first)[5:]) - 1]} {_DASH} "
    return ""


def _days(words: _Words, first: date, last: date) -> str:
    number = _number(words, first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{number}{_DASH}"
    if first.year == last.year:
        return f"{number} {words.months[first.month - 1]} {_DASH} "
    return ""


def _number(words: _Words, day: date) -> str:
    return words.first if day.day == 1 else str(day.day)


def _in_english() -> _Words:
    return _Words(
        months=_ENGLISH,
        quarter="{} quarter of {}",
        quarters=("first", "second", "third", "fourth"),
        half="{} half of {}",
        halves=("first", "second"),
    )


def _in_french() -> _Words:
    from babel.dates import get_month_names

    names = get_month_names("wide", locale="fr")
    return _Words(
        months=tuple(names[number] for number in range(1, 13)),
        quarter="{} trimestre {}",
        quarters=("premier", "deuxième", "troisième", "quatrième"),
        half="{} semestre {}",
        halves=("premier", "second"),
        first="1er",
    )


def _in_arabic() -> _Words:
    return _Words(
        months=_ARABIC,
        quarter="الربع {} من عام {}",
        quarters=("الأول", "الثاني", "الثالث", "الرابع"),
        half="النصف {} من عام {}",
        halves=("الأول", "الثاني"),
    )


_SPOKEN: dict[str, Callable[[], _Words]] = {
    "en": _in_english,
    "fr": _in_french,
    "ar": _in_arabic,
}


@cache
def _words(language: str) -> _Words:
    return _SPOKEN[language]()
