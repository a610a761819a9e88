"""The days on which the roster is counted: today, and where each open plan begins."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TypeVar

from planner.model.network import RosterEntry
from planner.rules.case import Case
from planner.workspace.sheet import PlanSheet

_PAST = frozenset({"closed", "record"})

E = TypeVar("E", bound=RosterEntry)


def open_plans(case: Case) -> list[PlanSheet]:
    """Return the plans that are neither closed nor a record, by period."""
    return [
        sheet
        for sheet in case.workspace.plans
        if sheet.plan is not None and sheet.framed and sheet.plan.status not in _PAST
    ]


def counting_days(case: Case) -> list[date]:
    """Return today and the first day of each open plan, in order."""
    firsts = {sheet.half_year.first for sheet in open_plans(case) if sheet.half_year}
    return sorted({case.today, *firsts})


def held_on(entries: Mapping[str, E], day: date) -> dict[str, E]:
    """Return the entries that count on a day."""
    return {name: each for name, each in entries.items() if each.holds_on(day)}
