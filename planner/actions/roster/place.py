"""The text of a new entry, and its place in the file: behind the last of its kind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from planner.actions.known import order_in
from planner.rules.tables import Table, tables
from planner.source.change import Change
from planner.source.document import Document, Path
from planner.source.written import key_of, literal

ORDER = order_in("network")
"""Says where the format puts a key of the roster."""


def placed(
    document: Document, table: Table, names: tuple[str, ...], value: Mapping[str, Any]
) -> Change:
    """Return the change that puts an entry into the roster.

    Where the table that it belongs to stands in braces, it is written there.
    """
    path = table.path(names)
    above = (document.entry(path[:length]) for length in range(1, len(path)))
    if any(entry is not None and entry.has_value for entry in above):
        return Change("add", path, literal(value), order=ORDER)
    rows = [f"{key_of((key,))} = {literal(each)}" for key, each in value.items()]
    text = "\n".join([f"[{key_of(path)}]", *rows])
    return Change("insert", path, text, to=_before(document, path))


def _before(document: Document, path: tuple[str, ...]) -> Path:
    """Return the table behind which one goes: of its kind, above it, of a kind before.

    The empty path is the end of the file.
    """
    above = [path[:length] for length in range(len(path) - 1, 0, -1)]
    kinds = list(dict.fromkeys(each.keys[0] for each in tables().values()))
    earlier = [(kind,) for kind in reversed(kinds[: kinds.index(path[0])])]
    return next(filter(document.headers.last, (*above, *earlier)), ())
