"""Dates as people write them, in the forms of the format where they are certain."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime

from planner.rules.values import is_year

_MONTHS = (
    "jan|janvier|يناير",
    "feb|fév|fevrier|février|فبراير",
    "mar|mars|مارس",
    "apr|avr|أبريل|ابريل",
    "may|mai|مايو",
    "jun|juin|يونيو",
    "jul|juil|يوليو",
    "aug|août|aout|أغسطس",
    "sep|سبتمبر",
    "oct|أكتوبر",
    "nov|نوفمبر",
    "dec|déc|ديسمبر",
)
_WORDS = [rf"(?:{names})[^\W\d_]*" for names in _MONTHS]
_YEAR_FIRST = r"([12]\d{3})[-/. ](\d{1,2})[-/. ](\d{1,2})"
_DAY_FIRST = r"(\d{1,2})([-/. ])(\d{1,2})\2([12]\d{3})"
_IN_WORDS = r"(?:(\d{1,2})(?:st|nd|rd|th|er|\.)? )?M(?: (\d{1,2}),?)? (\d{4})"
_MONTH = r"([12]\d{3})[-/. ]?(\d{1,2})|(\d{1,2})[-/. ]([12]\d{3})"
_PART = r"([12]\d{3})[-_/. ]*([qhs])[-_/. ]*([1-4])"
_PART_FIRST = r"([qhs])[-_/. ]*([1-4])[-_/., ]+([12]\d{3})"
_HALF = r"([12]\d{3})[-_/. ]([12])"
_MONTHS_OF_A_YEAR = 12
_QUARTERS = {"q": 4, "h": 2, "s": 2}


def iso(value: object, kind: str) -> str | None:
    """Return what a value means, as it is written in a file; None where unsure.

    kind: `date` wants a day; `when` a day or a window; `period` a half-year.
    """
    if isinstance(value, datetime):
        return value.date().isoformat() if kind != "period" else None
    if is_year(value):
        return f'"{value}"' if kind == "when" else None
    if not isinstance(value, str):
        return None
    text = " ".join(value.casefold().split())
    if kind == "period":
        return _period(text)
    day = _day(text)
    if day is not None or kind == "date":
        return day
    return _part(text) or _month(text)


def _day(text: str) -> str | None:
    days = set(_days(text))
    return days.pop().isoformat() if len(days) == 1 else None


def _days(text: str) -> Iterator[date]:
    """Yield every day that a text may mean; `03/04/2027` may mean two."""
    first = re.fullmatch(_YEAR_FIRST, text)
    last = re.fullmatch(_DAY_FIRST, text)
    if first:
        yield from _real(first[1], first[2], first[3])
    if last:
        yield from _real(last[4], last[3], last[1])
        if last[2] != ".":
            yield from _real(last[4], last[1], last[3])
    month, found = _in_words(text)
    if found and (found[1] is None) != (found[2] is None):
        yield from _real(found[3], month, found[1] or found[2])


def _real(year: str, month: str | int, day: str) -> Iterator[date]:
    try:
        yield date(int(year), int(month), int(day))
    except ValueError:
        return


def _in_words(text: str) -> tuple[int, re.Match[str] | None]:
    for number, word in enumerate(_WORDS, 1):
        named = re.search(word, text)
        if named:
            plain = f"{text[: named.start()]}M{text[named.end() :].removeprefix('.')}"
            return number, re.fullmatch(_IN_WORDS, plain)
    return 0, None


def _month(text: str) -> str | None:
    month, found = _in_words(text)
    if found and not (found[1] or found[2]):
        return f'"{found[3]}-{month:02}"'
    match = re.fullmatch(_MONTH, text)
    if match is None:
        return None
    year, number = match[1] or match[4], int(match[2] or match[3])
    return f'"{year}-{number:02}"' if 1 <= number <= _MONTHS_OF_A_YEAR else None


def _part(text: str) -> str | None:
    """Return a quarter or a half-year; `S1` is a semester."""
    match, turned = re.fullmatch(_PART, text), re.fullmatch(_PART_FIRST, text)
    if match:
        year, letter, number = match[1], match[2], int(match[3])
    elif turned:
        year, letter, number = turned[3], turned[1], int(turned[2])
    else:
        return None
    if number > _QUARTERS[letter]:
        return None
    return f'"{year}-{"Q" if letter == "q" else "H"}{number}"'


def _period(text: str) -> str | None:
    half = re.fullmatch(_HALF, text)
    if half:
        return f'"{half[1]}-H{half[2]}"'
    part = _part(text)
    return part if part is not None and "H" in part else None


def near_period(text: str) -> str | None:
    """Return the half-year that a text nearly is: `2027_h1` is nearly `2027-H1`."""
    found = _period(" ".join(text.casefold().split()))
    return found.strip('"') if found is not None else None
