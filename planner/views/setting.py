"""A setting in force: its value, and where that comes from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from planner.diagnostics.diagnostic import Diagnostic
from planner.diagnostics.severity import Severity
from planner.language.voice import ENGLISH, Voice
from planner.sentence import Sentence, say
from planner.views.detail import plain
from planner.views.head import opening


class Row(NamedTuple):
    """A setting in force: its name, its value, and where that comes from.

    value: None where it has only a name.
    usual: what would hold without it, where it is another; note: what it does.
    rule: the code of the rule that it is about.
    """

    name: str
    value: Any
    source: str
    note: str = ""
    usual: Any = None
    rule: str = ""

    def text(self, voice: Voice = ENGLISH) -> str:
        """Return its value in words."""
        return _text(plain(self.value), voice)

    def usual_text(self, voice: Voice = ENGLISH) -> str:
        """Return what would hold without it; empty where that is the same."""
        return "" if self.usual is None else _text(plain(self.usual), voice)

    def as_data(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {
            "name": self.name,
            "rule": self.rule or None,
            "value": plain(self.value),
            "default": plain(self.usual),
            "source": self.source,
            "note": self.note,
        }


class Part(NamedTuple):
    """Settings of one kind, under a heading."""

    key: str
    title: Sentence
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class InForce:
    """All settings in force, and what is wrong with the file that holds them."""

    today: date
    parts: tuple[Part, ...]
    findings: tuple[Diagnostic, ...]

    def as_data(self) -> dict[str, Any]:
        """Return them as plain data: a list for each part, by its key."""
        rows = {part.key: [row.as_data() for row in part.rows] for part in self.parts}
        found = [
            {
                "code": each.code,
                "name": each.name,
                "severity": each.severity.label,
                "line": each.place.line,
                "column": each.place.column,
                "message": str(each.message),
                "help": None if each.help is None else str(each.help),
            }
            for each in self.findings
        ]
        return {**opening("settings", self.today), **rows, "findings": found}

    @property
    def wrong(self) -> bool:
        """Whether the settings have a mistake."""
        return any(each.severity is Severity.ERROR for each in self.findings)


def _text(value: Any, voice: Voice) -> str:
    if isinstance(value, bool):
        return voice.speak(say("yes") if value else say("no"))
    if isinstance(value, list):
        return ", ".join(_text(each, voice) for each in value) or voice.say("none")
    if isinstance(value, dict):
        return ", ".join(f"{key} = {_text(each, voice)}" for key, each in value.items())
    return "" if value is None else str(value)
