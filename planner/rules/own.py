"""Own fields, kept under `extra`, that are no fields of one's own."""

from __future__ import annotations

from collections.abc import Iterator

from planner.rules.keys import table_at
from planner.rules.leaves import leaves
from planner.rules.shape import Shape, of_file
from planner.source.document import Path
from planner.workspace.sheet import Sheet

_EXTRA = "extra"
_MAPS = frozenset({"map"})


def known_in_extra(sheet: Sheet) -> Iterator[Path]:
    """Yield fields of a table that stand in its `extra`.

    A field that wants a table is left alone: what stands in `extra` is none.
    """
    shape, document = of_file(sheet.kind), sheet.document
    if shape is None or document is None or _EXTRA not in document.text:
        return
    for leaf in leaves(document.data, shape, _MAPS):
        if leaf.path[-1:] == (_EXTRA,) and isinstance(leaf.value, dict):
            around = table_at(document.data, shape, leaf.path[:-1]).shape
            for key in leaf.value:
                if key in around.fields and not _is_table(around.fields[key]):
                    yield (*leaf.path, key)


def _is_table(shape: Shape) -> bool:
    return shape.kind in {"table", "map"}
