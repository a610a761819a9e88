"""Which texts of a long list read alike, without comparing each with every other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from planner.rules.linked import linked
from planner.text.fold import fold

_LONG = 8
"""Shorter words differ by one letter too often: Iran and Iraq."""

_SWAPPED = 2
"""Letters that have changed places."""

Pair = tuple[str, str]


def groups(called: Mapping[str, Iterable[str]]) -> list[list[str]]:
    """Return the keys whose texts read alike, grouped; both in the order given.

    `called` has the texts by which each key is known. Alike are texts that are the
    same without case, accents and signs, and long ones that differ in one letter
    and are neighbours in the alphabet, from the front or from the back.
    """
    return linked(called, _pairs(_folded(called)))


def _folded(called: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    """Return the keys by what their texts are without case, accents and signs."""
    keys: dict[str, list[str]] = {}
    for key, texts in called.items():
        for text in {fold(each) for each in texts}:
            if text:
                keys.setdefault(text, []).append(key)
    return keys


def _pairs(keys: Mapping[str, list[str]]) -> Iterator[Pair]:
    for same in keys.values():
        yield from pairwise(same)
    long = [text for text in keys if len(text) >= _LONG]
    for one, other in _neighbours(long):
        if keys[one][0] != keys[other][0] and _is_one_letter_apart(one, other):
            yield keys[one][0], keys[other][0]


def _neighbours(texts: list[str]) -> Iterator[Pair]:
    yield from pairwise(sorted(texts))
    yield from pairwise(sorted(texts, key=lambda text: text[::-1]))


def _is_one_letter_apart(one: str, other: str) -> bool:
    """Whether one letter, no digit, is another, too many, or changed places."""
    half = (min(len(one), len(other)) - 1) // 2
    if one[:half] != other[:half] and one[-half:] != other[-half:]:
        return False
    if abs(len(one) - len(other)) > 1:
        return False
    head = _common(one, other)
    tail = _common(one[head:][::-1], other[head:][::-1])
    parts = one[head : len(one) - tail], other[head : len(other) - tail]
    if any(letter.isdigit() for part in parts for letter in part):
        return False
    most = max(map(len, parts))
    return most <= 1 or (most == _SWAPPED and parts[0] == parts[1][::-1])


def _common(one: str, other: str) -> int:
    """Return how many letters two texts have in common from the front."""
    for place, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return place
    return min(len(one), len(other))
