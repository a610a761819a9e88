"""All findings of one run, with the texts they point into."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from planner.diagnostics.diagnostic import Diagnostic
from planner.diagnostics.severity import Severity

Line = Callable[[int], str]
"""A line of a file by its number from 1, without its end."""


class Report(NamedTuple):
    """Findings sorted by file and place; `files` counts what was read."""

    diagnostics: tuple[Diagnostic, ...]
    files: int
    lines: Mapping[str, Line] = MappingProxyType({})

    def number(self, severity: Severity) -> int:
        """How many findings of one severity there are."""
        return sum(found.severity is severity for found in self.diagnostics)

    def reaches(self, severity: Severity) -> bool:
        """Whether any finding is at or above a severity."""
        return any(found.severity >= severity for found in self.diagnostics)

    @property
    def fixable(self) -> int:
        """How many findings a safe fix would mend."""
        return sum(
            found.fix is not None and found.fix.safe for found in self.diagnostics
        )
