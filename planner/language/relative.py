"""Days and windows that are told from today: tomorrow, in two weeks, next quarter."""

from __future__ import annotations

import re
from datetime import date, timedelta

from planner.language.spot import Spot, on

_DAY = re.compile(r"t(-?\d)")
_WEEKDAY = re.compile(r"(?:(?:next|this) )?w(\d)(?: (?:next|this))?")
_LATER = re.compile(r"in (?:(?P<count>\d{1,3}) )?(?P<unit>day|week|month|quarter|year)")
_NEAR = re.compile(
    r"(?:(?P<which>next|this|last) )?(?P<unit>month|quarter|half|year)"
    r"(?: (?P<after>next|this|last))?"
)
_STEPS = {"next": 1, "this": 0, "last": -1}
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12}
_DAYS = {"day": 1, "week": 7}


def from_today(line: str, today: date) -> Spot | None:
    """Return the day or window that a line of signs names by its distance from today.

    A weekday is the first one after today. Days and weeks lead to a day, months and
    more to a window: who says `in two months` means no day.
    """
    if found := _DAY.fullmatch(line):
        return on(today + timedelta(days=int(found[1])))
    if found := _WEEKDAY.fullmatch(line):
        ahead = (int(found[1]) - today.weekday() - 1) % 7 + 1
        return on(today + timedelta(days=ahead))
    if found := _LATER.fullmatch(line):
        return _later(int(found["count"] or 1), found["unit"], today)
    if found := _NEAR.fullmatch(line):
        which = found["which"] or found["after"]
        return _window(_STEPS[which], found["unit"], today) if which else None
    return None


def _later(count: int, unit: str, today: date) -> Spot:
    if unit in _DAYS:
        return on(today + timedelta(days=count * _DAYS[unit]))
    if unit == "quarter":
        return _window(count, unit, today)
    return _window(count * _MONTHS[unit], "month", today)


def _window(steps: int, unit: str, today: date) -> Spot:
    """Return the month, quarter, half or year that is some steps from this one."""
    length = _MONTHS[unit]
    months = today.year * 12 + today.month - 1
    year, month = divmod((months // length + steps) * length, 12)
    number = month // length + 1
    parts = {"month": f"{number:02}", "quarter": f"Q{number}", "half": f"H{number}"}
    return Spot(parts.get(unit, ""), year, sure=False)
