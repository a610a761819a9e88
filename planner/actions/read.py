"""Reading for other programs: a workspace with its findings, as values."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

from planner.actions.selecting import select
from planner.diagnostics.report import Report
from planner.errors import NoSuchPathError
from planner.model.calendar import Calendar
from planner.model.network import Network
from planner.model.settings import Settings
from planner.rules.engine import judge
from planner.workspace.find import find
from planner.workspace.paths import is_there
from planner.workspace.read import read_workspace
from planner.workspace.sheet import PlanSheet
from planner.workspace.workspace import Workspace


class Reading(NamedTuple):
    """A workspace as it was read on a day, and everything that was found in it."""

    workspace: Workspace
    report: Report

    @property
    def plans(self) -> tuple[PlanSheet, ...]:
        """The plans, by period; unreadable items are listed in each."""
        return self.workspace.plans

    @property
    def network(self) -> Network | None:
        """The roster, or what of it could be read; None where there is none."""
        return self.workspace.network

    @property
    def calendar(self) -> Calendar | None:
        """The calendar, or what of it could be read; None where there is none."""
        return self.workspace.calendar

    @property
    def settings(self) -> Settings:
        """The settings; the defaults where there are none."""
        return self.workspace.settings


def read(path: Path, today: date) -> Reading:
    """Read and judge the workspace at a path, in `plans/` below it, or above it.

    Raises:
        NoSuchPathError: the path is not there.
        NoWorkspaceError: there is no workspace.
    """
    if not is_there(path):
        raise NoSuchPathError(str(path))
    workspace = read_workspace(find(path if path.is_dir() else path.parent, None))
    return Reading(workspace, judge(workspace, select(workspace), today))
