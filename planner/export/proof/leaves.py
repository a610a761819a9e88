"""The single values of a plan, each with the keys that lead to it."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any, NamedTuple

from planner.model.types import Value
from planner.source.document import Path

_PRINTS = "of"


class Leaf(NamedTuple):
    """A text, number or date; one value of a list is a leaf of its own."""

    path: Path
    value: Any


def leaves(value: Any, path: Path = ()) -> list[Leaf]:
    """Return every value that was written in a table, those of lists one by one."""
    found: list[Leaf] = []
    _gather(value, path, found)
    return found


def values(value: Any) -> list[Any]:
    """Return every value that was written in a table, those of lists one by one."""
    if type(value) in _SINGLE:
        return [value]
    inside = value if type(value) in _LISTS else (each for _, each in _fields(value))
    found = []
    for each in inside:
        if type(each) in _SINGLE:
            found.append(each)
        else:
            found += values(each)
    return found


def _gather(value: Any, path: Path, found: list[Leaf]) -> None:
    kind = type(value)
    if kind in _SINGLE:
        found.append(Leaf(path, value))
    elif kind in _LISTS:
        for each in value:
            _gather(each, path, found)
    else:
        for name, each in _fields(value):
            if type(each) in _SINGLE:
                found.append(Leaf((*path, name), each))
            else:
                _gather(each, (*path, name), found)


def _fields(value: Value | dict[str, Any]) -> list[tuple[str, Any]]:
    if isinstance(value, dict):
        return [(name, each) for name, each in value.items() if name != _PRINTS]
    held = value.__dict__
    return [(name, held[name]) for name in value.model_fields_set]


_LISTS = frozenset({list, tuple})
_SINGLE = frozenset({str, int, float, bool, date, datetime, time, type(None)})
