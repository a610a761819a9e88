"""Which plan is meant: the one named, else today's, else the next, else the newest."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from planner.errors import NotFoundError
from planner.model.half_year import HalfYear
from planner.sentence import say
from planner.workspace.sheet import PlanSheet
from planner.workspace.workspace import Workspace


class NoPlanError(NotFoundError):
    """The workspace has no plan at all."""

    def __init__(self, workspace: Workspace, today: date) -> None:
        """Name the folder, and the file that a first plan would be."""
        super().__init__(
            say("there is no plan in {folder}", folder=workspace.root),
            say(
                "to begin the first one: planner new {period}",
                period=HalfYear.of(today).next,
            ),
        )


class NoSuchPlanError(NotFoundError):
    """No plan of that period is in the workspace."""

    def __init__(self, period: str, known: Sequence[str]) -> None:
        """Name the period, and the plans that there are."""
        super().__init__(
            say("there is no plan {period}", period=period),
            say("these are there: {known}", known=", ".join(known))
            if known
            else say("the workspace holds no plan yet"),
        )


class LostPlanError(NotFoundError):
    """The plan's file is there and cannot be read at all."""


def choose(workspace: Workspace, today: date, period: str | None = None) -> PlanSheet:
    """Return the plan of a period, or the one that a day is nearest to.

    Raises:
        NoSuchPlanError: there is no plan of that period.
        LostPlanError: its file cannot be read.
        NoPlanError: there is no plan that could be chosen.
    """
    if period is not None:
        return _named(workspace, period)
    dated = {
        sheet.half_year: sheet
        for sheet in workspace.plans
        if sheet.half_year is not None and sheet.kind == "plan"
    }
    if not dated:
        raise NoPlanError(workspace, today)
    return _readable(dated[_nearest(sorted(dated), HalfYear.of(today))])


def _nearest(known: Sequence[HalfYear], now: HalfYear) -> HalfYear:
    return next((each for each in known if each >= now), known[-1])


def _named(workspace: Workspace, period: str) -> PlanSheet:
    found = workspace.meant(period)
    if found is None:
        raise NoSuchPlanError(period, [sheet.period for sheet in workspace.plans])
    return _readable(found)


def _readable(sheet: PlanSheet) -> PlanSheet:
    if sheet.fault is None:
        return sheet
    raise LostPlanError(
        say(
            "the plan {period} cannot be read: {reason}",
            period=sheet.period,
            reason=sheet.fault.message,
        ),
        sheet.fault.help,
    )
