"""The model's errors grouped: one fault a cause, in terms of the format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from planner.rules.declared import mistakes
from planner.rules.fault import Fault, Kind
from planner.rules.keys import Table, judge_keys, owner_of, table_at
from planner.rules.shape import Shape, of_file, shape_at, value_at
from planner.rules.values import fault_of, is_blank
from planner.source.document import Path
from planner.workspace.sheet import ModelError, Sheet

_OF_KEYS = frozenset({"missing", "bad_key", "extra_forbidden"})


class Faults(NamedTuple):
    """The faults of a file, by the name of the rule that speaks of them."""

    all: tuple[Fault, ...]

    @classmethod
    def of(cls, sheet: Sheet) -> Faults:
        """Group what the model found in a file, and what is wrong in own rules."""
        own = (each for each in mistakes(sheet) if isinstance(each, Fault))
        return cls((*_of_model(sheet), *own))

    def named(self, kind: Kind) -> Iterator[Fault]:
        """Yield the faults of one kind."""
        return (fault for fault in self.all if fault.kind == kind)


def _of_model(sheet: Sheet) -> tuple[Fault, ...]:
    shape = of_file(sheet.kind)
    if not sheet.errors or sheet.document is None or shape is None:
        return ()
    data = sheet.document.data
    if sheet.errors[0].kind == "newer_format":
        return (Fault("newer-format", ("format",), data["format"], shape),)
    return tuple(_Errors(sheet.errors, data, shape).faults())


class _Errors:
    """The errors of one file, told apart: about keys, and about values."""

    def __init__(
        self, errors: tuple[ModelError, ...], data: dict[str, object], shape: Shape
    ) -> None:
        self.data = data
        self.shape = shape
        self.missing = _paths(errors, "missing")
        bad = _paths(errors, "bad_key")
        self.roles = {path for path in bad if self._chosen(path)}
        self.names = [path for path in bad if path not in self.roles]
        self.unknown = [*_paths(errors, "extra_forbidden"), *self.roles]
        self.values = _innermost(errors, set(self.unknown))

    def faults(self) -> Iterator[Fault]:
        """Yield one fault a cause."""
        for path in self.names:
            yield Fault("bad-name", path, path[-1], self._table(path).shape.key)
        yield from self._of_keys()
        nameless: set[Path] = set()
        for path in self.values:
            table = self._table(path)
            if not _lacks_name(table, path):
                yield self._of_value(table, path)
            elif table.path not in nameless:
                nameless.add(table.path)
                yield Fault("wrong-type", path, None, table.shape.inner, "NAME")

    def _of_keys(self) -> Iterator[Fault]:
        missing, unknown = _by_table(self.missing), _by_table(self.unknown)
        for path in dict.fromkeys((*missing, *unknown)):
            table = table_at(self.data, self.shape, path)
            yield from judge_keys(table, missing.get(path, ()), unknown.get(path, ()))

    def _of_value(self, table: Table, path: Path) -> Fault:
        value, shape = value_at(self.data, path), shape_at(self.shape, path)
        key, inside = str(path[-1]), table.path == path[:-1]
        if inside and table.shape.kind == "map":
            owner = owner_of(table, key)
            if owner is not None and owner.path:
                return Fault("misplaced-key", path, value, table.shape, to=owner.path)
        if inside and is_blank(value) and key in table.shape.required:
            return Fault("missing-field", path, value, shape)
        return Fault(fault_of(value, shape), path, value, shape)

    def _chosen(self, path: Path) -> bool:
        """Whether a key is one of a fixed list: the roles of partners."""
        key = self._table(path).shape.key
        return key is not None and key.kind == "choice"

    def _table(self, path: Path) -> Table:
        return table_at(self.data, self.shape, path[:-1])


def _lacks_name(table: Table, path: Path) -> bool:
    """Whether a field stands where a name, with a table below it, is wanted."""
    inner = table.shape.inner
    named = inner is None or table.path != path[:-1]
    return not named and inner is not None and path[-1] in inner.fields


def _innermost(errors: Iterable[ModelError], unknown: set[Path]) -> list[Path]:
    """Return where values are wrong, without what a deeper error explains."""
    explained = {
        error.path[:depth] for error in errors for depth in range(len(error.path))
    }
    wrong = dict.fromkeys(error.path for error in errors if error.kind not in _OF_KEYS)
    return [
        path
        for path in wrong
        if path not in explained
        and unknown.isdisjoint(path[:depth] for depth in range(1, len(path) + 1))
    ]


def _paths(errors: Iterable[ModelError], kind: str) -> list[Path]:
    return list(dict.fromkeys(error.path for error in errors if error.kind == kind))


def _by_table(paths: Iterable[Path]) -> dict[Path, tuple[str, ...]]:
    found: dict[Path, tuple[str, ...]] = {}
    for path in paths:
        found[path[:-1]] = (*found.get(path[:-1], ()), str(path[-1]))
    return found
