"""The settings in force, each with where it comes from and what it does."""

from __future__ import annotations

from collections.abc import Sequence

from planner.terminal.bidi import said
from planner.terminal.finding import draw_finding
from planner.terminal.line import Line, Piece, cells, flow, indent, space
from planner.terminal.look import Look
from planner.terminal.paper import printed
from planner.terminal.table import GAP
from planner.terminal.theme import QUIET, WARNING, section
from planner.terminal.wrap import wrap
from planner.text.width import width as cells_of
from planner.views.origin import DEFAULT
from planner.views.setting import InForce, Part, Row

_BESIDE = 40
"""Cells that notes must have to stand beside their rows, else they stand below."""


def draw(view: InForce, width: int, look: Look) -> str:
    """Return all parts; in a pipe a setting a line."""
    room = None if look.plain else width
    lines: list[Line] = []
    for part in view.parts:
        inner = None if room is None else room - GAP
        lines += section(look.speak(part.title), _rows(part, inner, look))
    if view.findings:
        found = [
            line
            for each in view.findings
            for line in draw_finding(each, room and room - GAP, look)
        ]
        file = said(view.findings[0].place.file, look)
        lines += section(look.say("Wrong in {file}", file=file), found)
    return printed(lines[1:], width, look)


def _rows(part: Part, room: int | None, look: Look) -> list[Line]:
    rows = [_cells(row, look) for row in part.rows]
    sizes = [max(cells_of(row[place].text) for row in rows) for place in range(3)]
    used = sum(size + GAP for size in sizes if size)
    notes = [said(row.note, look) for row in part.rows]
    if room is not None and used - GAP > room:
        stacked = zip(rows, notes, strict=True)
        return [line for row, note in stacked for line in _stacked(row, note, room)]
    lines: list[Line] = []
    for row, note in zip(rows, notes, strict=True):
        lines += _aligned(row, sizes, note, None if room is None else room - used)
    return lines


def _cells(row: Row, look: Look) -> tuple[Piece, Piece, Piece]:
    value, usual = row.text(look.voice), row.usual_text(look.voice)
    if usual:
        value = look.voice.say("{value} (default {usual})", value=value, usual=usual)
    style = QUIET if row.source == DEFAULT else WARNING
    return (
        Piece(said(row.name, look)),
        Piece(said(value, look)),
        Piece(said(row.source, look), style),
    )


def _aligned(
    row: Sequence[Piece], sizes: Sequence[int], note: str, left: int | None
) -> list[Line]:
    """Return a row in columns, its note beside it or, for want of room, below."""
    line: Line = ()
    for piece, size in zip(row, sizes, strict=True):
        if size:
            line = (*line, piece, space(size - cells_of(piece.text) + GAP))
    if left is not None and left < _BESIDE:
        return [line, *_below(note, cells(line) + left)]
    first, *rest = wrap(note, left) or [""]
    hanging = indent([(Piece(text, QUIET),) for text in rest], cells(line))
    return [(*line, Piece(first, QUIET)), *hanging]


def _stacked(row: Sequence[Piece], note: str, room: int) -> list[Line]:
    name, value, source = row
    values: list[Line] = [(Piece(text),) for text in wrap(value.text, room - GAP)]
    return [
        *((Piece(text),) for text in wrap(name.text, room)),
        *indent([*values[:-1], *flow([*values[-1:], (source,)], room - GAP)]),
        *_below(note, room),
    ]


def _below(note: str, room: int) -> list[Line]:
    if not note:
        return []
    return indent([(Piece(text, QUIET),) for text in wrap(note, room - GAP)])
