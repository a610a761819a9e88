"""Items by the words that name them: `name`, or `2026-H2/name` of another plan."""

from __future__ import annotations

from planner.model.plan import Entry
from planner.rules.once import once
from planner.workspace.sheet import PlanSheet
from planner.workspace.workspace import Workspace

ByName = dict[str, Entry | None]
"""The items of a plan by every name they go by; None is one that is unreadable."""


def split_ref(ref: str, period: str) -> tuple[str, str]:
    """Return the plan and the name that a reference in the plan `period` means."""
    plan, slash, name = ref.partition("/")
    return (plan, name) if slash else (period, ref)


def find_item(workspace: Workspace, ref: str, period: str) -> Entry | None:
    """Return the item that a reference in the plan `period` names, if it can be read.

    Former names count, but never before the name that an item has now.
    """
    plan, name = split_ref(ref, period)
    return _by_plan(workspace).get(plan, {}).get(name)


def is_unreadable(workspace: Workspace, ref: str, period: str) -> bool:
    """Whether a reference names an item that is there and could not be read."""
    plan, name = split_ref(ref, period)
    return _by_plan(workspace).get(plan, {}).get(name, "") is None


@once
def _by_plan(workspace: Workspace) -> dict[str, ByName]:
    return {sheet.period: _by_name(sheet) for sheet in workspace.plans}


def _by_name(sheet: PlanSheet) -> ByName:
    found: ByName = {}
    for entry in sheet.entries:
        found.setdefault(entry.name, entry)
    for unreadable in sheet.unreadable:
        found.setdefault(unreadable.name, None)
    for entry in sheet.entries:
        for name in entry.item.former_names:
            found.setdefault(name, entry)
    return found
