"""Where the files of a workspace name an entry of the roster, as they were read.

Unlike the uses of names that rules judge, these are looked for in the data as the TOML
reader returns them, so that an item that cannot be understood keeps its references.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from planner.model.categories import CATEGORIES
from planner.rules.answers import group_of
from planner.rules.pointing import names_at
from planner.rules.references import BY_FILE, OF_ITEMS, Reference
from planner.rules.tables import Table
from planner.rules.targets import GROUP
from planner.source.document import Path
from planner.workspace.sheet import PlanSheet, Sheet
from planner.workspace.workspace import Workspace

_ITEMS = (*((key, "*") for key in CATEGORIES), ("amendment", "*", "change", "*"))
"""Where the fields of items stand in a plan: in items, and as an amendment's values."""


class Mention(NamedTuple):
    """A place where a name stands: the file, the path, and how it stands there."""

    sheet: Sheet
    path: Path
    reference: Reference


def mentions(workspace: Workspace, table: Table, name: str) -> Iterator[Mention]:
    """Yield each place where an entry of a table is named."""
    targets = set(table.targets)
    for sheet in workspace.sheets:
        data = sheet.document.data if sheet.document is not None else {}
        for keys, reference in _references(sheet):
            if reference.target in targets:
                for path, found in names_at(data, keys, reference.part):
                    if name in _meant(found, reference):
                        yield Mention(sheet, path, reference)


def _references(sheet: Sheet) -> Iterator[tuple[tuple[str, ...], Reference]]:
    is_plan = isinstance(sheet, PlanSheet)
    for reference in BY_FILE.get("plan" if is_plan else sheet.kind, ()):
        yield tuple(reference.keys.split(".")), reference
    for above in _ITEMS if is_plan else ():
        for reference in OF_ITEMS:
            yield (*above, *reference.keys.split(".")), reference


def _meant(name: str, reference: Reference) -> tuple[str, ...]:
    """Return what a name may stand for: `mena-2` for a second round with `mena`."""
    return (name, group_of(name)) if reference.target is GROUP else (name,)
