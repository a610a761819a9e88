"""What stands in the roster: its kinds, or the entries of one kind."""

from __future__ import annotations

from planner.actions.opening import Wanted, open_workspace
from planner.actions.roster.opening import sheet_of, table_of
from planner.errors import PlannerError
from planner.views.roster import Entries, Kinds, entries_of, kinds_of


def listing(wanted: Wanted, kind: str | None) -> Kinds | Entries:
    """Return the kinds of entries, or those of one kind.

    Raises:
        NotFoundError: there is no workspace, or no roster in it.
        WrongUseError: there is no such kind.
        PlannerError: the roster cannot be read at all.
    """
    workspace = open_workspace(wanted)
    sheet = sheet_of(workspace)
    if sheet.fault is not None:
        raise PlannerError(sheet.fault.message, sheet.fault.help)
    if kind is None:
        return kinds_of(sheet, wanted.today)
    return entries_of(workspace, sheet, table_of(kind), wanted.today, wanted.voice)
