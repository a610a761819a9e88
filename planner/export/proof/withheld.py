"""What an edition withholds: the values of the plan that its reader does not get."""

from __future__ import annotations

from collections.abc import Iterator

from planner.export.proof.leaves import Leaf, leaves
from planner.model.categories import CATEGORIES
from planner.model.item import Item
from planner.model.types import Value
from planner.source.document import Path
from planner.views.edition.edition import Edition


def withheld(edition: Edition) -> Iterator[Leaf]:
    """Yield every value of the plan that is not in the edition."""
    plan = edition.sheet.plan
    if plan is None:
        return
    yield from _less(plan, edition.plan, (), skip=frozenset(CATEGORIES))
    kept = {entry.path: entry.item for entry in edition.entries}
    for entry in edition.sheet.entries:
        yield from _of_item(entry.item, kept.get(entry.path), entry.path)


def _of_item(item: Item, kept: Item | None, path: Path) -> Iterator[Leaf]:
    if kept is None:
        yield from leaves(item, path)
    elif kept is not item:
        yield from _less(item, kept, path)


def _less(
    whole: Value, kept: Value, path: Path, skip: frozenset[str] = frozenset()
) -> Iterator[Leaf]:
    """Yield what a table lost; a field that is the very same lost nothing."""
    values, left = whole.__dict__, kept.__dict__
    for name in whole.model_fields_set - skip:
        value, rest = values[name], left[name]
        if value is not rest:
            found = leaves(value, (*path, name))
            there = set(leaves(rest, (*path, name)) if rest else ())
            yield from (leaf for leaf in found if leaf not in there)
