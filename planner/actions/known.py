"""Which fields items and entries have, and the order that the format gives them."""

from __future__ import annotations

from functools import cache

from planner.errors import WrongUseError
from planner.model.calendar import CalendarEntry
from planner.model.item import Item, Session
from planner.model.network import RosterEntry
from planner.model.types import Value
from planner.rules.shape import Shape, of_file, shape_at
from planner.sentence import Sentence, say
from planner.source.change import Order
from planner.source.document import Path
from planner.text.nearest import nearest
from planner.workspace.kinds import Kind

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


def order_in(kind: Kind) -> Order:
    """Return what says where the format puts a key: by its place in each table."""

    def order(path: Path) -> tuple[int, ...]:
        places: list[int] = []
        shape: Shape | None = whole(kind)
        for part in path:
            known = row(shape) if shape is not None else ()
            places.append(known.index(str(part)) if part in known else len(known))
            shape = shape.child(part) if shape is not None else None
        return tuple(places)

    return order


order_of = order_in("plan")
"""Says where the format puts a key of a plan."""


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


def field_shape(category: str, keys: tuple[str, ...]) -> Shape:
    """Return the shape of a field of a category's items.

    Raises:
        WrongUseError: there is no such field; the nearest one is named.
    """
    field = ".".join(keys)
    lacks = say(
        "items of {category} have no field {field}", category=category, field=field
    )
    return shape_below(_of_items(category), keys, lacks)


def shape_below(shape: Shape, keys: tuple[str, ...], lacks: Sentence) -> Shape:
    """Return the shape of a field of a table.

    Raises:
        WrongUseError: there is no such field, as `lacks` says; the nearest is named.
    """
    for place, key in enumerate(keys):
        below = shape.child(key)
        if below is None or not _is_key(key, shape):
            raise WrongUseError(lacks, _instead(keys[:place], key, shape))
        shape = below
    return shape


def _is_key(key: str, shape: Shape) -> bool:
    """Whether a name can be a key there: a role, a name of one's own."""
    mapped = shape.option("map")
    return key in shape.fields or mapped is None or _fits(mapped.key, key)


def _fits(shape: Shape | None, key: str) -> bool:
    return shape is None or shape.fits(key)


def _instead(above: tuple[str, ...], key: str, shape: Shape) -> Sentence:
    known = [name for part in shape.parts for name in part.fields]
    known += [str(e) for p in shape.parts if p.key for e in p.key.choices]
    like = nearest(key, known)
    if like is None:
        return say("`planner explain` says which fields there are")
    return say(
        "a field with a similar name exists: {like}", like=".".join((*above, like))
    )


@cache
def whole(kind: Kind) -> Shape:
    """Return the shape of a file of a kind that people write by fields."""
    shape = of_file(kind)
    assert shape is not None  # noqa: S101 - only a stray file has none
    return shape


@cache
def _of_items(category: str) -> Shape:
    shape = shape_at(whole("plan"), (category, "it"))
    return shape.option("table") or shape
