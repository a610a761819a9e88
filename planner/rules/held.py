"""When an item takes place, as far as other items may build on it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from planner.model.item import UNCOUNTED, Actual
from planner.model.plan import Entry
from planner.model.when import When, when
from planner.rules.case import Case
from planner.rules.credible import is_credible, is_reversed
from planner.rules.finding import At
from planner.rules.items import find_item, split_ref
from planner.rules.loops import in_loops
from planner.rules.stretch import first_of, last_of, stretches


class Held(NamedTuple):
    """An item with its date, real or planned, and where the date stands."""

    entry: Entry
    dates: When
    starts_at: At
    ends_at: At


def dates_of(entry: Entry) -> When | None:
    """Return when an item takes place: what is real counts before what was planned.

    Nothing is known of items that are postponed, cancelled or carried.
    """
    status, outcome = entry.item.status, entry.item.outcome
    if status in UNCOUNTED or status == "postponed":
        return None
    actual = _actual(outcome.actual) if outcome is not None else None
    return actual or entry.when


def _actual(actual: Actual | None) -> When | None:
    if actual is None or actual.start is None:
        return None
    end = actual.start if actual.end is None else actual.end
    return None if is_reversed(actual.start, end) else when(actual.start, end)


def ending_after(day: date, refs: Iterable[str], case: Case) -> list[Held]:
    """Return the items named by references that end after a day, beyond doubt."""
    late = []
    for ref in refs:
        entry = find_item(case.workspace, ref, case.plan_sheet.period)
        dates = dates_of(entry) if entry is not None else None
        if entry is not None and dates is not None and day < dates.closes_early:
            plan = split_ref(ref, case.plan_sheet.period)[0]
            late.append(believed(entry, dates, plan, case))
    return [each for each in late if each is not None]


def believed(entry: Entry, dates: When, period: str, case: Case) -> Held | None:
    """Return an item of a plan with its date, unless no rule may build on that.

    The dates must be credible, and the item in no loop: no order would be right.
    """
    sheet = case.workspace.plan(period)
    half_year = sheet.half_year if sheet is not None else None
    if half_year is None or not is_credible(entry, half_year):
        return None
    if (period, entry.name) in in_loops(case.workspace):
        return None
    found, file = stretches(entry), f"{period}.toml"
    if dates is not entry.when:
        at = At((*entry.path, "outcome", "actual"), file=file)
        return Held(entry, dates, at, at)
    starts_at = At(first_of(found).start_at, file=file)
    return Held(entry, dates, starts_at, At(last_of(found).end_at, file=file))
