"""Coverage drawn: regions by category, regions by month, and the holes."""

from __future__ import annotations

from planner.model.categories import CATEGORIES
from planner.terminal.bidi import said
from planner.terminal.chart import MONTHS
from planner.terminal.grid import draw_grid
from planner.terminal.head import draw_head
from planner.terminal.line import Line, Piece
from planner.terminal.look import Look
from planner.terminal.paper import printed
from planner.terminal.table import Column, table
from planner.terminal.theme import (
    HOLE,
    MEANT,
    NONE,
    QUIET,
    WARNING,
    category_legend,
    category_word,
    drawn,
    section,
)
from planner.terminal.wrap import wrap
from planner.views.coverage import Coverage
from planner.views.coverage import Line as Region

_IF_ANY = 2
"""So many columns, the last ones, are left out where they are empty."""


def draw(view: Coverage, width: int, look: Look) -> str:
    """Return both grids, and why holes are meant."""
    room = None if look.plain else width
    inner = None if room is None else room - 2
    lines = draw_head(view.head, room, look)
    lines += section(look.say("Regions by category"), draw_grid(view, inner, look))
    if view.lines:
        lines += section(look.say("Regions by month"), _months(view, inner, look))
    reasons = _reasons(view, inner, look)
    if reasons:
        lines += section(look.say("Left out on purpose"), reasons)
    return printed(lines, width, look)


def _months(view: Coverage, room: int | None, look: Look) -> list[Line]:
    columns = [
        Column("", least=12),
        *(Column(look.speak(MONTHS[int(month[-2:]) - 1])) for month in view.months),
        Column(look.say("no date")),
        Column(look.say("outside")),
    ]
    rows = [_row(line, view, look) for line in view.lines]
    there = [
        place
        for place in range(len(columns))
        if place < len(columns) - _IF_ANY or any(row[place].text for row in rows)
    ]
    lines = table(
        [columns[place] for place in there],
        [[row[place] for place in there] for row in rows],
        room,
        look,
    )
    return [*lines, *category_legend(room, look), *_note(room, look)]


def _note(room: int | None, look: Look) -> list[Line]:
    note = look.say("what has no fixed day stands in every month that it may fall in")
    return [(Piece(text, QUIET),) for text in wrap(note, room)]


def _row(line: Region, view: Coverage, look: Look) -> list[Piece]:
    months = [
        _letters([len(cell.months[place]) for cell in line.cells])
        for place in range(len(view.months))
    ]
    return [
        Piece(said(line.label, look), "" if line.kind == "asked" else QUIET),
        *(Piece(text) if text else _nothing(line, look) for text in months),
        Piece(_letters([len(cell.undated) for cell in line.cells])),
        Piece(_letters([len(cell.outside) for cell in line.cells])),
    ]


def _letters(counts: list[int]) -> str:
    """Return a letter for each category with its number: `T2 C`."""
    letters = [category.letter for category in CATEGORIES.values()]
    return "".join(
        letter + (str(count) if count > 1 else "")
        for letter, count in zip(letters, counts, strict=True)
        if count
    )


def _nothing(line: Region, look: Look) -> Piece:
    signs = {"hole": HOLE, "meant": MEANT}
    style = WARNING if line.state == "hole" else QUIET
    return Piece(drawn(signs.get(line.state, NONE), look), style)


def _reasons(view: Coverage, room: int | None, look: Look) -> list[Line]:
    meant = [
        (line.label, line.reason) for line in view.lines if line.reason is not None
    ]
    lines: list[Line] = []
    categories = [
        (category_word(name, look), reason) for name, reason in view.meant_categories
    ]
    for name, reason in (*meant, *categories):
        text = f"{said(name, look)}{look.colon}{said(reason, look)}"
        lines += [(Piece(part),) for part in wrap(text, room)]
    return lines
