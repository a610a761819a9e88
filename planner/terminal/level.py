"""How days bind, in words and signs: a sign says what a colour says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from planner.terminal.look import Look
from planner.views.sign import Sign


class Level(NamedTuple):
    """The words, the style and the sign of a way to bind."""

    words: str
    style: str
    sign: Sign


LEVELS: Mapping[str | None, Level] = {
    "block": Level("no meetings", "bold red", Sign("◆", "X")),
    "avoid": Level("to be avoided", "yellow", Sign("╌", "_")),
    "holiday": Level("public holiday", "", Sign("◇", "o")),
    "note": Level("to be noted", "", Sign("‣", ">")),
    None: Level("committee meets", "cyan", Sign("»", "m")),
}
"""What binds most first; None is a meeting of the committee."""


def in_doubt(days: int, look: Look) -> str:
    """Return by how many days a date may turn out another: ` (±1 day)`, or nothing."""
    if not days:
        return ""
    sign = "+-" if look.ascii else "±"
    return f" ({sign}1 day)" if days == 1 else f" ({sign}{days} days)"
