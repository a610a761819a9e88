"""Answers about an item that was not written yet, kept to go on with."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from planner.workspace.kept import forget_text, keep_text, kept_text

Answers = Mapping[str, str]
"""What was typed, by the dotted keys of its field; empty where it was passed over."""


class Unfinished(NamedTuple):
    """The answers about an item of a category, of one workspace and plan."""

    root: Path
    period: str
    category: str

    @property
    def name(self) -> str:
        """The name under which they are kept."""
        return f"add-{self.period}-{self.category}.json"

    def recall(self) -> Answers:
        """Return what was kept; nothing where that is damaged."""
        try:
            found = json.loads(kept_text(self.root, self.name) or "{}")
        except ValueError:
            return {}
        if not isinstance(found, dict):
            return {}
        return {key: each for key, each in found.items() if isinstance(each, str)}

    def keep(self, answers: Answers) -> bool:
        """Keep answers in the place of those before; false where that fails."""
        text = json.dumps(answers, ensure_ascii=False)
        return keep_text(self.root, self.name, text) is not None

    def forget(self) -> None:
        """Keep nothing more."""
        forget_text(self.root, self.name)
