"""Whether a file holds a certain kind of value at all; most files do not.

The same question as `leaves` answers, without places and so several times quicker:
a large clean file is gone through once and nothing is made of it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from planner.rules.leaves import Kinds, reaches
from planner.rules.shape import Shape

Probe = Callable[[Any], bool]
Doubt = Callable[[Shape], Probe]
"""What of a shape is meant: a function for its values."""


@cache
def probe(shape: Shape, kinds: Kinds, doubt: Doubt) -> Probe:
    """Return a function that says whether a value of a shape holds what is meant."""
    if shape.options:
        return _either(shape, kinds, doubt)
    own = doubt(shape) if shape.kind in kinds else None
    below = _below(shape, kinds, doubt)
    if own is None or below is None:
        return below or own or _never
    return lambda value: own(value) or below(value)


def _never(value: Any) -> bool:  # noqa: ARG001 - holds nothing, whatever it is
    return False


def _either(shape: Shape, kinds: Kinds, doubt: Doubt) -> Probe:
    table, listed = shape.option("map", "table"), shape.option("list")
    first = probe(next(shape.parts), kinds, doubt)
    of_table = probe(table, kinds, doubt) if table else first
    of_list = probe(listed, kinds, doubt) if listed else first

    def look(value: Any) -> bool:
        if isinstance(value, dict):
            return of_table(value)
        return of_list(value) if isinstance(value, list) else first(value)

    return look


def _below(shape: Shape, kinds: Kinds, doubt: Doubt) -> Probe | None:
    """Return the probe of what is in a value; None where nothing can be."""
    inner = shape.inner
    reached = inner is not None and reaches(inner, kinds)
    within = probe(inner, kinds, doubt) if inner is not None and reached else None
    if shape.kind == "list":
        return within and _in_list(within)
    key = shape.key if shape.key is not None and shape.key.kind in kinds else None
    if shape.kind == "map":
        return _in_map(within, doubt(key) if key else None)
    fields = {
        name: probe(each, kinds, doubt)
        for name, each in shape.fields.items()
        if reaches(each, kinds)
    }
    return _in_table(fields) if fields else None


def _in_list(within: Probe) -> Probe:
    return lambda value: isinstance(value, list) and any(map(within, value))


def _in_map(within: Probe | None, key: Probe | None) -> Probe:
    def look(value: Any) -> bool:
        if not isinstance(value, dict):
            return False
        if key is not None and any(map(key, value)):
            return True
        return within is not None and any(map(within, value.values()))

    return look


def _in_table(fields: dict[str, Probe]) -> Probe:
    names = frozenset(fields)

    def look(value: Any) -> bool:
        if not isinstance(value, dict):
            return False
        held = names.intersection(value)
        return bool([name for name in held if fields[name](value[name])])

    return look
