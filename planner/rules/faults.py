"""The model's errors grouped: one fault a cause, in terms of the format."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from planner.source.document import Path
from planner.workspace.sheet import ModelError, Sheet

Kind = str
"""Which rule speaks of it, by name: `unknown-key`, `missing-field`, `wrong-type`…"""


class Fault(NamedTuple):
    """A fault at a path: what it is, the value found, facts for the sentence."""

    kind: Kind
    path: Path
    value: Any
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Faults:
    """The faults of a file, by the name of the rule that speaks of them."""

    all: tuple[Fault, ...]

    @classmethod
    def of(cls, sheet: Sheet) -> Faults:
        """Group what the model found in a file."""
        return cls(tuple(group(sheet.errors)))

    def named(self, kind: Kind) -> Iterator[Fault]:
        """Yield the faults of one kind."""
        return (fault for fault in self.all if fault.kind == kind)


_KINDS = {
    "missing": "missing-field",
    "extra_forbidden": "unknown-key",
    "literal_error": "unknown-choice",
    "bad_key": "bad-name",
    "finite_number": "impossible-value",
}


def group(errors: tuple[ModelError, ...]) -> Iterator[Fault]:
    """Yield one fault for all errors at one path."""
    by_path: dict[Path, list[ModelError]] = {}
    for error in errors:
        by_path.setdefault(error.path, []).append(error)
    for path, found in by_path.items():
        error = found[0]
        yield Fault(
            _KINDS.get(error.kind, "wrong-type"), path, error.value, error.context
        )
