"""Which plans were adopted: their items neither leave them nor join them freely."""

from __future__ import annotations

from planner.errors import PlannerError
from planner.model.plan import Entry
from planner.sentence import say
from planner.workspace.sheet import PlanSheet

_ADOPTED = frozenset({"adopted", "closed"})


def was_adopted(sheet: PlanSheet) -> bool:
    """Whether the commitments of a plan stand fast."""
    return sheet.plan is not None and sheet.plan.status in _ADOPTED


def refuse_leaving(sheet: PlanSheet, entry: Entry) -> None:
    """Look whether an item may leave its plan.

    Raises:
        PlannerError: it was adopted.
    """
    if was_adopted(sheet):
        raise PlannerError(
            say("{item} of {plan} was adopted", item=entry.name, plan=sheet.period),
            say("a commitment is changed only through an amendment"),
        )


def refuse_joining(sheet: PlanSheet) -> None:
    """Look whether an item may be put into a plan.

    Raises:
        PlannerError: the plan was adopted.
    """
    if was_adopted(sheet):
        raise PlannerError(
            say("{plan} was adopted", plan=sheet.period),
            say("an item is put into it only through an amendment"),
        )
