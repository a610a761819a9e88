"""The order in which people write the fields of a table."""

from __future__ import annotations

from functools import cache

from planner.model.calendar import CalendarEntry
from planner.model.item import Item, Session
from planner.model.network import RosterEntry
from planner.model.types import Value
from planner.rules.shape import Shape

_OTHERS = "*"
_OF_ITEMS = """
title status deliverable lead regions theme start end decide_by date_note time timezone
continues_from continues_to session kind publish_on audience * venue funding partners
budget depends_on derived_from replaces series origin languages language summary
principles risk visibility carried_from former_names revision illustrative links ref
outcome indicator consultation text note waive extra
"""
_AS_WRITTEN: tuple[tuple[type[Value], str], ...] = (
    (Item, _OF_ITEMS),
    (Session, "title *"),
    (RosterEntry, "name * since until formerly waive extra"),
    (CalendarEntry, "of name * source checked_on apply_by formerly waive extra"),
)
"""Fields in the order in which people write them; `*` is all others of the model."""


@cache
def row(shape: Shape) -> tuple[str, ...]:
    """Return the fields of a table in the order in which they are written."""
    model = shape.source if isinstance(shape.source, type) else Value
    found = (words.split() for base, words in _AS_WRITTEN if issubclass(model, base))
    words = next(found, [_OTHERS])
    at = words.index(_OTHERS)
    others = [name for name in shape.fields if name not in words]
    return tuple(
        name for name in (*words[:at], *others, *words[at:]) if name in shape.fields
    )
