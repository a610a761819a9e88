"""The grid of regions and categories, its holes marked."""

from __future__ import annotations

from collections.abc import Sequence

from planner.model.categories import CATEGORIES
from planner.sentence import say
from planner.terminal.bidi import said
from planner.terminal.line import Line, Piece, flow
from planner.terminal.look import Look
from planner.terminal.table import GAP, Column, table
from planner.terminal.theme import (
    ALERT,
    HOLE,
    MEANT,
    NONE,
    QUIET,
    WARNING,
    category_legend,
    category_word,
    drawn,
)
from planner.text.width import width
from planner.views.coverage import Cell, Coverage
from planner.views.coverage import Line as Region

_NARROW = 74
_REGION, _HEAD = 28, 10
"""Cells that a region's name and a category's keep where there is little room."""


def draw_grid(coverage: Coverage, room: int | None, look: Look) -> list[Line]:
    """Return how many items of each category serve each region."""
    if not coverage.lines:
        return [(Piece(look.say("no region is named"), QUIET),)]
    heads = [category_word(key, look) for key in CATEGORIES]
    total = look.say("all")
    narrow = room is not None and room < max(_NARROW, _least(heads, total))
    if narrow:
        heads = [category.letter for category in CATEGORIES.values()]
    columns = [
        Column("", least=_REGION),
        *(Column(head, _HEAD, right=True) for head in heads),
        Column(total, right=True),
    ]
    rows = [
        [
            Piece(said(line.label, look), _style(line)),
            *(draw_count(cell, look) for cell in line.cells),
            Piece(str(line.items), QUIET),
        ]
        for line in coverage.lines
    ]
    lines = table(columns, rows, room, look)
    if narrow:
        lines += category_legend(room, look)
    return lines + _notes(coverage, room, look)


def _least(heads: Sequence[str], total: str) -> int:
    """Return how many cells the columns take when all that may give way did."""
    words = sum(min(width(head), _HEAD) for head in heads)
    return _REGION + words + width(total) + GAP * (len(heads) + 1)


def draw_count(cell: Cell, look: Look) -> Piece:
    """Return how many items a cell has, or the sign of its hole."""
    if cell.state == "served":
        return Piece(str(len(cell.items)))
    if cell.state == "hole":
        return Piece(drawn(HOLE, look), WARNING)
    return Piece(drawn(MEANT if cell.state == "meant" else NONE, look), QUIET)


def _style(line: Region) -> str:
    if line.kind == "unreadable" or line.state == "hole":
        return ALERT
    return "" if line.kind == "asked" else QUIET


def _notes(coverage: Coverage, room: int | None, look: Look) -> list[Line]:
    states = {cell.state for line in coverage.lines for cell in line.cells}
    groups: list[Line] = [
        (Piece(drawn(sign, look), style), Piece(f" {look.speak(words)}", QUIET))
        for state, sign, style, words in _SIGNS
        if state in states
    ]
    if coverage.uncounted:
        count = look.say(
            "not counted: {count} cancelled or carried", count=len(coverage.uncounted)
        )
        groups.append((Piece(count, QUIET),))
    return flow(groups, room)


_SIGNS = (
    ("hole", HOLE, WARNING, say("nothing planned")),
    ("meant", MEANT, QUIET, say("left out on purpose")),
)
