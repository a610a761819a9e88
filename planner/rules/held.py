"""When an item takes place, as far as other items may build on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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
from planner.workspace.sheet import PlanSheet


class Held(NamedTuple):
    """An item with its date, real or planned, and where the date stands."""

    entry: Entry
    dates: When
    starts_at: At
    ends_at: At


def held(entry: Entry, sheet: PlanSheet) -> Held | None:
    """Return when an item of a plan takes place; None where that is not known.

    What took place counts before what was planned. Nothing is known of items that
    are postponed, cancelled or carried, nor of dates that cannot be believed.
    """
    status, dates, file = entry.item.status, entry.when, sheet.file
    if dates is None or status in UNCOUNTED or status == "postponed":
        return None
    if sheet.half_year is None or not is_credible(entry, sheet.half_year):
        return None
    actual = _actual(entry.item.outcome.actual if entry.item.outcome else None)
    if actual is not None:
        at = At((*entry.path, "outcome", "actual"), file=file)
        return Held(entry, actual, at, at)
    found = stretches(entry)
    starts_at = At(first_of(found).start_at, file=file)
    return Held(entry, dates, starts_at, At(last_of(found).end_at, file=file))


def _actual(actual: Actual | None) -> When | None:
    if actual is None or actual.start is None:
        return None
    end = actual.start if actual.end is None else actual.end
    return None if is_reversed(actual.start, end) else when(actual.start, end)


def named(refs: Iterable[str], case: Case) -> Iterator[Held]:
    """Yield the items that references of a plan name, with their dates.

    What is part of a loop is left out: no order of dates could be right there.
    """
    workspace, period = case.workspace, case.plan_sheet.period
    for ref in refs:
        entry = find_item(workspace, ref, period)
        sheet = workspace.plan(split_ref(ref, period)[0])
        if entry is None or sheet is None:
            continue
        found = held(entry, sheet)
        if found and (sheet.period, entry.name) not in in_loops(workspace):
            yield found
