"""All findings of one run, with the texts they point into."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

from planner.diagnostics.diagnostic import Diagnostic
from planner.diagnostics.severity import Severity

if TYPE_CHECKING:
    from planner.diagnostics.card import RuleCard
    from planner.source.span import Span

Line = Callable[[int], str]
"""A line of a file by its number from 1, without its end."""

Stretch = Callable[[int, int], "Span"]
"""Lines and columns of two offsets in a file."""


By = Literal["settings", "waiver", "gap", "comment", "baseline", "before"]
"""What hides a finding, in the order in which they are asked."""


class Hidden(NamedTuple):
    """A finding that is not shown, by what, and the reason where one was written."""

    found: Diagnostic
    by: By
    reason: str | None = None


class Report(NamedTuple):
    """Findings sorted by file and place; `files` counts what was read.

    checked: the names of the files that were judged.
    spans: by file, from the offsets of a fix to lines and columns.
    rules: by code, the rules of the workspace's own; where a format wants them, all
        that found something.
    fails: the least severity that makes a run fail.
    hidden: what was found and is not shown.
    """

    diagnostics: tuple[Diagnostic, ...]
    files: int
    lines: Mapping[str, Line] = MappingProxyType({})
    checked: tuple[str, ...] = ()
    spans: Mapping[str, Stretch] = MappingProxyType({})
    rules: Mapping[str, RuleCard] = MappingProxyType({})
    fails: Severity = Severity.ERROR
    hidden: tuple[Hidden, ...] = ()

    def number(self, severity: Severity) -> int:
        """How many findings of one severity there are."""
        return sum(found.severity is severity for found in self.diagnostics)

    def reaches(self, severity: Severity) -> bool:
        """Whether any finding is at or above a severity."""
        return any(found.severity >= severity for found in self.diagnostics)

    def without(self, by: Sequence[By | None]) -> Report:
        """Return a report that hides the findings for which something is named."""
        if not any(by):
            return self
        pairs = list(zip(self.diagnostics, by, strict=True))
        return self._replace(
            diagnostics=tuple(found for found, by in pairs if by is None),
            hidden=(*self.hidden, *(Hidden(found, by) for found, by in pairs if by)),
        )

    def hides(self, *by: By) -> int:
        """How many findings these hide."""
        return sum(each.by in by for each in self.hidden)

    @property
    def fixable(self) -> int:
        """How many findings a safe fix would mend."""
        return sum(
            found.fix is not None and found.fix.safe for found in self.diagnostics
        )
