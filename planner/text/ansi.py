"""Plain ANSI colours, for what must not load Rich."""

from __future__ import annotations

from typing import Literal

Style = Literal["red", "yellow", "cyan", "green", "blue", "bold", "dim"]
_CODES: dict[str, str] = {
    "red": "1;31",
    "yellow": "1;33",
    "cyan": "1;36",
    "green": "32",
    "blue": "1;34",
    "bold": "1",
    "dim": "2",
}


def paint(text: str, style: str, *, colour: bool) -> str:
    """Return the text in a style, or as it is where there is no colour."""
    return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if colour and text else text
