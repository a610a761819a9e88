"""Which titles say the same thing, without comparing each with every other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from planner.rules.likeness import groups

_FILLING = """
    a an the and of for in on to with at by from le la les l un une des du de d et
    en sur pour avec à au aux في من إلى على عن مع و
"""
_FILL = frozenset(_FILLING.split())
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d+")
_ENOUGH = 3
"""Of shorter titles a word more is another matter: a course, and an online course."""


def numbers(title: str) -> tuple[str, ...]:
    """Return the numbers of a title: the second session is not the first."""
    return tuple(_NUMBER.findall(title))


def alike(titles: Mapping[str, str]) -> list[list[str]]:
    """Return the keys whose titles read alike, grouped.

    Alike are titles with the same words, whatever their order, case, accents and
    small words; with one word more; or with a letter changed in a long word.
    """
    whole = {key: _words(title) for key, title in titles.items()}
    known = {_joined(words) for words in whole.values()}
    called = {
        key: [_joined(words), *_known_parts(words, known)]
        for key, words in whole.items()
    }
    return groups(called)


def _words(title: str) -> frozenset[str]:
    words = frozenset(_WORD.findall(title.casefold()))
    return words - _FILL or words


def _joined(words: Iterable[str]) -> str:
    return " ".join(sorted(words))


def _known_parts(words: frozenset[str], known: set[str]) -> list[str]:
    """Return the titles of one word less that are there."""
    if len(words) <= _ENOUGH:
        return []
    parts = (_joined(words - {word}) for word in words)
    return [part for part in parts if part in known]
