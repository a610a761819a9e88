"""How near the start of an item is."""

from __future__ import annotations

from datetime import timedelta

from planner.model.plan import Entry
from planner.rules.case import Case
from planner.rules.credible import is_credible


def is_near(entry: Entry, weeks: float, case: Case) -> bool:
    """Whether an item that has not begun does so within so many weeks, beyond doubt.

    Of a window the latest day counts. A postponed item has no date.
    """
    dates, item = entry.when, entry.item
    if dates is None or item.status == "postponed":
        return False
    if not case.today <= dates.opens_late <= case.today + timedelta(weeks=weeks):
        return False
    return is_credible(entry, case.half_year)
