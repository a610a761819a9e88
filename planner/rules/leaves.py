"""Single values of a file by what they are meant to be: all numbers, all countries."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from planner.rules.shape import Shape
from planner.source.document import Path

Kinds = frozenset[str]
Meant = Callable[[Shape, Any], bool]
_TABLES = frozenset({"table", "map"})


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


class _Field(NamedTuple):
    """A field of a table: whether it is wanted itself, and whether what is in it.

    `table` is what there is to look for in it, where it is nothing but a table.
    """

    key: str
    shape: Shape
    wanted: bool
    deep: bool
    required: bool = False
    table: _Table | None = None


class _Table(NamedTuple):
    """What there is to look for in a table or a map.

    `key` and `inner` are of a map, None where nothing of them is wanted.
    """

    fields: tuple[_Field, ...]
    key: Shape | None
    inner: _Field | None


def _look(data: Any, shape: Shape, search: _Search, path: Path) -> None:
    """Look at everything below a value, if it is a table or a list as it should be."""
    if isinstance(data, dict):
        if shape.kind in _TABLES:
            _look_at_table(data, _table(shape, search.kinds), search, path)
    elif shape.kind == "list" and shape.inner and reaches(shape.inner, search.kinds):
        inner = _field("", shape.inner, search.kinds)
        for place, value in enumerate(data):
            _look_at(value, inner, search, (*path, place))


def _look_at_table(
    data: Mapping[str, Any], table: _Table, search: _Search, path: Path
) -> None:
    meant = search.meant
    for field in table.fields:
        key, shape, wanted, deep, _, _ = field
        if key in data:
            value = data[key]
            if deep:
                _look_at(value, field, search, (*path, key))
            elif wanted and meant(shape, value):
                leaf = Leaf((*path, key), value, shape, field.required)
                search.found.append(leaf)
    if table.key is not None or table.inner is not None:
        _look_at_map(data, table, search, path)


def _look_at_map(
    data: Mapping[str, Any], table: _Table, search: _Search, path: Path
) -> None:
    key_shape, inner = table.key, table.inner
    for key, value in data.items():
        if key_shape is not None and search.meant(key_shape, key):
            search.found.append(Leaf((*path, key), key, key_shape, is_key=True))
        if inner is not None:
            _look_at(value, inner, search, (*path, key))


def _look_at(value: Any, field: _Field, search: _Search, path: Path) -> None:
    shape, wanted = field.shape, field.wanted
    if field.table is not None and value.__class__ is dict:
        if wanted and search.meant(shape, value):
            search.found.append(Leaf(path, value, shape, field.required))
        _look_at_table(value, field.table, search, path)
        return
    if shape.options:
        shape = _option(value, shape)
        wanted = shape.kind in search.kinds
    if wanted and search.meant(shape, value):
        search.found.append(Leaf(path, value, shape, field.required))
    if field.deep and isinstance(value, (dict, list)):
        _look(value, shape, search, path)


def _option(data: Any, shape: Shape) -> Shape:
    if isinstance(data, dict):
        return shape.option("map", "table") or shape
    if isinstance(data, list):
        return shape.option("list") or shape
    return next(shape.parts)


@cache
def _table(shape: Shape, kinds: Kinds) -> _Table:
    """Return what of a table can be, or hold, what is looked for."""
    key, inner = shape.key, shape.inner
    return _Table(
        tuple(
            _field(name, below, kinds, required=name in shape.required)
            for name, below in shape.fields.items()
            if reaches(below, kinds)
        ),
        key if key is not None and key.kind in kinds else None,
        _field("", inner, kinds) if inner and reaches(inner, kinds) else None,
    )


def _field(key: str, shape: Shape, kinds: Kinds, *, required: bool = False) -> _Field:
    deep = bool(shape.options) or any(reaches(each, kinds) for each in _in(shape))
    plain = deep and shape.kind in _TABLES
    return _Field(
        key,
        shape,
        wanted=shape.kind in kinds,
        deep=deep,
        required=required,
        table=_table(shape, kinds) if plain else None,
    )


def _in(shape: Shape) -> list[Shape]:
    parts = (shape.inner, shape.key, *shape.fields.values(), *shape.options)
    return [part for part in parts if part is not None]


@cache
def reaches(shape: Shape, kinds: Kinds) -> bool:
    """Whether a value of a shape can be, or hold, one of certain kinds."""
    return shape.kind in kinds or any(reaches(each, kinds) for each in _in(shape))
