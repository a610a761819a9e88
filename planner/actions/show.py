"""Everything of one item."""

from __future__ import annotations

from planner.actions.opening import Wanted, findings, open_plan
from planner.views.detail import Detail, detail
from planner.views.find import find


def show(wanted: Wanted, name: str) -> Detail:
    """Return everything of the item that `name` or `2026-H2/name` stands for."""
    opened = open_plan(wanted)
    found = find(opened.workspace, opened.sheet, name)
    report = findings(opened._replace(sheet=found[0]))
    return detail(opened.workspace, found, wanted.today, report, wanted.voice)
