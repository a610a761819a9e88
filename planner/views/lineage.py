"""Where an item comes from: the plan and the name under which it was first known."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from planner.model.plan import Entry
from planner.rules.items import find_item, split_ref
from planner.rules.once import Judged
from planner.workspace.workspace import Workspace

_NUMBER = 2**31 - 1
"""The greatest number that calendars count changes with (RFC 5545, 3.3.8)."""


class Lineage(NamedTuple):
    """The first plan and name of an item, and how often it has been moved since.

    changes: the revisions that are counted in each plan, and one more for each time
        that the item was carried into another plan.
    """

    period: str
    name: str
    changes: int


class Lineages:
    """Knows the items of a workspace by where they come from."""

    def __init__(self, workspace: Workspace) -> None:
        """Look through the plans that are kept."""
        self._workspace = Judged.of(workspace)

    def of(self, entry: Entry, period: str) -> Lineage:
        """Return where an item of a plan comes from.

        It goes back by `carried_from` and `continues_from` as far as plans are kept;
        of a plan that is not kept the reference tells period and name.
        """
        seen, changes = set(), 0
        while (period, entry.name) not in seen:
            seen.add((period, entry.name))
            carried, references = _back(entry, period)
            changes += max(entry.item.revision or 0, 0) + carried
            found = self._first(references, period)
            if found is None and references:
                period, name = split_ref(references[-1], period)
                return Lineage(period, name, min(changes, _NUMBER))
            period, entry = found or (period, entry)
        return Lineage(period, _names(entry)[-1], min(changes, _NUMBER))

    def _first(
        self, references: Sequence[str], period: str
    ) -> tuple[str, Entry] | None:
        for reference in references:
            entry = find_item(self._workspace, reference, period)
            if entry is not None:
                return split_ref(reference, period)[0], entry
        return None


def _back(entry: Entry, period: str) -> tuple[bool, list[str]]:
    """Return whether an item was carried, and what may name it in the plan before."""
    item = entry.item
    if item.carried_from is not None and "/" in item.carried_from:
        return True, [item.carried_from]
    if item.continues_from is not None and item.continues_from != period:
        return False, [f"{item.continues_from}/{name}" for name in _names(entry)]
    return False, []


def _names(entry: Entry) -> list[str]:
    """Return the names of an item, the one it has first, the first it had last."""
    return [entry.name, *reversed(entry.item.former_names)]
