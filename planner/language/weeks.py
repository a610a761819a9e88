"""Weeks, as the days from Monday to Friday.

The first week of a month is the one that has its first Thursday, so that most of its
days are in the month: the rule of ISO 8601 for the weeks of a year. The second week of
June 2027 is 7 to 11 June; 1 June is in the first, which begins on 31 May.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from planner.language.forms import spot_of
from planner.language.spot import NoSuchDayError, Spot, settle
from planner.model.half_year import HalfYear
from planner.model.when import window
from planner.sentence import say

Days = tuple[date, date]

_ORDINAL = r"(?:#(?P<n>\d)|(?P<last>last|late))"
_OF_MONTH = re.compile(
    rf"(?:{_ORDINAL} week|week (?:#?(?P<n2>\d)|last)) m(?P<month>\d+)"
    r"(?: (?P<year>[12]\d{3}))?"
)
_OF_YEAR = re.compile(r"week #?(?P<week>\d{1,2})(?: (?P<year>[12]\d{3}))?")
_OF_YEAR_FIRST = re.compile(r"(?P<year>[12]\d{3}) week (?P<week>\d{1,2})")
_FROM_NOW = {"next week": 1, "week next": 1, "this week": 0, "week this": 0}
_THURSDAY = 3


def week_of(line: str, half_year: HalfYear, today: date) -> Days | None:
    """Return the working days of the week that a line of signs names.

    Raises:
        NoSuchDayError: the month or year has no such week.
    """
    if line in _FROM_NOW:
        return around(today + timedelta(weeks=_FROM_NOW[line]))
    if found := _OF_MONTH.fullmatch(line):
        return _of_month(found, half_year, today)
    if found := _OF_YEAR.fullmatch(line) or _OF_YEAR_FIRST.fullmatch(line):
        return _of_year(found, half_year, today)
    return _of_day(line, half_year, today)


def around(day: date) -> Days:
    """Return Monday and Friday of the week that a day lies in."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=4)


def _of_day(line: str, half_year: HalfYear, today: date) -> Days | None:
    """Read `week of 12 april`."""
    spot = spot_of(line.removeprefix("week ")) if line.startswith("week ") else None
    day = settle(spot, half_year, today) if spot is not None else None
    return around(day) if isinstance(day, date) else None


def _of_month(found: re.Match[str], half_year: HalfYear, today: date) -> Days:
    year = int(found["year"]) if found["year"] else None
    month = settle(Spot(f"{int(found['month']):02}", year), half_year, today)
    first, last = window(str(month))
    start = first + timedelta(days=(_THURSDAY - first.weekday()) % 7)
    thursdays = [start + timedelta(weeks=more) for more in range(5)]
    thursdays = [day for day in thursdays if day <= last]
    number = int(found["n"] or found["n2"] or len(thursdays))
    if not 1 <= number <= len(thursdays):
        raise NoSuchDayError(
            say(
                "{month} has {count} weeks, and no week {number}",
                month=month,
                count=len(thursdays),
                number=number,
            )
        )
    return around(thursdays[number - 1])


def _of_year(found: re.Match[str], half_year: HalfYear, today: date) -> Days:
    """Return a week by its number; without a year, of the half-year or the next."""
    week = int(found["week"])
    if found["year"]:
        return around(_monday(int(found["year"]), week))
    days = around(_monday(half_year.year, week))
    if days[0] <= half_year.last and days[1] >= half_year.first:
        return days
    coming = (_monday(today.year + later, week) for later in (0, 1))
    return around(next(day for day in coming if around(day)[1] >= today))


def _monday(year: int, week: int) -> date:
    try:
        return date.fromisocalendar(year, week, 1)
    except ValueError:
        message = say("{year} has no week {week}", year=year, week=week)
        raise NoSuchDayError(message) from None
