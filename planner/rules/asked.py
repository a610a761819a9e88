"""The names of the roster and the calendar that rules of one's own compare with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from planner.rules.declared import lines
from planner.rules.references import OF_ITEMS, Reference
from planner.rules.targets import Target
from planner.rules.uses import Names, Use
from planner.source.document import Path
from planner.workspace.sheet import Sheet

if TYPE_CHECKING:
    from planner.rules.conditions import Line

_HOMES = frozenset({"network", "calendar"})
_COMPARED = frozenset({"is", "not", "all_of", "only"})


def uses_in_rules(sheet: Sheet, leave_out: Mapping[Target, Names]) -> Iterator[Use]:
    """Yield each name that a rule compares with, and that is not among the names."""
    for line in lines(sheet):
        reference = _reference(line.field.key)
        if reference is not None and reference.target in leave_out:
            for path, name in _names(line):
                if name not in leave_out[reference.target]:
                    yield Use(path, name, reference, None)


def _names(line: Line) -> Iterator[tuple[Path, str]]:
    for ask in line.asks:
        if ask.word not in _COMPARED:
            continue
        for place, name in enumerate(ask.values):
            yield (*ask.path, place) if isinstance(ask.value, list) else ask.path, name


def _reference(key: str) -> Reference | None:
    """Return the reference that a field of an item is: `partners.host` of one kind."""
    kinds = {f"{key.rpartition('.')[0]}.*", key}
    return next(
        (
            each
            for each in OF_ITEMS
            if each.keys in kinds
            and each.part == "value"
            and each.target.home in _HOMES
        ),
        None,
    )
