"""Lines of a file with carets under the place that is meant."""

from __future__ import annotations

from typing import NamedTuple

from planner.diagnostics.diagnostic import Place
from planner.diagnostics.report import Line
from planner.reporters.format import Look
from planner.reporters.lines import wrapped
from planner.text.ansi import paint
from planner.text.terminal import clean_source
from planner.text.width import clip, expand, width

_LRM = "\u200e"
_LOOK_BACK = 200
_CONTEXT = 2
_LEAST = 24
_WIDEST, _AROUND = 400, 8


class Pen(NamedTuple):
    """How a place is drawn: the mark under it, its colour, the gutter's cells.

    `context` asks for the lines above: two neighbours, and the header of the table
    that the place belongs to where that is further up.
    """

    mark: str
    style: str
    gutter: int
    context: bool


def snippet(line: Line, place: Place, label: str, look: Look, pen: Pen) -> list[str]:
    """Return source lines, and marks with a label under the last one."""
    last, number = place.line, pen.gutter
    drawn: list[str] = []
    for shown in context(line, last) if pen.context else ():
        text = "..." if shown is None else _source(line(shown), look)
        drawn.append(gutter("" if shown is None else shown, number, look) + " " + text)
    body, before, under = window(line(last), place, look)
    drawn.append(gutter(last, number, look) + " " + body)
    for indent, text in _under(before, max(1, under), label, look, pen):
        painted = paint(text, pen.style, colour=look.colour)
        drawn.append(gutter("", number, look) + " " * (indent + 1) + painted)
    return drawn


def _under(
    before: int, under: int, label: str, look: Look, pen: Pen
) -> list[tuple[int, str]]:
    """Return what stands under a line: marks, and the label where there is room."""
    marks = pen.mark * under
    room = None if look.width is None else look.width - pen.gutter - 3
    if not label:
        return [(before, marks)]
    if room is None or before + under + 1 + width(label) <= room:
        return [(before, f"{marks} {label}")]
    below = wrapped(label, "", 0, room)
    indent = max(0, min(before, room - max(map(width, below))))
    return [(before, marks), *((indent, row.strip()) for row in below)]


def context(line: Line, last: int) -> list[int | None]:
    """Return the lines to show above one: neighbours, header; None for a gap."""
    if _is_above_header(line, last):
        return []
    neighbours: list[int] = []
    for above in range(last - 1, max(0, last - 1 - _CONTEXT), -1):
        if _is_header(line(above + 1)) or not line(above).strip():
            break
        neighbours.insert(0, above)
    first = neighbours[0] if neighbours else last
    header = _header_above(line, first)
    if header is None:
        return [*neighbours]
    gap: list[int | None] = [] if header == first - 1 else [None]
    return [header, *gap, *neighbours]


def _is_above_header(line: Line, number: int) -> bool:
    """Whether a line is a comment that touches the header below it."""
    while line(number).lstrip().startswith("#"):
        number += 1
        if _is_header(line(number)):
            return True
    return False


def _is_header(text: str) -> bool:
    return text.lstrip().startswith("[") and "]" in text


def _header_above(line: Line, first: int) -> int | None:
    if _is_header(line(first)):
        return None
    for above in range(first - 1, max(0, first - _LOOK_BACK), -1):
        if _is_header(line(above)):
            return above
    return None


def gutter(number: object, cells: int, look: Look) -> str:
    """Return a line number, or none, with the bar that stands after it."""
    return paint(f"{number!s:>{cells}} |", "blue", colour=look.colour)


def _source(text: str, look: Look) -> str:
    return _guard(clip(expand(clean_source(text)), _room(look)), look)


def _room(look: Look) -> int:
    """Return the cells that a line may take: in a pipe many, but not any number."""
    return max(_LEAST, (look.width or _WIDEST) - _AROUND)


def _guard(text: str, look: Look) -> str:
    return _LRM + text if look.marks and not text.isascii() else text


def window(text: str, place: Place, look: Look) -> tuple[str, int, int]:
    """Return the line to show, the cells before the place, and those under it.

    A line too long for the screen is cut around the place.
    """
    text = clean_source(text)
    end = place.end_column if place.end_line == place.line else len(text) + 1
    shown = expand(text)
    before = width(expand(text[: place.column - 1]))
    under = width(expand(text[: max(end, place.column) - 1])) - before
    cells = _room(look)
    if width(shown) <= cells:
        return _marked(text, place, end, look), before, under
    return _scrolled(shown, before, under, cells)


def _marked(text: str, place: Place, end: int, look: Look) -> str:
    if not look.marks or text.isascii():
        return expand(text)
    start = place.column - 1
    parts = text[:start], text[start : end - 1], text[end - 1 :]
    return _LRM + expand(_LRM.join(parts))


def _scrolled(shown: str, before: int, under: int, cells: int) -> tuple[str, int, int]:
    skip = max(0, before - cells // 3)
    head = "…" if skip else ""
    used, start = 0, 0
    while used < skip:
        used += width(shown[start])
        start += 1
    body = clip(head + shown[start:], cells)
    offset = before - used + len(head)
    return body, offset, max(1, min(under, width(body) - offset))
