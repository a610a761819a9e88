"""A finding as it is shown: rule, severity, place and sentences."""

from __future__ import annotations

from typing import NamedTuple

from planner.diagnostics.severity import Severity
from planner.sentence import Sentence
from planner.source.change import Change


class Place(NamedTuple):
    """A stretch of a file: lines and columns from 1, code points, end exclusive."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int


class Replacement(NamedTuple):
    """New text for a stretch of a file, by code-point offsets after any BOM."""

    file: str
    start: int
    end: int
    text: str


class Fix(NamedTuple):
    """Replacements that together mend a finding; a safe one may be applied unasked.

    `changes` is what they mean in terms of keys, and nothing else may they change;
    there are none where the text itself is mended, which cannot be read yet.
    """

    replacements: tuple[Replacement, ...]
    safe: bool
    changes: tuple[Change, ...] = ()


class RelatedPlace(NamedTuple):
    """Another place that a finding speaks of."""

    place: Place
    label: Sentence


class Diagnostic(NamedTuple):
    """One finding, whole; `keys` is the path of keys that it is about."""

    code: str
    name: str
    severity: Severity
    place: Place
    keys: tuple[str | int, ...]
    message: Sentence
    label: Sentence | None = None
    help: Sentence | None = None
    related: tuple[RelatedPlace, ...] = ()
    fix: Fix | None = None

    @property
    def behind_code(self) -> str:
        """What is written behind its code: its name, unless that is in the code."""
        return "" if self.code.endswith(f":{self.name}") else f" {self.name}"

    @property
    def order(self) -> tuple[str, int, bool, int, str]:
        """By file, then line, notes after what they follow from; then place, code."""
        place, is_note = self.place, self.severity is Severity.NOTE
        return place.file, place.line, is_note, place.column, self.code
