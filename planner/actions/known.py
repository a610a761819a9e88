"""Which fields items and entries have, and where the format puts a key."""

from __future__ import annotations

from functools import cache

from planner.errors import WrongUseError
from planner.rules.shape import Shape, of_file, shape_at
from planner.rules.written import row
from planner.sentence import Sentence, say
from planner.source.change import Order
from planner.source.document import Path
from planner.text.nearest import nearest
from planner.workspace.kinds import Kind


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
