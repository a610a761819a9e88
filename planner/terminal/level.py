"""How days bind, in words and signs: a sign says what a colour says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from planner.sentence import Sentence, say
from planner.terminal.look import Look
from planner.views.sign import Sign


class Level(NamedTuple):
    """The words, the style and the sign of a way to bind."""

    words: Sentence
    style: str
    sign: Sign


LEVELS: Mapping[str | None, Level] = {
    "block": Level(say("no meetings"), "bold red", Sign("◆", "X")),
    "avoid": Level(say("to be avoided"), "yellow", Sign("╌", "_")),
    "holiday": Level(say("public holiday"), "", Sign("◇", "o")),
    "note": Level(say("to be noted"), "", Sign("‣", ">")),
    None: Level(say("committee meets"), "cyan", Sign("»", "m")),
}
"""What binds most first; None is a meeting of the committee."""


def in_doubt(days: int, look: Look) -> str:
    """Return by how many days a date may turn out another: ` (±1 day)`, or nothing."""
    if not days:
        return ""
    sign = "+-" if look.ascii else "±"
    return " " + look.count("({sign}1 day)", "({sign}{count} days)", days, sign=sign)
