"""Which fields items of a category have, and the order that the format gives them."""

from __future__ import annotations

from functools import cache

from planner.errors import WrongUseError
from planner.model.categories import FURTHER
from planner.rules.shape import Shape, of_file, shape_at
from planner.sentence import say
from planner.source.document import Path
from planner.text.nearest import nearest

_VENUE = "venue"
_OWN = frozenset(FURTHER)
"""The fields that only some categories have."""


def order_of(path: Path) -> tuple[int, ...]:
    """Return where the format puts a key of a plan: by its place in each table."""
    places: list[int] = []
    shape: Shape | None = _plan()
    for part in path:
        known = _row(shape) if shape is not None else ()
        places.append(known.index(str(part)) if part in known else len(known))
        shape = shape.child(part) if shape is not None else None
    return tuple(places)


@cache
def _row(shape: Shape) -> tuple[str, ...]:
    """Return the fields of a table in order; those of a category before the venue."""
    known = tuple(shape.fields)
    if _VENUE not in known or not _OWN.intersection(known):
        return known
    own = tuple(key for key in known if key in _OWN)
    common = tuple(key for key in known if key not in _OWN)
    at = common.index(_VENUE)
    return (*common[:at], *own, *common[at:])


def field_shape(category: str, keys: tuple[str, ...]) -> Shape:
    """Return the shape of a field of a category's items.

    Raises:
        WrongUseError: there is no such field; the nearest one is named.
    """
    shape = _of_items(category)
    for key in keys:
        below = shape.child(key)
        if below is None or not _is_key(key, shape):
            raise _unknown(category, keys, key, shape)
        shape = below
    return shape


def _is_key(key: str, shape: Shape) -> bool:
    """Whether a name can be a key there: a role, a name of one's own."""
    mapped = shape.option("map")
    return key in shape.fields or mapped is None or _fits(mapped.key, key)


def _fits(shape: Shape | None, key: str) -> bool:
    return shape is None or shape.fits(key)


def _unknown(
    category: str, keys: tuple[str, ...], key: str, shape: Shape
) -> WrongUseError:
    known = [name for part in shape.parts for name in part.fields]
    known += [str(e) for p in shape.parts if p.key for e in p.key.choices]
    like = nearest(key, known)
    above = keys[: keys.index(key)]
    return WrongUseError(
        say(
            "items of {category} have no field {field}",
            category=category,
            field=".".join(keys),
        ),
        say("a field with a similar name exists: {like}", like=".".join((*above, like)))
        if like
        else say("`planner explain` says which fields there are"),
    )


@cache
def _plan() -> Shape:
    shape = of_file("plan")
    assert shape is not None  # noqa: S101 - a plan has one
    return shape


@cache
def _of_items(category: str) -> Shape:
    shape = shape_at(_plan(), (category, "it"))
    return shape.option("table") or shape
