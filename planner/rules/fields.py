"""Every field of the format: where it stands, what it means, when it is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Literal, NamedTuple

from planner.model.categories import CATEGORIES
from planner.model.meaning import Meaning, meaning_of, table_meaning
from planner.model.types import Value
from planner.rules.keys import ITEM_DEPTH
from planner.rules.lacking import asked
from planner.rules.shape import Shape, of_file
from planner.workspace.kinds import Kind

Asked = Literal["always", "submitted", "over"]
NAME = "NAME"
"""Stands in a path for a name that people choose."""

KINDS: tuple[Kind, ...] = ("plan", "network", "calendar", "planner", "glossary")
_OVER = "outcome"


class Field(NamedTuple):
    """A field of a file: its path, with `NAME` where people choose one, and its table.

    `model` is the table that it stands in, `key` its key there.
    """

    kind: Kind
    path: tuple[str, ...]
    model: type[Value]
    shape: Shape

    @property
    def key(self) -> str:
        """Its key in its table."""
        return self.path[-1]

    @property
    def category(self) -> str | None:
        """The category of the items that have it, if it is a field of items."""
        first = self.path[0]
        inside = len(self.path) > ITEM_DEPTH and self.kind == "plan"
        return first if inside and first in CATEGORIES else None

    @property
    def below(self) -> tuple[str, ...]:
        """Its path below its item, or in its file."""
        return self.path[ITEM_DEPTH:] if self.category else self.path

    @property
    def meaning(self) -> Meaning:
        """What it means, as its model or the table that stands there says."""
        return meaning(self.model, self.key, self.shape)

    @property
    def asked(self) -> Asked | None:
        """From when on it must be there; None where it may be left out."""
        return asked_from(self.model, self.below, self.category)

    @property
    def default(self) -> Any:
        """What holds where it is left out; None where nothing does."""
        return default_of(self.model, self.key)


def meaning(model: type[Value], key: str, shape: Shape) -> Meaning:
    """Return what a field means; a table without words of its own says what it is."""
    found = meaning_of(model, key)
    if found is not None:
        return found
    if key in CATEGORIES:
        return Meaning(f"{CATEGORIES[key].plural}: the items, by name.")
    table = shape.option("table")
    return Meaning(table_meaning(table.source) if table is not None else "")


def default_of(model: type[Value], key: str) -> Any:
    """Return what holds where a field is left out: a word, a number, true or false."""
    found = next(
        known
        for name, known in model.model_fields.items()
        if key in {name, known.alias}
    )
    default = None if found.is_required() else found.default
    return default if isinstance(default, (str, int, tuple)) and default != () else None


def asked_from(
    model: type[Value], below: tuple[str, ...], category: str | None
) -> Asked | None:
    """Return from when on a field must be there, by its path below its item."""
    if any(
        below[-1] in {name, known.alias} and known.is_required()
        for name, known in model.model_fields.items()
    ):
        return "always"
    if category is None:
        return None
    if ".".join(below) in asked(CATEGORIES[category]):
        return "submitted"
    return "over" if below == (_OVER,) else None


def asking(places: Sequence[Field]) -> tuple[str, ...]:
    """Return the categories whose items need a field once the plan is submitted."""
    late = {each.category for each in places if each.asked == "submitted"}
    return tuple(key for key in CATEGORIES if key in late)


def fields(kind: Kind) -> Iterator[Field]:
    """Yield every field of a kind of file, tables before what stands in them."""
    shape = of_file(kind)
    if shape is not None:
        yield from _below(kind, (), shape)


def _below(kind: Kind, path: tuple[str, ...], shape: Shape) -> Iterator[Field]:
    for part in shape.parts:
        if part.kind == "map" and part.inner is not None:
            yield from _below(kind, (*path, NAME), part.inner)
        for key, inner in part.fields.items():
            yield Field(kind, (*path, key), part.source, inner)
            yield from _below(kind, (*path, key), inner)
