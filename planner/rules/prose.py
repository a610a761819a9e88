"""Every text of a file, with its place: of items, entries, translations, own fields."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from planner.rules.case import Case
from planner.rules.leaves import leaves
from planner.rules.shape import Shape, of_file
from planner.source.document import Path

_KINDS = frozenset({"text", "any"})
_ADDRESSES = frozenset({"links", "evidence", "hub", "source", "path"})


class Prose(NamedTuple):
    """A text and where it stands."""

    path: Path
    text: str

    @property
    def is_address(self) -> bool:
        """Whether an address or the name of a file is wanted there, not words."""
        return not _ADDRESSES.isdisjoint(self.path[-2:])


def texts(case: Case, meant: Callable[[str], object]) -> Iterator[Prose]:
    """Yield the texts of a file of which `meant` says yes."""
    shape = of_file(case.sheet.kind)
    if shape is None:
        return

    def choose(_: Shape, value: Any) -> bool:
        return isinstance(value, (dict, list)) or _is_meant(value, meant)

    for leaf in leaves(case.document.data, shape, _KINDS, choose):
        for prose in _below(leaf.path, leaf.value):
            if not leaf.is_key and _is_meant(prose.text, meant):
                yield prose


def _is_meant(value: object, meant: Callable[[str], object]) -> bool:
    return isinstance(value, str) and bool(meant(value))


def _below(path: Path, value: Any) -> Iterator[Prose]:
    """Yield the texts of a value that may be anything."""
    if isinstance(value, str):
        yield Prose(path, value)
    elif isinstance(value, dict):
        for key, below in value.items():
            yield from _below((*path, key), below)
    elif isinstance(value, list):
        for place, below in enumerate(value):
            yield from _below((*path, place), below)
