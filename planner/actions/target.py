"""Which file a verb writes to: one that can be read whole and is nobody's record."""

from __future__ import annotations

from pathlib import Path

from planner.actions.opening import Opened, Wanted, open_workspace
from planner.errors import PlannerError, WrongUseError
from planner.model.plan import DRAFTED
from planner.sentence import say
from planner.source.document import Document
from planner.workspace.kinds import is_adopted
from planner.workspace.sheet import PlanSheet, Sheet
from planner.workspace.workspace import Workspace


def open_draft(wanted: Wanted) -> Opened:
    """Read the workspace and choose the plan that is written to.

    Raises:
        NotFoundError: there is no workspace, or no such plan.
        WrongUseError: none is named, and not exactly one is being drafted.
        PlannerError: its file cannot be read without mistakes, or was adopted.
    """
    workspace = open_workspace(wanted)
    sheet = (
        workspace.named(wanted.period)
        if wanted.period is not None
        else _only(workspace)
    )
    writable(workspace, sheet)
    return Opened(workspace, sheet, wanted.today)


def writable(workspace: Workspace, sheet: Sheet) -> Document:
    """Return the text of a file that may be written to.

    Raises:
        PlannerError: it cannot be read without mistakes, or was adopted.
    """
    if sheet.fault is not None:
        raise PlannerError(sheet.fault.message, sheet.fault.help)
    if is_adopted(Path(workspace.root) / sheet.file):
        raise PlannerError(
            say("{file} is what was adopted: it is never changed", file=sheet.shown)
        )
    document = sheet.document
    if document is None or document.faults or sheet.value is None:
        raise PlannerError(
            say("{file} cannot be read without mistakes", file=sheet.shown),
            say("nothing is written to it: `planner validate` shows them"),
        )
    return document


def _only(workspace: Workspace) -> PlanSheet:
    """Return the one plan that is in draft or consultation."""
    plans = [each for each in workspace.plans if each.kind == "plan"]
    found = [each for each in plans if each.plan and each.plan.status in DRAFTED]
    if len(found) == 1:
        return found[0]
    periods = ", ".join(each.period for each in found or plans)
    if found:
        raise WrongUseError(
            say("several plans are being drafted: {periods}", periods=periods),
            say("name one of them with --plan PERIOD"),
        )
    raise WrongUseError(
        say("no plan is in draft or in consultation"),
        say("name the one to write to with --plan; there are {plans}", plans=periods)
        if plans
        else say("begin the first one: planner new 2027-H1"),
    )
