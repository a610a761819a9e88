"""Where one is: the workspace read and judged, at a glance."""

from __future__ import annotations

from planner.actions.opening import Wanted
from planner.actions.selecting import select
from planner.rules.engine import judge
from planner.views.standing import Standing, stand
from planner.workspace.find import above, find
from planner.workspace.paths import shown_from
from planner.workspace.read import read_workspace


def standing(wanted: Wanted) -> Standing | None:
    """Return where one is; None where no workspace is named and none is near.

    Raises:
        NotFoundError: a workspace is named, and is not there.
    """
    if wanted.plans is None and above(wanted.here) is None:
        return None
    root = find(wanted.here, wanted.plans)
    workspace = read_workspace(root)
    report = judge(workspace, select(workspace), wanted.today)
    shown = shown_from(root).removesuffix("/") or "."
    return stand(workspace, shown, wanted.today, report, wanted.voice)
