"""A line of a screen in pieces, and what can be done with it before it is printed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from planner.terminal.look import Look
from planner.text.width import cell, width


class Piece(NamedTuple):
    """A stretch of one style; `glue` is ours, and stands between texts of people."""

    text: str
    style: str = ""
    glue: bool = False


Line = tuple[Piece, ...]
EMPTY: Line = ()


def cells(line: Iterable[Piece]) -> int:
    """Return how many cells a line takes."""
    return sum(width(piece.text) for piece in line)


def space(count: int) -> Piece:
    """Return blanks between texts."""
    return Piece(" " * count, glue=True)


def clip(text: str, room: int, look: Look) -> str:
    """Cut a text to a number of cells, with a sign where something is gone."""
    if width(text) <= room:
        return text
    kept: list[str] = []
    used = 0
    for char in text:
        used += cell(char)
        if used > room - 1:
            break
        kept.append(char)
    return ("".join(kept).rstrip() + look.dots) if room > 0 else ""


def clip_line(line: Line, room: int, look: Look) -> Line:
    """Cut a line to a number of cells."""
    kept: list[Piece] = []
    for piece in line:
        left = room - cells(kept)
        if left <= 0:
            break
        kept.append(piece._replace(text=clip(piece.text, left, look)))
    return tuple(kept)


def join(parts: Iterable[Piece], glue: str) -> Line:
    """Put glue between pieces; empty ones are left out."""
    return next(iter(joined(parts, glue, None)), EMPTY)


def joined(parts: Iterable[Piece], glue: str, room: int | None) -> list[Line]:
    """Put glue between pieces, and begin a new line where one does not fit."""
    lines: list[Line] = []
    for part in parts:
        if not part.text:
            continue
        longer = (*lines[-1], Piece(glue, "dim", glue=True), part) if lines else ()
        if lines and (room is None or cells(longer) <= room):
            lines[-1] = longer
        else:
            lines.append((part,))
    return lines


def flow(groups: Sequence[Line], room: int | None, gap: int = 2) -> list[Line]:
    """Set groups one after the other, a new line where one does not fit."""
    lines: list[Line] = []
    for group in groups:
        last = lines[-1] if lines else None
        if last is None or (
            room is not None and cells(last) + gap + cells(group) > room
        ):
            lines.append(group)
        else:
            lines[-1] = (*last, space(gap), *group)
    return lines


def indent(lines: Iterable[Line], by: int = 2) -> list[Line]:
    """Set lines in; empty ones stay empty."""
    return [(space(by), *line) if line else line for line in lines]
