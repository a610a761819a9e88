"""Dates as people write them, in the forms of the format where they are certain."""

from __future__ import annotations

import re
from datetime import datetime

from planner.rules.values import is_year
from planner.source.doctor.days import days, month_alone

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
    meant = days(text)
    return meant[0].isoformat() if len(meant) == 1 else None


def _month(text: str) -> str | None:
    named = month_alone(text)
    if named is not None:
        return f'"{named}"'
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
