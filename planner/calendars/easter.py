"""The Christian feasts of a year, by the Western and the Orthodox reckoning."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from planner.calendars.feasts import Occurrence

FIRST_YEAR, LAST_YEAR = 1583, 4099
_BEFORE_EASTER = timedelta(2)


@lru_cache(maxsize=256)
def christian_feasts(year: int) -> tuple[Occurrence, ...] | None:
    """Return Good Friday, Easter and Christmas of a year, by both reckonings.

    None beyond the years for which the reckoning of Easter holds.
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    from dateutil.easter import (
        EASTER_ORTHODOX,
        EASTER_WESTERN,
        easter,
    )

    western, orthodox = easter(year, EASTER_WESTERN), easter(year, EASTER_ORTHODOX)
    days = {
        "good-friday": western - _BEFORE_EASTER,
        "easter": western,
        "orthodox-good-friday": orthodox - _BEFORE_EASTER,
        "orthodox-easter": orthodox,
        "christmas": date(year, 12, 25),
        "orthodox-christmas": _julian_christmas(year),
    }
    return tuple(Occurrence(feast, day, day) for feast, day in days.items())


def _julian_christmas(year: int) -> date:
    """Return the day in January that is 25 December in the Julian calendar.

    The two calendars lie 13 days apart from 1900 to 2100, and a day more after each
    century that no 400 divides (Meeus, Astronomical Algorithms, chapter 7).
    """
    before = year - 1
    apart = before // 100 - before // 400 - 2
    return date(before, 12, 25) + timedelta(apart)
