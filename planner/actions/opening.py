"""A workspace read and a plan chosen: what every verb that shows a plan begins with."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

from planner.actions.selecting import select
from planner.diagnostics.report import Report
from planner.language.voice import ENGLISH, Voice
from planner.rules.engine import judge
from planner.views.choose import choose
from planner.workspace.find import find
from planner.workspace.read import read_workspace
from planner.workspace.sheet import PlanSheet
from planner.workspace.workspace import Workspace

SHARED = frozenset({"network", "calendar", "planner"})
"""The files of which what is wrong concerns every plan."""


class Wanted(NamedTuple):
    """Where one is, the workspace and plan that are named, the day, the language."""

    here: Path
    plans: Path | None
    period: str | None
    today: date
    voice: Voice = ENGLISH


class Opened(NamedTuple):
    """A workspace and the plan of it that is meant."""

    workspace: Workspace
    sheet: PlanSheet
    today: date


def open_workspace(wanted: Wanted) -> Workspace:
    """Read the workspace that is meant.

    Raises:
        NoWorkspaceError: there is none.
    """
    return read_workspace(find(wanted.here, wanted.plans))


def open_plan(wanted: Wanted) -> Opened:
    """Read the workspace and choose the plan: the one named, or by the day.

    Raises:
        NotFoundError: there is no workspace, or no such plan.
    """
    workspace = open_workspace(wanted)
    sheet = choose(workspace, wanted.today, wanted.period)
    return Opened(workspace, sheet, wanted.today)


def findings(opened: Opened) -> Report:
    """Judge the plan that is shown, with what all plans stand on."""
    others = {sheet.file for sheet in opened.workspace.sheets if sheet.kind in SHARED}
    files = frozenset({opened.sheet.file, *others})
    return judge(opened.workspace, select(opened.workspace), opened.today, files)
