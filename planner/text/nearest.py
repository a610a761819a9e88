"""The nearest known word to one that is not known."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher

_ENOUGH = 0.6


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word most like `word`, or None where none is alike."""
    folded = word.casefold().replace("_", "-").replace(" ", "-")
    best, found = _ENOUGH, None
    for candidate in known:
        other = candidate.casefold().replace("_", "-")
        likeness = SequenceMatcher(None, folded, other).ratio()
        if likeness > best:
            best, found = likeness, candidate
    return found
