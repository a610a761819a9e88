"""Where a file uses a name for something that stands elsewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from planner.model.plan import Entry
from planner.rules.once import once
from planner.rules.references import BY_FILE, OF_ITEMS, Reference
from planner.rules.targets import Target
from planner.source.document import Path
from planner.workspace.sheet import PlanSheet, Sheet
from planner.workspace.workspace import Workspace

_STORED_AS = {"validate": "validation"}
"""Keys whose values are kept under another word."""

Names = set[str] | frozenset[str]
_ByName = defaultdict[str, list[Entry]]
_Ready = tuple[str, tuple[str, ...], _ByName]
_Index = Mapping[str, _ByName]
"""The items of a plan by the keys of a reference and the name that stands there."""


class Use(NamedTuple):
    """A name at a place; `entry` is the item that it stands in, if any."""

    path: Path
    name: str
    reference: Reference
    entry: Entry | None

    @property
    def target(self) -> Target:
        """What the name must point at."""
        return self.reference.target


def uses(
    workspace: Workspace, sheet: Sheet, leave_out: Mapping[Target, Names]
) -> Iterator[Use]:
    """Yield each use of a name of these targets that is not among their names."""
    for reference, path, name in _frames(workspace)[sheet.file]:
        if reference.target in leave_out and name not in leave_out[reference.target]:
            yield Use(path, name, reference, None)
    if isinstance(sheet, PlanSheet):
        index = _by_file(workspace)[sheet.file]
        for reference in OF_ITEMS:
            if reference.target in leave_out:
                names = leave_out[reference.target]
                yield from _of_items(reference, index[reference.keys], names)


def names_used(
    workspace: Workspace, sheet: Sheet, targets: Iterable[Target]
) -> set[str]:
    """Return the names that a file uses for things of these kinds."""
    wanted = set(targets)
    frame = _frames(workspace)[sheet.file]
    found = {name for each, _, name in frame if each.target in wanted}
    if isinstance(sheet, PlanSheet):
        index = _by_file(workspace)[sheet.file]
        for reference in OF_ITEMS:
            if reference.target in wanted:
                found.update(index[reference.keys])
    return found


@once
def _frames(workspace: Workspace) -> dict[str, list[tuple[Reference, Path, str]]]:
    """Return the names that each file uses outside its items."""
    return {sheet.file: list(_of_frame(sheet)) for sheet in workspace.sheets}


def _of_frame(sheet: Sheet) -> Iterator[tuple[Reference, Path, str]]:
    kind = "plan" if isinstance(sheet, PlanSheet) else sheet.kind
    for reference in BY_FILE.get(kind, ()):
        for path, name in _walk(sheet.value, tuple(reference.keys.split(".")), ()):
            yield reference, path, name


def _of_items(reference: Reference, by_name: _ByName, names: Names) -> Iterator[Use]:
    keys = tuple(reference.keys.split("."))
    for stranger in by_name.keys() - names:
        for entry in _once_each(by_name[stranger]):
            for path, name in _walk(entry.item, keys, entry.path):
                if name == stranger:
                    yield Use(path, name, reference, entry)


def _once_each(entries: list[Entry]) -> list[Entry]:
    return [
        entry
        for place, entry in enumerate(entries)
        if place == 0 or entry is not entries[place - 1]
    ]


@once
def _by_file(workspace: Workspace) -> dict[str, _Index]:
    return {sheet.file: _index(sheet.entries) for sheet in workspace.plans}


def _index(entries: Iterable[Entry]) -> _Index:
    index: dict[str, _ByName] = {each.keys: defaultdict(list) for each in OF_ITEMS}
    ready = [
        (first, tuple(rest), names)
        for keys, names in index.items()
        for first, *rest in [keys.split(".")]
    ]
    for entry in entries:
        _note(entry, ready)
    return index


def _note(entry: Entry, ready: list[_Ready]) -> None:
    """Note the item under each name that `_walk` would yield; the quick way."""
    fields = vars(entry.item)
    for first, rest, names in ready:
        value = fields.get(first)
        if not value:
            continue
        if rest:
            _gather(value, rest, names, entry)
        elif value.__class__ is str:
            names[value].append(entry)
        else:
            for name in value:
                names[name].append(entry)


def _gather(value: Any, keys: tuple[str, ...], names: _ByName, entry: Entry) -> None:
    key, rest = keys[0], keys[1:]
    for child in value.values() if key == "*" else (getattr(value, key),):
        if not child:
            continue
        if rest:
            _gather(child, rest, names, entry)
        elif child.__class__ is str:
            names[child].append(entry)
        else:
            for name in child:
                names[name].append(entry)


def _walk(value: Any, keys: tuple[str, ...], path: Path) -> Iterator[tuple[Path, str]]:
    """Yield the names below a value, with their paths."""
    if not value:
        return
    if not keys:
        yield from _names(value, path)
    elif keys[0] == "*":
        for key, child in value.items():
            yield from _walk(child, keys[1:], (*path, key))
    else:
        key = keys[0]
        child = getattr(value, _STORED_AS.get(key, key))
        yield from _walk(child, keys[1:], (*path, key))


def _names(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping):
        for key in value:
            yield (*path, key), key
    else:
        for place, name in enumerate(value):
            yield (*path, place), name
