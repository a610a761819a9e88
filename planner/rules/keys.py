"""Keys that are not known where they stand: misspelt, misplaced, or neither."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from planner.model.categories import CATEGORIES, FURTHER
from planner.rules.fault import Fault
from planner.rules.foreign import field_meant
from planner.rules.shape import Shape, value_at
from planner.source.document import Path
from planner.text.nearest import likeness, nearest

_NEAR = 0.6
_SURE = 0.75
"""How alike a key must be to be named, and to be renamed unasked."""
ITEM_DEPTH = 2


class Table(NamedTuple):
    """A table of a file: where it stands, what it may hold, and what it holds.

    `above` are the tables around it, nearest first.
    """

    path: Path
    shape: Shape
    data: Mapping[str, Any]
    above: tuple[Table, ...] = ()

    @property
    def is_item(self) -> bool:
        """Whether it is an item of a plan."""
        return len(self.path) == ITEM_DEPTH and self.path[0] in CATEGORIES


def table_at(data: Any, root: Shape, path: Path) -> Table:
    """Return the nearest table at a path or above; a union as the table it may be."""
    table = Table((), root, data)
    shape: Shape | None = root
    for depth, part in enumerate(path, 1):
        shape = shape.child(part) if shape is not None else None
        here = shape.option("table", "map") if shape is not None else None
        held = value_at(data, path[:depth])
        if here is not None and isinstance(held, dict):
            table = Table(path[:depth], here, held, (table, *table.above))
    return table


def judge_keys(
    table: Table, missing: tuple[str, ...], unknown: tuple[str, ...]
) -> Iterator[Fault]:
    """Yield one fault for each key that is not known, and each that is missing."""
    strange: list[str] = []
    for key in unknown:
        owner = _owner(table, key, missing)
        if owner is None:
            strange.append(key)
        else:
            yield _fault("misplaced-key", table, key, to=owner.path)
    meant = pair(table, missing, strange)
    for key in strange:
        yield _unknown(table, key, meant.get(key))
    for key in missing:
        if key not in meant.values():
            path = (*table.path, key)
            yield Fault("missing-field", path, None, table.shape.child(key))


def _fault(kind: str, table: Table, key: str, **facts: Any) -> Fault:
    path = (*table.path, key)
    return Fault(kind, path, table.data.get(key), table.shape, **facts)


def _owner(table: Table, key: str, missing: tuple[str, ...]) -> Table | None:
    """Return the table that a key belongs to, unless it stands for a missing one."""
    found = owner_of(table, key)
    if found is None or key not in found.data:
        return found
    value = table.data.get(key)
    return None if any(fits(table, each, value) for each in missing) else found


def owner_of(table: Table, key: str) -> Table | None:
    """Return the nearest table above in which a key is known.

    An item knows its fields whatever their values; of the head of a file a key is
    meant only where it is still missing there and the value fits.
    """
    value = table.data.get(key)
    for above in table.above:
        if key in above.shape.fields and (
            above.path or (key not in above.data and fits(above, key, value))
        ):
            return above
    return None


def fits(table: Table, key: str, value: object) -> bool:
    """Whether a value may stand under a known key of a table."""
    shape = table.shape.child(key)
    return shape is not None and shape.fits(value)


def pair(table: Table, missing: tuple[str, ...], strange: list[str]) -> dict[str, str]:
    """Return which unknown key stands for which missing one."""
    alike = sorted(
        (-_alike(key, known), key, known)
        for key in strange
        for known in missing
        if fits(table, known, table.data.get(key))
    )
    meant: dict[str, str] = {}
    for unlike, key, known in alike:
        only = len(strange) == len(missing) == 1
        free = key not in meant and known not in meant.values()
        if free and (-unlike > _NEAR or only):
            meant[key] = known
    return meant


def _alike(key: str, known: str) -> float:
    """Return how alike two keys are; a translation is the same word."""
    return 1.0 if field_meant(key, {known}) else likeness(key, known)


def _unknown(table: Table, key: str, lacking: str | None) -> Fault:
    instead = lacking or _nearest(table, key)
    sure = (
        instead is not None
        and instead not in table.data
        and _alike(key, instead) >= _SURE
        and fits(table, instead, table.data.get(key))
    )
    return _fault(
        "unknown-key",
        table,
        key,
        instead=instead,
        sure=sure,
        lacking=lacking is not None,
    )


def _nearest(table: Table, key: str) -> str | None:
    if table.is_item and key in FURTHER:
        return None
    roles = table.shape.key.choices if table.shape.key is not None else ()
    known = (*table.shape.fields, *map(str, roles))
    return field_meant(key, known) or nearest(key, known)
