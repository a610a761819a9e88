"""What a file of the workspace holds, told by its name."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal

from planner.workspace.paths import is_there, real

Kind = Literal["plan", "network", "calendar", "planner", "glossary", "stray"]
PERIOD_FILE = re.compile(r"[12][0-9]{3}-H[12]\.toml")
_FIXED: dict[str, Kind] = {
    "network.toml": "network",
    "calendar.toml": "calendar",
    "planner.toml": "planner",
    "glossary.toml": "glossary",
}
MARKER = "planner.toml"
FILES: dict[Kind, str] = {
    "plan": "The plan of a half-year: what it is, and its items by category.",
    "network": "The roster: who and what plans may name.",
    "calendar": "Meetings of the committee, outside events, observances.",
    "planner": "The settings of a workspace.",
    "glossary": "Terms per language, with the forms not to use.",
}
"""What each kind of file is, in a sentence."""
_ADOPTED = "adopted"


def kind_of(name: str) -> Kind:
    """Return what a file of that name holds; any other `.toml` is a stray."""
    if PERIOD_FILE.fullmatch(name):
        return "plan"
    return _FIXED.get(name, "stray")


def is_adopted(path: Path) -> bool:
    """Whether a file is one of those that were written when a plan was adopted."""
    folder = real(path).parent
    return folder.name == _ADOPTED and not is_there(folder / MARKER)
