"""What an edition withholds: the values of the plan that its reader does not get."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from planner.export.proof.leaves import Leaf, leaves
from planner.model.categories import CATEGORIES
from planner.model.types import Value
from planner.source.document import Path
from planner.views.edition.edition import Edition

Change = tuple[Path, Any, Any]
"""The keys of a field, what it holds, and what of that is left, if anything is."""


def withheld(edition: Edition, matters: Callable[[Path, Any], bool]) -> Iterator[Leaf]:
    """Yield every value of the plan that is not in the edition, of fields that matter.

    matters: says so of the keys of a field and what it holds.
    """
    for path, value, rest in changed(edition):
        if not matters(path, value):
            continue
        there = set(leaves(rest, path) if rest else ())
        yield from (leaf for leaf in leaves(value, path) if leaf not in there)


def changed(edition: Edition) -> Iterator[Change]:
    """Yield the fields of which something is withheld, and items that are whole."""
    plan = edition.sheet.plan
    if plan is None:
        return
    yield from _fields(plan, edition.plan, (), skip=frozenset(CATEGORIES))
    kept = {entry.path: entry.item for entry in edition.entries}
    for entry in edition.sheet.entries:
        left = kept.get(entry.path)
        if left is None:
            yield entry.path, entry.item, None
        elif left is not entry.item:
            yield from _fields(entry.item, left, entry.path)


def _fields(
    whole: Value, kept: Value, path: Path, skip: frozenset[str] = frozenset()
) -> Iterator[Change]:
    """Yield the fields that changed; one that is the very same lost nothing."""
    values, left = whole.__dict__, kept.__dict__
    for name in whole.model_fields_set - skip:
        if values[name] is not left[name]:
            yield (*path, name), values[name], left[name]
