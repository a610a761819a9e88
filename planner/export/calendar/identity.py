"""What a calendar knows events by: the same for ever, and of no two the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256

from planner.model.plan import Entry
from planner.views.edition.edition import Edition
from planner.views.edition.policy import hidden
from planner.views.edition.reader import Reader
from planner.views.lineage import Lineage, Lineages
from planner.workspace.sheet import PlanSheet
from planner.workspace.workspace import Workspace

Path = tuple[str, str]
_DIGITS = 20


def uid(edition: Edition, *words: str) -> str:
    """Return an identifier of the network whose plan it is."""
    domain = edition.labels.network.network.organisation
    return f"{'.'.join(filter(None, words))}@{domain}"


class Identity:
    """Knows the identifiers of a plan's items, and how often they have changed.

    `NAME.PERIOD` of the first plan of an item, in small letters. A reader who does not
    see former names gets a digest of it, so that none is told.
    """

    def __init__(self, workspace: Workspace, sheet: PlanSheet, reader: Reader) -> None:
        """Look for the first names of all items of a plan, whoever sees them."""
        known = Lineages(workspace)
        self._lineages = {e.path: known.of(e, sheet.period) for e in sheet.entries}
        self._locals = _locals(self._lineages, sheet)
        self._plain = "former_names" not in hidden(reader.kind, "item")

    def of(self, entry: Entry) -> str:
        """Return what an item is known by, without the domain."""
        local = self._locals[entry.path]
        return local if self._plain else sha256(local.encode()).hexdigest()[:_DIGITS]

    def changes(self, entry: Entry) -> int:
        """Return how often an item has changed its date or place."""
        return self._lineages[entry.path].changes


def _locals(lineages: Mapping[Path, Lineage], sheet: PlanSheet) -> dict[Path, str]:
    """Return an identifier for each item; those with a past come first to theirs."""
    taken: set[str] = set()
    found: dict[Path, str] = {}
    for path in sorted(lineages, key=lambda each: _rank(each, lineages[each], sheet)):
        own = _candidates(path, lineages[path], sheet.period)
        found[path] = next(each for each in own if each not in taken)
        taken.add(found[path])
    return found


def _rank(path: Path, lineage: Lineage, sheet: PlanSheet) -> tuple[bool, str, str]:
    _, name = path
    return (lineage.period, lineage.name) == (sheet.period, name), name, path[0]


def _candidates(path: Path, lineage: Lineage, period: str) -> Iterator[str]:
    category, name = path
    yield f"{lineage.name}.{lineage.period.lower()}"
    yield f"{name}.{period.lower()}"
    yield f"{category}.{name}.{period.lower()}"
