"""The single values of a plan, each with the keys that lead to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
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


def _gather(value: Any, path: Path, found: list[Leaf]) -> None:
    if isinstance(value, (str, date, bool, int)):
        found.append(Leaf(path, value))
    elif isinstance(value, (list, tuple)):
        for each in value:
            _gather(each, path, found)
    elif isinstance(value, (Value, Mapping)):
        for name, each in _fields(value):
            _gather(each, (*path, name), found)
    else:
        found.append(Leaf(path, value))


def _fields(value: Value | Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    if isinstance(value, Value):
        return ((name, getattr(value, name)) for name in value.model_fields_set)
    return ((name, each) for name, each in value.items() if name != _PRINTS)
