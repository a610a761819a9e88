"""Sentences broken to the width of a screen."""

from __future__ import annotations

from planner.text.ansi import paint
from planner.text.width import width

_LEAST = 20


def wrapped(
    text: str, lead: str, cells: int, limit: int | None, *, style: str = ""
) -> list[str]:
    """Return lines of a text after `lead`, which takes `cells`; further ones hang.

    Without a limit there is one line. Beside a long lead, which leaves no room, stands
    nothing. `style` names how the words are painted.
    """
    hang = min(cells, 8)
    rows = [text] if limit is None else _rows(text, limit - cells, limit - hang)
    if not rows[0]:
        lead = lead.rstrip()
    painted = [paint(row, style, colour=bool(style and row)) for row in rows]
    return [lead + painted[0], *(" " * hang + row for row in painted[1:])]


def _rows(text: str, beside: int, below: int) -> list[str]:
    """Break a text that has so many cells beside its lead, and below it."""
    room = max(_LEAST, below)
    if beside < min(_LEAST, width(text)) and beside < below:
        return ["", *_broken(text, room, room)]
    return _broken(text, max(_LEAST, beside), room)


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
