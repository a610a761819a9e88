"""The forms in which a day or a window is written, read from their signs."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from planner.language.spot import Spot
from planner.sentence import Sentence, say

_DAY = r"#?(?P<day>\d{1,2})"
_MONTH = r"m(?P<month>\d+)"
_YEAR = r"(?P<year>[12]\d{3})"
_WEEKDAY = r"(?:w(?P<weekday>\d) )?"
_PART = r"(?P<part>(?:early|mid|late) |(?:#[12]|last) half )"
_QUARTER = (
    r"(?:q(?P<q>[1-4])|#(?P<q2>[1-4]) quarter|quarter #?(?P<q3>[1-4])"
    r"|(?P<qlast>last quarter|quarter last))"
)
_HALF = (
    r"(?:h(?P<q>[12])|#(?P<q2>[12]) half|half #?(?P<q3>[12])"
    r"|(?P<qlast>last half|half last))"
)
_TURN = 50
"""A year of two digits below it is in this century."""


class _Form(NamedTuple):
    """The signs of one form, and what they stand for."""

    pattern: re.Pattern[str]
    meant: Callable[[re.Match[str]], Spot | None]


def spot_of(line: str) -> Spot | None:
    """Return the day or window that a line of signs stands for."""
    for form in _FORMS:
        found = form.pattern.fullmatch(line)
        if found and (spot := form.meant(found)):
            return spot
    return None


def day_alone(line: str) -> re.Match[str] | None:
    """Return `day`, `weekday` and `year` of a line that names no month."""
    return _DAY_ALONE.fullmatch(line)


def _named_day(found: re.Match[str]) -> Spot:
    part = f"{int(found['month']):02}-{int(found['day']):02}"
    weekday = found["weekday"]
    return Spot(part, _year(found), int(weekday) if weekday else None)


def _named_month(found: re.Match[str]) -> Spot:
    return _inexact(found, f"{int(found['month']):02}")


def _third(letter: str, last: int) -> Callable[[re.Match[str]], Spot]:
    """Return how a quarter or a half is read."""

    def read(found: re.Match[str]) -> Spot:
        number = found["q"] or found["q2"] or found["q3"] or last
        return _inexact(found, f"{letter}{number}")

    return read


def _bare_year(found: re.Match[str]) -> Spot:
    return _inexact(found, "")


def _inexact(found: re.Match[str], part: str) -> Spot:
    """Return a window; that it is a part of one cannot be said in a plan."""
    spot = Spot(part, _year(found))
    if not found["part"]:
        return spot
    return spot._replace(sure=False, notes=(_no_parts(),))


def _no_parts() -> Sentence:
    return say(
        "a window has no early, middle or late part: write that into `date_note`, "
        "or name the days"
    )


def _year(found: re.Match[str]) -> int | None:
    return int(found["year"]) if found["year"] else None


def _year_first(found: re.Match[str]) -> Spot:
    part = f"{int(found['month']):02}-{int(found['day']):02}"
    return Spot(part, int(found["year"]))


def _day_first(found: re.Match[str]) -> Spot | None:
    """Read `14/4/2027`; the month is first only where it can be nothing else."""
    first, second, year = int(found["day"]), int(found["month"]), found["year"]
    spot = Spot(f"{second:02}-{first:02}", _whole(year))
    if found["sign"] == "." or max(first, second) > 31:  # noqa: PLR2004
        pass
    elif first <= 12 < second:  # noqa: PLR2004
        note = say("the month was taken to come first")
        spot = Spot(f"{first:02}-{second:02}", spot.year, sure=False, notes=(note,))
    elif first != second and max(first, second) <= 12:  # noqa: PLR2004
        note = say("the day was taken to come before the month")
        spot = spot._replace(sure=False, notes=(note,))
    return spot._replace(sure=spot.sure and len(year or "") == 4)  # noqa: PLR2004


def _whole(year: str | None) -> int | None:
    if year is None or len(year) != 2:  # noqa: PLR2004
        return int(year) if year else None
    return int(year) + (2000 if int(year) < _TURN else 1900)


def _month_of_year(found: re.Match[str]) -> Spot | None:
    month = int(found["month"])
    return Spot(f"{month:02}", int(found["year"])) if 1 <= month <= 12 else None  # noqa: PLR2004


def _joined(found: re.Match[str]) -> Spot:
    return Spot(f"{found['month']}-{found['day']}", int(found["year"]))


_DAY_FIRST = (
    r"(?P<day>\d{1,2})(?P<sign>[-/.])(?P<month>\d{1,2})"
    r"(?:(?P=sign)(?P<year>\d{4}|\d{2}))?"
)
_ANY = rf"(?: {_YEAR})?"
_DAY_ALONE = re.compile(rf"{_WEEKDAY}{_DAY}{_ANY}")
_FORMS = tuple(
    _Form(re.compile(pattern), meant)
    for pattern, meant in (
        (rf"{_WEEKDAY}{_DAY} {_MONTH}{_ANY}", _named_day),
        (rf"{_WEEKDAY}{_MONTH} {_DAY}{_ANY}", _named_day),
        (rf"{_YEAR} {_MONTH} {_DAY}(?P<weekday>)", _named_day),
        (rf"{_PART}?{_MONTH}{_ANY}", _named_month),
        (rf"(?P<part>){_YEAR} {_MONTH}", _named_month),
        (rf"{_PART}?{_QUARTER}{_ANY}", _third("Q", 4)),
        (rf"(?P<part>){_YEAR} {_QUARTER}", _third("Q", 4)),
        (rf"(?P<part>){_HALF}{_ANY}", _third("H", 2)),
        (rf"(?P<part>){_YEAR} {_HALF}", _third("H", 2)),
        (rf"{_PART}?{_YEAR}", _bare_year),
        (
            r"(?P<year>\d{4})([-/.])(?P<month>\d{1,2})\2(?P<day>\d{1,2})",
            _year_first,
        ),
        (
            _DAY_FIRST,
            _day_first,
        ),
        (rf"{_YEAR}[-/](?P<month>\d{{1,2}})", _month_of_year),
        (rf"(?P<month>\d{{1,2}})[/.]{_YEAR}", _month_of_year),
        (rf"{_YEAR}(?P<month>\d\d)(?P<day>\d\d)", _joined),
    )
)
