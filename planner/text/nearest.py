"""The nearest known word to one that is not known."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher

_ENOUGH = 0.6


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word most like `word`, or None where none is alike."""
    matcher = SequenceMatcher(None, "", _folded(word), autojunk=False)
    best, found = _ENOUGH, None
    for candidate in known:
        matcher.set_seq1(_folded(candidate))
        if matcher.real_quick_ratio() <= best or matcher.quick_ratio() <= best:
            continue
        likeness = matcher.ratio()
        if likeness > best:
            best, found = likeness, candidate
    return found


def _folded(word: str) -> str:
    return word.casefold().replace("_", "-").replace(" ", "-")
