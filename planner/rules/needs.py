"""Whether what a rule builds on could be read: roster, calendar, all items."""

from __future__ import annotations

from planner.rules.case import Case
from planner.rules.rule import Need, Rule


def has_needs(rule: Rule, case: Case) -> bool:
    """Whether everything that a rule needs is whole."""
    return all(_is_whole(need, case) for need in rule.needs)


def _is_whole(need: Need, case: Case) -> bool:
    if need == "roster":
        return case.workspace.has("network")
    if need == "calendar":
        return case.workspace.sheet("calendar") is None or case.workspace.has(
            "calendar"
        )
    if need == "frame":
        return case.plan_sheet.framed
    return not case.plan_sheet.unreadable and case.plan_sheet.framed
