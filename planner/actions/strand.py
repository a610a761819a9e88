"""Long work: one item that stands in several plans under one name."""

from __future__ import annotations

from typing import NamedTuple

from planner.model.plan import Entry
from planner.workspace.sheet import PlanSheet
from planner.workspace.workspace import Workspace


class Stand(NamedTuple):
    """An item in one of the plans that its work touches."""

    sheet: PlanSheet
    entry: Entry


def strand(workspace: Workspace, sheet: PlanSheet, entry: Entry) -> list[Stand]:
    """Return an item and what it continues from and to, the item itself first.

    Two plans have parts of one work where one of them says so and both have an item
    of that name.
    """
    found = [Stand(sheet, entry)]
    for here in found:
        for other in workspace.plans:
            part = _of_name(other, entry.name)
            if (
                part
                and part not in found
                and (_joins(here, part) or _joins(part, here))
            ):
                found.append(part)
    return found


def _of_name(sheet: PlanSheet, name: str) -> Stand | None:
    named = (each for each in sheet.entries if each.name == name)
    return next((Stand(sheet, each) for each in named), None)


def _joins(one: Stand, other: Stand) -> bool:
    item = one.entry.item
    return other.sheet.period in {item.continues_from, item.continues_to}
