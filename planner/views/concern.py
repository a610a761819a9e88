"""What needs attention: the findings of a plan, the ones that matter most first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from planner.diagnostics.diagnostic import Diagnostic
from planner.diagnostics.report import Report
from planner.diagnostics.severity import Severity
from planner.model.categories import CATEGORIES

_ITEM_DEPTH = 2


@dataclass(frozen=True, slots=True)
class Concern:
    """All findings of one rule and severity; `messages` are the different ones."""

    code: str
    name: str
    severity: Severity
    count: int
    items: tuple[str, ...]
    messages: tuple[str, ...]

    def as_data(self) -> dict[str, Any]:
        """Return the facts as plain data."""
        return {
            "code": self.code,
            "name": self.name,
            "severity": self.severity.label,
            "count": self.count,
            "items": list(self.items),
            "messages": list(self.messages),
        }


def item_of(found: Diagnostic) -> str | None:
    """Return the item of a plan that a finding is about, if it is about one."""
    if len(found.keys) >= _ITEM_DEPTH and found.keys[0] in CATEGORIES:
        return str(found.keys[1])
    return None


def concerns(report: Report, file: str) -> tuple[Concern, ...]:
    """Return a file's findings by rule: by severity, then by how many there are."""
    grouped: dict[tuple[Severity, str], list[Diagnostic]] = {}
    for found in report.diagnostics:
        if found.place.file == file:
            grouped.setdefault((found.severity, found.code), []).append(found)
    made = [_concern(group) for group in grouped.values()]
    return tuple(
        sorted(made, key=lambda each: (-each.severity, -each.count, each.code))
    )


def _concern(group: list[Diagnostic]) -> Concern:
    first = group[0]
    named = dict.fromkeys(item_of(found) for found in group)
    return Concern(
        code=first.code,
        name=first.name,
        severity=first.severity,
        count=len(group),
        items=tuple(name for name in named if name is not None),
        messages=tuple(dict.fromkeys(str(found.message) for found in group)),
    )
