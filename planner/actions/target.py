"""Which file a verb writes to: one that can be read whole and is nobody's record."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from planner.actions.opening import Opened, Wanted, open_workspace
from planner.errors import PlannerError, WrongUseError
from planner.model.plan import DRAFTED
from planner.sentence import say
from planner.source.document import Document
from planner.workspace.kinds import is_adopted, kind_of
from planner.workspace.sheet import PlanSheet, Sheet
from planner.workspace.workspace import Workspace

_QUALIFIED = re.compile(r"([12][0-9]{3}-H[12])/", re.IGNORECASE)


def open_draft(
    wanted: Wanted, items: Sequence[str] = (), to: str | None = None
) -> Opened:
    """Read the workspace and choose the plan that is written to.

    The plan of items that are named like `2027-H1/name` is named by that. Items that
    go to a plan are of another one.

    Raises:
        NotFoundError: there is no workspace, or no such plan.
        WrongUseError: none is named, and not exactly one is being drafted.
        PlannerError: its file cannot be read without mistakes, or was adopted.
    """
    workspace = open_workspace(wanted)
    periods = (found[1] for found in map(_QUALIFIED.match, items) if found)
    period = wanted.period or next(periods, None)
    if period is not None:
        sheet = workspace.named(period)
    else:
        other = workspace.named(to) if to is not None else None
        sheet = _only(workspace, other)
    writable(workspace, sheet)
    return Opened(workspace, sheet, wanted.today)


def half_year(workspace: Workspace, period: str) -> PlanSheet:
    """Return the plan of a half-year, into which an item of another one can be put.

    Raises:
        NotFoundError: there is none.
        WrongUseError: its file is not named after a half-year.
    """
    found = workspace.named(period)
    if kind_of(found.file) != "plan":
        raise WrongUseError(
            say("{file} is not the plan of a half-year", file=found.shown),
            say("name its file after its period, for example 2027-H1.toml"),
        )
    return found


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


def _only(workspace: Workspace, other: PlanSheet | None) -> PlanSheet:
    """Return the one plan that is in draft or consultation, beside another one."""
    plans = [e for e in workspace.plans if e.kind == "plan" and e is not other]
    found = [each for each in plans if each.plan and each.plan.status in DRAFTED]
    if len(found) == 1:
        return found[0]
    periods = ", ".join(each.period for each in found or plans)
    if found:
        raise WrongUseError(
            say("several plans are being drafted: {periods}", periods=periods),
            say("name one of them with --plan PERIOD"),
        )
    if other is not None:
        raise WrongUseError(
            say("no other plan is in draft or in consultation"),
            say("name the plan of the item with --plan; there are {all}", all=periods)
            if plans
            else say("{plan} is the only one", plan=other.period),
        )
    raise WrongUseError(
        say("no plan is in draft or in consultation"),
        say("name the one to write to with --plan; there are {plans}", plans=periods)
        if plans
        else say("begin the first one: planner new 2027-H1"),
    )
