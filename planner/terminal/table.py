"""Columns: as wide as their texts, the ones that may give way cut to the room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from planner.terminal.line import Line, Piece, clip, space
from planner.terminal.look import Look
from planner.text.width import width

GAP = 2


class Column(NamedTuple):
    """A column; `least` cells remain where it may give way, 0 where it may not."""

    head: str = ""
    least: int = 0
    right: bool = False


def table(
    columns: Sequence[Column],
    rows: Sequence[Sequence[Piece]],
    room: int | None,
    look: Look,
) -> list[Line]:
    """Return the lines of a table, a head first where a column has one."""
    heads = tuple(Piece(column.head, "dim") for column in columns)
    shown = [heads, *rows] if any(column.head for column in columns) else list(rows)
    natural = [
        max((width(row[place].text) for row in shown), default=0)
        for place in range(len(columns))
    ]
    widths = _fitted(columns, natural, room)
    return [_line(columns, widths, row, look) for row in shown]


def _fitted(
    columns: Sequence[Column], natural: Sequence[int], room: int | None
) -> list[int]:
    widths = list(natural)
    if room is None:
        return widths
    excess = sum(widths) + GAP * (len(widths) - 1) - room
    giving = [place for place, column in enumerate(columns) if column.least]
    while excess > 0 and giving:
        widest = max(
            reversed(giving), key=lambda place: widths[place] - columns[place].least
        )
        spare = widths[widest] - columns[widest].least
        if spare <= 0:
            break
        widths[widest] -= 1
        excess -= 1
    return widths


def _line(
    columns: Sequence[Column], widths: Sequence[int], row: Sequence[Piece], look: Look
) -> Line:
    line: list[Piece] = []
    for column, room, piece in zip(columns, widths, row, strict=True):
        if not room:
            continue
        if line:
            line.append(space(GAP))
        text = clip(piece.text, room, look)
        pad = room - width(text)
        shown = piece._replace(text=text)
        filling = (space(pad),) if pad else ()
        line += (
            (*filling, shown)
            if column.right and not look.mirrored
            else (shown, *filling)
        )
    return tuple(line)
