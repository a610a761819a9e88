"""How each kind of file is written: what the format lays down of its order."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from planner.model.categories import CATEGORIES
from planner.rules.shape import Shape, of_file
from planner.rules.written import row
from planner.source.order import AsItComes, Manner, Order
from planner.source.reading import Path
from planner.workspace.kinds import Kind

_OF_NAMES = frozenset({"network", "calendar"})
"""The files that hold entries by their names, in the order of whoever writes them."""


@cache
def manner_of(kind: Kind) -> Manner | None:
    """Return how files of a kind are written; None where the format knows no such."""
    shape = of_file(kind)
    if shape is None:
        return None
    above: frozenset[Path] = frozenset()
    if kind == "plan":
        above = frozenset((category,) for category in CATEGORIES)
    elif kind in _OF_NAMES:
        above = frozenset(_of_entries(shape))
    return Manner(_order(shape), lambda path: path[:-1] in above, sorts=kind == "plan")


def _of_entries(shape: Shape, above: Path = ()) -> Iterator[Path]:
    """Yield the paths of what holds tables by name: `city`, `committee.seat`."""
    for name, below in shape.fields.items():
        if below.kind == "table":
            yield from _of_entries(below, (*above, name))
        elif below.inner is not None and below.inner.kind == "table":
            yield (*above, name)


class _Fields:
    """The order of the fields of a table; what is not known comes behind them."""

    def __init__(self, shape: Shape) -> None:
        self._shape = shape
        self._places: dict[str | int, int] = {
            name: place for place, name in enumerate(row(shape))
        }
        self._below: dict[str | int, Order] = {}
        self._last = len(self._places)

    def place(self, name: str | int) -> int:
        return self._places.get(name, self._last)

    def below(self, name: str | int) -> Order:
        if name in self._below:
            return self._below[name]
        child = self._shape.child(name)
        order = AsItComes() if child is None else _order(child)
        if name in self._places:
            self._below[name] = order
        return order


@cache
def _order(shape: Shape) -> Order:
    return _Fields(shape.option("table", "map") or shape)
