"""The settings in force, with where each value comes from."""

from __future__ import annotations

from collections.abc import Sequence

from planner.actions.opening import Wanted, open_workspace
from planner.actions.selecting import select
from planner.rules.engine import judge
from planner.views.choose import choose
from planner.views.setting import InForce, Row
from planner.views.settings import in_force


def settings(wanted: Wanted, around: Sequence[Row]) -> InForce:
    """Return what is in force; `around` is what holds outside the workspace's file.

    Raises:
        NotFoundError: there is no workspace, or no plan of the period named.
    """
    workspace = open_workspace(wanted)
    if wanted.period is not None:
        choose(workspace, wanted.today, wanted.period)
    own = [sheet.file for sheet in workspace.sheets if sheet.kind == "planner"]
    report = judge(workspace, select(workspace), wanted.today, frozenset(own))
    named = [
        row._replace(value=workspace.root) if row.name == "workspace" else row
        for row in around
    ]
    return in_force(workspace, named, wanted.today, report, wanted.voice)
