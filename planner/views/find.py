"""Which item is meant: by its name, a former one, or how people say it in meetings."""

from __future__ import annotations

from itertools import chain

from planner.errors import NotFoundError
from planner.model.plan import Entry
from planner.sentence import say
from planner.text.nearest import nearest
from planner.views.choose import NoSuchPlanError
from planner.workspace.sheet import PlanSheet, Unreadable
from planner.workspace.workspace import Workspace

Found = tuple[PlanSheet, Entry | Unreadable]


class NoSuchItemError(NotFoundError):
    """No item of that name is in the plan."""

    def __init__(self, wanted: str, sheet: PlanSheet, elsewhere: str | None) -> None:
        """Name the item, and the nearest one or the plan that has it."""
        like = nearest(wanted, _names(sheet))
        if elsewhere is not None:
            remedy = say("another plan has it: {place}", place=elsewhere)
        elif like is not None:
            remedy = say("an item with a similar name exists: {like}", like=like)
        else:
            remedy = say("`planner list` shows the names of all items")
        super().__init__(
            say("the plan {plan} has no item {name}", plan=sheet.period, name=wanted),
            remedy,
        )


def find(workspace: Workspace, sheet: PlanSheet, wanted: str) -> Found:
    """Return the item that `name` or `2026-H2/name` stands for.

    `sheet` is the plan in which a name without a period is looked up.

    Raises:
        NoSuchPlanError: the period names no plan.
        NoSuchItemError: the plan has no such item.
    """
    period, _, name = wanted.rpartition("/")
    if _in(sheet, wanted) is not None:
        name = wanted
    elif period:
        known = [each.period for each in workspace.plans]
        named = workspace.meant(period)
        if not isinstance(named, PlanSheet):
            raise NoSuchPlanError(period, known)
        sheet = named
    found = _in(sheet, name)
    if found is None:
        raise NoSuchItemError(name, sheet, _elsewhere(workspace, name))
    return sheet, found


def _in(sheet: PlanSheet, name: str) -> Entry | Unreadable | None:
    there: list[Entry | Unreadable] = [*sheet.entries, *sheet.unreadable]
    named = (each for each in there if each.name == name)
    once = (entry for entry in sheet.entries if name in entry.item.former_names)
    spoken = (
        entry
        for entry in sheet.entries
        if entry.item.ref and entry.item.ref.casefold() == name.casefold()
    )
    return next(chain(named, once, spoken), None)


def _elsewhere(workspace: Workspace, name: str) -> str | None:
    for sheet in reversed(workspace.plans):
        if name in _names(sheet):
            return f"{sheet.period}/{name}"
    return None


def _names(sheet: PlanSheet) -> list[str]:
    read = [entry.name for entry in sheet.entries]
    return read + [lost.name for lost in sheet.unreadable]
