"""Sentences broken to the width of a screen."""

from __future__ import annotations

from planner.text.ansi import paint
from planner.text.width import width

_LEAST = 20


def wrapped(
    text: str, lead: str, cells: int, limit: int | None, *, style: str = ""
) -> list[str]:
    """Return lines of a text after `lead`, which takes `cells`; further ones hang.

    Without a limit there is one line. `style` names how the words are painted.
    """
    hang = min(cells, 8)
    first_room = _LEAST if limit is None else max(_LEAST, limit - cells)
    room = _LEAST if limit is None else max(_LEAST, limit - hang)
    rows = [text] if limit is None else _broken(text, first_room, room)
    painted = [paint(row, style, colour=True) if style else row for row in rows]
    return [lead + painted[0], *(" " * hang + row for row in painted[1:])]


def _broken(text: str, first_room: int, room: int) -> list[str]:
    rows: list[str] = [""]
    for word in text.split(" "):
        limit = first_room if len(rows) == 1 else room
        longer = f"{rows[-1]} {word}" if rows[-1] else word
        if rows[-1] and width(longer) > limit:
            rows.append(word)
        else:
            rows[-1] = longer
    return rows
