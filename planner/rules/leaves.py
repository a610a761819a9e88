"""Single values of a file by what they are meant to be: all numbers, all countries."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from planner.rules.shape import Shape
from planner.source.document import Path

Kinds = frozenset[str]
Meant = Callable[[Shape, Any], bool]


def _always(shape: Shape, value: Any) -> bool:  # noqa: ARG001 - chooses all
    return True


class Leaf(NamedTuple):
    """A value or a key: its path, the value, the shape that it should have.

    `required` says that its table cannot do without it.
    """

    path: Path
    value: Any
    shape: Shape
    required: bool = False
    is_key: bool = False


def leaves(
    data: Any, shape: Shape, kinds: Kinds, meant: Meant = _always
) -> Iterator[Leaf]:
    """Yield what should have a shape of certain kinds, as far as it stands there.

    `meant` chooses among them by shape and value, before anything is made of them:
    of a large clean file nothing is left.
    """
    found: list[Leaf] = []
    _look(data, shape, _Search(kinds, meant, found), ())
    return iter(found)


class _Search(NamedTuple):
    kinds: Kinds
    meant: Meant
    found: list[Leaf]


def _look(data: Any, shape: Shape, search: _Search, path: Path) -> None:
    """Look at everything below a value."""
    if isinstance(data, dict):
        _look_at_table(data, shape, search, path)
    elif isinstance(data, list) and shape.inner and _reaches(shape.inner, search.kinds):
        for place, value in enumerate(data):
            _look_at(value, shape.inner, search, (*path, place), required=False)


def _look_at_table(
    data: Mapping[str, Any], shape: Shape, search: _Search, path: Path
) -> None:
    kinds, meant, found = search
    known = _known(shape, kinds)
    key_shape = shape.key if shape.key and shape.key.kind in kinds else None
    inner = shape.inner if shape.inner and _reaches(shape.inner, kinds) else None
    for key, value in data.items():
        if key_shape is not None and meant(key_shape, key):
            found.append(Leaf((*path, key), key, key_shape, is_key=True))
        below = known.get(key, inner)
        if below is not None:
            required = key in shape.required
            _look_at(value, below, search, (*path, key), required=required)


def _look_at(
    value: Any, shape: Shape, search: _Search, path: Path, *, required: bool
) -> None:
    if shape.options:
        shape = _option(value, shape)
    if shape.kind in search.kinds and search.meant(shape, value):
        search.found.append(Leaf(path, value, shape, required))
    if isinstance(value, (dict, list)):
        _look(value, shape, search, path)


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
