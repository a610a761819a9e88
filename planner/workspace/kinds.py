"""What a file of the workspace holds, told by its name."""

from __future__ import annotations

import re
from typing import Literal

Kind = Literal["plan", "network", "calendar", "planner", "glossary", "stray"]
PERIOD_FILE = re.compile(r"[12][0-9]{3}-H[12]\.toml")
_FIXED: dict[str, Kind] = {
    "network.toml": "network",
    "calendar.toml": "calendar",
    "planner.toml": "planner",
    "glossary.toml": "glossary",
}
MARKER = "planner.toml"


def kind_of(name: str) -> Kind:
    """Return what a file of that name holds; any other `.toml` is a stray."""
    if PERIOD_FILE.fullmatch(name):
        return "plan"
    return _FIXED.get(name, "stray")
