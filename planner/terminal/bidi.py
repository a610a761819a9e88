"""Right-to-left text beside other text: kept in its column, dates in their order.

Data is in logical order and without direction marks. Terminals that turn
right-to-left text round would carry it across columns; marks without width, on both
sides of what we put between texts, hold it in place. Marks stand after a space, not
after a border or an Arabic letter: some terminals would break the line or the join.
"""

from __future__ import annotations

import re

from planner.terminal.line import Line, Piece
from planner.terminal.look import Look
from planner.terminal.turning import joined, turned
from planner.text.direction import LRM, RLM, has_rtl
from planner.text.terminal import clean

_SPACES = re.compile(" {2,}")
_ISLAND = re.compile(
    "(?<!\\w)(?=[A-Za-z0-9/.:\u2013\u2014-]*\\d)"
    "[A-Za-z0-9]+(?:[-/.:\u2013\u2014][A-Za-z0-9]+)+(?!\\w)"
)
"""What has a digit and an inner separator: `2027-03-14`, `12-14`, `A-02`, `09:30`."""


def said(text: str, look: Look) -> str:
    """Return a text of people for a screen: one line, no controls, letters joined."""
    safe = _SPACES.sub(" ", clean(text)).strip()
    return joined(safe) if look.turns else safe


def settle(line: Line, look: Look) -> Line:
    """Return a line that a terminal shows in its columns; its width stays."""
    if not any(has_rtl(piece.text) for piece in line):
        return line
    if look.turns:
        return tuple(piece._replace(text=_turned(piece.text)) for piece in line)
    return tuple(map(_marked, line)) if look.marks else line


def _marked(piece: Piece) -> Piece:
    if piece.glue:
        return piece._replace(text=_after_space(piece.text))
    if has_rtl(piece.text):
        return piece._replace(text=_protected(piece.text))
    return piece


def _after_space(glue: str) -> str:
    """Put a mark after the first space and, behind a sign, after the last."""
    if " " not in glue:
        return LRM + glue
    first = glue.index(" ") + 1
    marked = glue[:first] + LRM + glue[first:]
    return marked + LRM if glue.strip() and glue.endswith(" ") else marked


def _protected(text: str) -> str:
    """Hold dates together, and a closing sign on the side where the text ends."""
    closed = starts_rtl(text) and not text[-1].isalnum()
    return _held(text) + (RLM if closed else "")


def _held(text: str) -> str:
    return _ISLAND.sub(lambda found: f"{LRM}{found[0]}{LRM}", text)


def _turned(text: str) -> str:
    if not has_rtl(text):
        return text
    core = text.strip(" ")
    start = text.index(core)
    shown = turned(_held(core), rtl=starts_rtl(core))
    end = text[start + len(core) :]
    return text[:start] + shown.replace(LRM, "") + end


def starts_rtl(text: str) -> bool:
    """Whether the first letter of a text is a right-to-left one."""
    found = re.search(r"[^\W\d_]", text)
    return found is not None and has_rtl(found[0])
