"""Own fields, kept under `extra`, that are no fields of one's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from planner.model.categories import ITEM_MODELS
from planner.model.plan import Entry
from planner.rules.keys import table_at
from planner.rules.leaves import leaves
from planner.rules.shape import Shape, of_file, of_model
from planner.source.document import Path
from planner.workspace.sheet import PlanSheet, Sheet

_EXTRA = "extra"
_MAPS = frozenset({"map"})


def known_in_extra(sheet: Sheet) -> Iterator[Path]:
    """Yield fields of a table that stand in its `extra`.

    A field that wants a table is left alone: what stands in `extra` is none.
    """
    shape, document = of_file(sheet.kind), sheet.document
    if shape is None or document is None or _is_clean(sheet, document.text):
        return
    for leaf in leaves(document.data, shape, _MAPS):
        if leaf.path[-1:] == (_EXTRA,) and isinstance(leaf.value, dict):
            around = table_at(document.data, shape, leaf.path[:-1]).shape
            for key in leaf.value:
                if key in around.fields and not _is_table(around.fields[key]):
                    yield (*leaf.path, key)


def _is_clean(sheet: Sheet, text: str) -> bool:
    """Whether it is seen at once that no own field has a known name."""
    if _EXTRA not in text:
        return True
    if not isinstance(sheet, PlanSheet) or sheet.plan is None or sheet.plan.extra:
        return False
    return sheet.framed and not sheet.unreadable and _are_own(sheet.entries)


def _are_own(entries: Iterable[Entry]) -> bool:
    return all(
        entry.item.extra.keys().isdisjoint(_fields(entry.category.key))
        for entry in entries
        if entry.item.extra
    )


@cache
def _fields(category: str) -> frozenset[str]:
    return frozenset(of_model(ITEM_MODELS[category]).fields)


def _is_table(shape: Shape) -> bool:
    return shape.kind in {"table", "map"}
