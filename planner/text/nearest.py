"""The nearest known word to one that is not known."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher

_ENOUGH = 0.6


def likeness(word: str, other: str) -> float:
    """Return how alike two words are, from 0 to 1; `-`, `_` and space are the same."""
    return SequenceMatcher(None, _folded(word), _folded(other)).ratio()


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word most like `word`, or None where none is alike."""
    matcher = SequenceMatcher(None, "", _folded(word), autojunk=False)
    best, found = _ENOUGH, None
    for candidate in known:
        matcher.set_seq1(_folded(candidate))
        if matcher.real_quick_ratio() <= best or matcher.quick_ratio() <= best:
            continue
        alike = matcher.ratio()
        if alike > best:
            best, found = alike, candidate
    return found


def _folded(word: str) -> str:
    return word.casefold().replace("_", "-").replace(" ", "-")
