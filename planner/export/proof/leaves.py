"""The single values of a plan, each with the keys that lead to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from planner.model.plan import PlanFrame
from planner.model.types import Value
from planner.source.document import Path

_PRINTS = "of"


class Leaf(NamedTuple):
    """A text, number or date; one value of a list is a leaf of its own."""

    path: Path
    value: Any


def leaves(value: Any, path: Path = ()) -> Iterator[Leaf]:
    """Yield every value that was written in a table, those of lists one by one."""
    if isinstance(value, (list, tuple)):
        for each in value:
            yield from leaves(each, path)
    elif isinstance(value, (Value, Mapping)):
        for name, each in _fields(value):
            yield from leaves(each, (*path, name))
    else:
        yield Leaf(path, value)


def _fields(value: Value | Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    if isinstance(value, Value):
        yield from ((name, getattr(value, name)) for name in value.model_fields_set)
    else:
        yield from ((name, each) for name, each in value.items() if name != _PRINTS)


def missing(whole: PlanFrame, kept: PlanFrame) -> Iterator[Leaf]:
    """Yield what a whole plan has and an edition of it has not."""
    there = set(leaves(kept))
    for leaf in leaves(whole):
        if leaf not in there:
            yield leaf
