"""Items are taken out of a plan, and what named them is known beforehand."""

from __future__ import annotations

from collections.abc import Sequence

from planner.actions.adopted import refuse_leaving
from planner.actions.following import fixed
from planner.actions.namings import Naming, naming
from planner.actions.opening import Opened
from planner.actions.writing import Draft, drafted_in
from planner.model.plan import Entry
from planner.sentence import say
from planner.source.change import Change


def left_behind(opened: Opened, entries: Sequence[Entry]) -> list[Naming]:
    """Return what names items and stays when they go, in the order of the files.

    Raises:
        PlannerError: a file may name one and cannot be read.
    """
    sheet, gone = opened.sheet, {entry.path for entry in entries}
    found = [
        each
        for entry in entries
        for each in naming(opened.workspace, sheet, entry)
        if not (each.sheet is sheet and each.item in gone)
    ]
    return sorted(found, key=lambda each: (each.sheet.file, each.span))


def remove(
    opened: Opened, entries: Sequence[Entry], named_by: Sequence[Naming]
) -> Draft:
    """Take items out with their comments, in memory; what names them stays.

    Raises:
        PlannerError: an item was adopted.
        EditRefusedError: one is not in one piece.
    """
    for entry in entries:
        refuse_leaving(opened.sheet, entry)
    gone = fixed(Change("drop", entry.path) for entry in entries)
    return drafted_in(
        opened.workspace,
        opened.today,
        opened.sheet.period,
        {opened.sheet.file: [gone]},
        [say("taken out")],
        beside=[each.sheet.file for each in named_by],
    )
