"""How many cells a text takes on a screen."""

from __future__ import annotations

import unicodedata

TAB = 4


def cell(char: str) -> int:
    """Return the cells of one character: 0 for marks, 2 for wide ones, else 1."""
    if char < "\u0300":
        return 1
    if unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def width(text: str) -> int:
    """Return the cells of a text without tabs."""
    return len(text) if text.isascii() else sum(map(cell, text))


def expand(text: str) -> str:
    """Replace tabs by spaces up to the next stop, as a terminal shows them."""
    if "\t" not in text:
        return text
    shown: list[str] = []
    column = 0
    for char in text:
        piece = " " * (TAB - column % TAB) if char == "\t" else char
        shown.append(piece)
        column += width(piece)
    return "".join(shown)


def clip(text: str, cells: int) -> str:
    """Cut a text to a number of cells, with an ellipsis where something is gone."""
    if width(text) <= cells:
        return text
    kept, used = [], 0
    for char in text:
        used += cell(char)
        if used > cells - 1:
            break
        kept.append(char)
    return "".join(kept).rstrip() + "…"
