"""The Islamic feasts of a year, by the Umm al-Qura calendar of `hijridate`.

The calendar is calculated. Countries go by the moon that is seen, so a date may
differ by a day until it has come.
"""

from __future__ import annotations

from datetime import date, timedelta

from planner.calendars.feasts import Occurrence

FIRST_YEAR, LAST_YEAR = 1925, 2076
"""The years that the library knows whole: it reaches from 1924-08 to 2077-11."""

_EARLIEST, _LATEST = 1343, 1500
_BEGINS = {
    "islamic-new-year": (1, 1, 1),
    "mawlid": (3, 12, 1),
    "ramadan": (9, 1, 0),
    "eid-al-fitr": (10, 1, 3),
    "eid-al-adha": (12, 10, 3),
}
"""By name: the month, the day, and how many days; 0 is the whole month."""


def islamic_feasts(year: int) -> tuple[Occurrence, ...] | None:
    """Return the feasts that begin in a Gregorian year; None beyond the library."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    from hijridate import Gregorian

    first = Gregorian(year, 1, 1).to_hijri().year
    hijri_years = range(max(first, _EARLIEST), min(first + 2, _LATEST) + 1)
    found = (_occurrence(feast, each) for each in hijri_years for feast in _BEGINS)
    return tuple(
        sorted((each for each in found if each.first.year == year), key=_order)
    )


def _order(each: Occurrence) -> tuple[date, str]:
    return each.first, each.feast


def _occurrence(feast: str, hijri_year: int) -> Occurrence:
    from hijridate import Hijri

    month, day, days = _BEGINS[feast]
    begin = Hijri(hijri_year, month, day)
    first = date(*begin.to_gregorian().datetuple())
    return Occurrence(
        feast, first, first + timedelta((days or begin.month_length()) - 1)
    )
