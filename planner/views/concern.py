"""What needs attention: the findings of a plan, the ones that matter most first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from planner.diagnostics.diagnostic import Diagnostic
from planner.diagnostics.report import Report
from planner.diagnostics.severity import Severity
from planner.language.voice import ENGLISH, Voice
from planner.model.categories import CATEGORIES

_ITEM_DEPTH = 2


@dataclass(frozen=True, slots=True)
class Concern:
    """All findings of one rule and severity; `messages` are the different ones.

    `file` is named where it is not the plan's own.
    """

    code: str
    name: str
    severity: Severity
    count: int
    items: tuple[str, ...]
    messages: tuple[str, ...]
    file: str | None = None

    def as_data(self) -> dict[str, Any]:
        """Return the facts as plain data."""
        return {
            "code": self.code,
            "name": self.name,
            "severity": self.severity.label,
            "count": self.count,
            "items": list(self.items),
            "messages": list(self.messages),
            "file": self.file,
        }


def item_of(found: Diagnostic) -> str | None:
    """Return the item of a plan that a finding is about, if it is about one."""
    if len(found.keys) >= _ITEM_DEPTH and found.keys[0] in CATEGORIES:
        return str(found.keys[1])
    return None


def concerns(report: Report, file: str, voice: Voice = ENGLISH) -> tuple[Concern, ...]:
    """Return findings by rule and file: by severity, then by how many there are.

    `file` is the plan's; what the roster, the calendar or the settings lack comes
    after what the plan itself lacks.
    """
    grouped: dict[tuple[Severity, str, str], list[Diagnostic]] = {}
    for found in report.diagnostics:
        key = found.severity, found.code, found.place.file
        grouped.setdefault(key, []).append(found)
    made = [_concern(group, file, voice) for group in grouped.values()]
    return tuple(
        sorted(
            made,
            key=lambda each: (
                -each.severity,
                each.file is not None,
                -each.count,
                each.code,
            ),
        )
    )


def _concern(group: list[Diagnostic], file: str, voice: Voice) -> Concern:
    first = group[0]
    elsewhere = None if first.place.file == file else first.place.file
    named = dict.fromkeys(item_of(found) for found in group)
    return Concern(
        code=first.code,
        name=first.name,
        severity=first.severity,
        count=len(group),
        items=tuple(name for name in named if name is not None),
        messages=tuple(dict.fromkeys(voice.speak(found.message) for found in group)),
        file=elsewhere,
    )
