"""The columns of a table of items, found in the models of the format."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from planner.model.categories import ITEM_MODELS
from planner.model.readers import Kind
from planner.rules.shape import Shape, of_model
from planner.rules.written import row
from planner.views.edition.policy import hidden

Word = Literal["", "choice", "language"]
Form = Literal["value", "list", "table"]
Keys = tuple[str, ...]


class Column(NamedTuple):
    """A column: the keys of its field, and what a cell of it holds.

    form: one value, a list of them, or a table with names of one's own for keys.
    word: what kind of word of the format its values are, if any.
    """

    keys: Keys
    form: Form
    word: Word = ""

    @property
    def name(self) -> str:
        """What stands above it: the field with dots."""
        return ".".join(self.keys)


def columns_for(reader: Kind) -> tuple[Column, ...]:
    """Return the columns of all fields that a reader may see."""
    gone = hidden(reader, "item").keys() - {"lead"}
    return tuple(each for each in _columns() if each.keys[0] not in gone)


@cache
def _columns() -> tuple[Column, ...]:
    """Return all columns; what only one category has stands where it has it."""
    found: list[Column] = []
    for model in ITEM_MODELS.values():
        at = 0
        for column in _of(of_model(model), ()):
            if column not in found:
                found.insert(at, column)
            at = found.index(column) + 1
    return tuple(found)


def _of(shape: Shape, keys: Keys) -> Iterator[Column]:
    table = shape.option("table")
    if shape.kind == "map":
        yield from _of_map(shape, keys)
    elif table is None or shape.kind == "either":
        yield Column(keys, "list" if shape.option("list") else "value", _word(shape))
    if table is not None:
        for key in row(table):
            yield from _of(table.fields[key], (*keys, key))


def _of_map(shape: Shape, keys: Keys) -> Iterator[Column]:
    """Yield a column for each key where the format knows them, else one for all."""
    if shape.key is not None and shape.key.kind == "choice":
        for key in shape.key.choices:
            yield Column((*keys, key), "list")
    else:
        yield Column(keys, "table")


def _word(shape: Shape) -> Word:
    each = shape.inner if shape.kind == "list" else shape
    if each is None or each.kind not in {"choice", "language"}:
        return ""
    return "choice" if each.kind == "choice" else "language"
