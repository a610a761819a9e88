"""From lines to the text that is printed: cut, kept in columns, coloured."""

from __future__ import annotations

from collections.abc import Iterable

from planner.terminal.bidi import settle
from planner.terminal.line import Line, Piece, clip_line
from planner.terminal.look import Look
from planner.terminal.mirror import mirrored

_KEEP_ORDER, _TURN_ORDER = "\x1b[8l", "\x1b[8h"
"""Tell a terminal not to turn text round a second time (ECMA-48, BDSM)."""


def printed(lines: Iterable[Line], width: int, look: Look) -> str:
    """Return the text of lines, each ended; in a pipe nothing is cut."""
    whole = lines if look.plain else (clip_line(line, width, look) for line in lines)
    trimmed = map(_trimmed, whole)
    ready = (
        [mirrored(line, width, look) for line in trimmed]
        if look.mirrored
        else [settle(line, look) for line in trimmed]
    )
    text = _coloured(ready, width) if look.colour and not look.plain else _bare(ready)
    return f"{_KEEP_ORDER}{text}{_TURN_ORDER}" if look.turns else text


def _trimmed(line: Line) -> Line:
    while line and not line[-1].text.strip(" "):
        line = line[:-1]
    if not line:
        return line
    last: Piece = line[-1]
    return (*line[:-1], last._replace(text=last.text.rstrip(" ")))


def _bare(lines: list[Line]) -> str:
    return "".join("".join(piece.text for piece in line) + "\n" for line in lines)


def _coloured(lines: list[Line], width: int) -> str:
    from rich.console import Console  # noqa: PLC0415 - a pipe does without Rich
    from rich.text import Text  # noqa: PLC0415

    console = Console(
        width=width,
        color_system="standard",
        force_terminal=True,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        no_color=False,
        _environ={},
    )
    page = Text("\n", "").join(
        Text.assemble(*((piece.text, piece.style) for piece in line)) for line in lines
    )
    with console.capture() as captured:
        console.print(page, soft_wrap=True)
    return captured.get()
