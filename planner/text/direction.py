"""Text that runs from right to left: what in it must not be turned round."""

from __future__ import annotations

import re

LRM, RLM = "\u200e", "\u200f"
_LETTERS = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_RTL = re.compile(f"[{_LETTERS}]")
_NUMBER = re.compile(rf"\d(?<!\S\d)\d*(?=\s+[{_LETTERS}])")
"""A number that belongs to the word behind it, whatever stands before: `27 أبريل`."""
_OTHER = re.compile(f"[^{_LETTERS}]{{2,}}")
_CLOSES = re.compile("[.!?)\"'\u2026\u00bb\u2019\u201d]")
_CLOSING = re.compile(rf"{_CLOSES.pattern}(?!\S)")
_DIGIT = re.compile(r"\d")
_ISLAND = re.compile(
    "[A-Za-z0-9](?<!\\w[A-Za-z0-9])[A-Za-z0-9]*(?:[-/.:\u2013\u2014][A-Za-z0-9]+)+(?!\\w)"
)
"""With a digit and an inner separator: `2027-03-14`, `12-14`, `A-02`, `09:30`."""


def has_rtl(text: str) -> bool:
    """Whether a text holds right-to-left letters."""
    return not text.isascii() and _RTL.search(text) is not None


def held(text: str) -> str:
    """Return a text for a page from right to left, with marks that have no width.

    Dates and codes keep their order, and words in other letters their closing signs
    on their side.
    """
    if has_rtl(text):
        numbers = _DIGIT.search(text) is not None
        if numbers:
            text = _NUMBER.sub(_counted, text)
        if _CLOSES.search(text):
            text = _OTHER.sub(_closed, text)
        return _ISLAND.sub(_island, text) if numbers else text
    if _is_steady(text):
        return text
    return f"{LRM}{text}{LRM}"


def _counted(found: re.Match[str]) -> str:
    return f"{RLM}{found[0]}"


def _island(found: re.Match[str]) -> str:
    if not any(map(str.isdigit, found[0])):
        return found[0]
    return f"{RLM}{LRM}{found[0]}{LRM}{RLM}"


def _closed(found: re.Match[str]) -> str:
    """Return words in other letters with a mark behind the last sign that closes."""
    run = found[0]
    end = max((each.end() for each in _CLOSING.finditer(run)), default=0)
    if not any(map(str.isalpha, run[:end])):
        return run
    return f"{run[:end]}{LRM}{RLM}{run[end:]}"


def _is_steady(text: str) -> bool:
    """Whether a text without right-to-left letters is the same in either direction."""
    if text[:1].isalpha() and text[-1].isalnum():
        return True
    return text.isalnum() or not any(map(str.isalnum, text))
