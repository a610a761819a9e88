"""Single values of a file by what they are meant to be: all numbers, all countries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from planner.rules.shape import Shape
from planner.source.document import Path

Kinds = frozenset[str]


class Leaf(NamedTuple):
    """A value or a key: its path, the value, the shape that it should have.

    `required` says that its table cannot do without it.
    """

    path: Path
    value: Any
    shape: Shape
    required: bool = False
    is_key: bool = False


def leaves(data: Any, shape: Shape, kinds: Kinds, path: Path = ()) -> Iterator[Leaf]:
    """Yield what should have a shape of certain kinds, as far as it stands there."""
    if shape.options:
        shape = _option(data, shape)
    if shape.kind in kinds:
        yield Leaf(path, data, shape)
    if isinstance(data, dict):
        yield from _of_table(data, shape, kinds, path)
    elif isinstance(data, list) and shape.kind == "list" and shape.inner is not None:
        for place, value in enumerate(data):
            yield from leaves(value, shape.inner, kinds, (*path, place))


def _of_table(
    data: Mapping[str, Any], shape: Shape, kinds: Kinds, path: Path
) -> Iterator[Leaf]:
    known = _known(shape, kinds)
    for key, value in data.items():
        if shape.key is not None and shape.key.kind in kinds:
            yield Leaf((*path, key), key, shape.key, is_key=True)
        inner = known.get(key, shape.inner)
        if inner is None:
            continue
        for leaf in leaves(value, inner, kinds, (*path, key)):
            own = key in shape.required and len(leaf.path) == len(path) + 1
            yield leaf._replace(required=True) if own else leaf


def _option(data: Any, shape: Shape) -> Shape:
    if isinstance(data, dict):
        return shape.option("map", "table") or shape
    if isinstance(data, list):
        return shape.option("list") or shape
    return next(shape.parts)


@cache
def _known(shape: Shape, kinds: Kinds) -> Mapping[str, Shape]:
    """Return the fields of a table in which such values may stand."""
    return {key: inner for key, inner in shape.fields.items() if _reaches(inner, kinds)}


@cache
def _reaches(shape: Shape, kinds: Kinds) -> bool:
    parts = (shape.inner, shape.key, *shape.fields.values(), *shape.options)
    return shape.kind in kinds or any(
        _reaches(part, kinds) for part in parts if part is not None
    )
