"""Whether a name may be given to an item: it is a name, and nobody has it."""

from __future__ import annotations

from planner.errors import PlannerError, WrongUseError
from planner.model.plan import Entry
from planner.model.types import Name
from planner.rules.shape import shape_of
from planner.rules.slug import slug
from planner.sentence import say
from planner.workspace.sheet import PlanSheet


def refuse_misnamed(name: str) -> None:
    """Look whether a word can be the name of an item.

    Raises:
        WrongUseError: it cannot; the name most like it is told.
    """
    shape = shape_of(Name)
    if shape.fits(name):
        return
    better = slug(name, shape)
    raise WrongUseError(
        say("{name} is no name", name=name),
        say("write {better}: lower-case words joined by -", better=better)
        if better
        else say("write lower-case words of a-z and 0-9, joined by -"),
    )


def names_in(sheet: PlanSheet) -> set[str]:
    """Return the names that the items of a plan have now, read or not."""
    read = {entry.name for entry in sheet.entries}
    return read | {lost.name for lost in sheet.unreadable}


def refuse_taken(sheet: PlanSheet, name: str, own: Entry | None = None) -> None:
    """Look whether a name is free in a plan; `own` is the item there that wants it.

    A former name is not free either: references by it mean the item that had it.

    Raises:
        PlannerError: it is not free.
    """
    if name in names_in(sheet) - {own.name if own else ""}:
        raise PlannerError(
            say("{plan} has an item {name} already", plan=sheet.period, name=name),
            say("choose another name"),
        )
    for entry in sheet.entries:
        if entry is not own and name in entry.item.former_names:
            raise PlannerError(
                say("{name} is a former name of {item}", name=name, item=entry.name),
                say("references by it mean that item: choose another name"),
            )


def refuse_amended(sheet: PlanSheet, name: str, own: Entry) -> None:
    """Look whether an amendment calls another item by a name: one that was withdrawn.

    Raises:
        PlannerError: one does.
    """
    amendments = sheet.plan.amendment if sheet.plan is not None else {}
    for key, amendment in amendments.items():
        if name in amendment.change and name not in own.item.former_names:
            raise PlannerError(
                say("the amendment {key} is about an item {name}", key=key, name=name),
                say("choose another name"),
            )
