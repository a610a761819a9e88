"""A document prepared for looking up texts, amounts, addresses and names in it."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from itertools import pairwise

from planner.model.categories import CATEGORIES
from planner.text.fold import words

_ADDRESS = re.compile(r"(?:https?://|mailto:)[^\s<>\"]+|[\w.+-]+@[\w-]+\.[\w.-]*\w")
_CLOSING = ".,;:!?)]}'*_`"
_GROUPED = re.compile("(?<=\\d)[ ,.'\u00a0\u202f\u066c\u2019](?=\\d{3}(?!\\d))")
_NUMBER = re.compile(
    r"(?<![a-z0-9.,])([a-z]{3})?\s?(\d+(?:[.,]\d+)?)\s?([a-z]{3})?(?![a-z0-9])"
)
"""A number, perhaps with a currency's code; part of a fingerprint is none."""
_NAME = re.compile(
    rf"(?<![\w-])(?:(?:{'|'.join(CATEGORIES)})[-.]|\d{{4}}-h[12]/)"
    r"([a-z][a-z0-9]*(?:-[a-z0-9]+)*)(?![\w-])"  # training-NAME, 2026-H2/NAME
    r"|(?<![\w-])([a-z][a-z0-9]*(?:-[a-z0-9]+)+)(?![\w-])"
    r"|(?<![\w-])([a-z][a-z0-9]*)(?=\.\d{4}-h[12]@)"  # in a calendar
)


def addresses(text: str) -> frozenset[str]:
    """Return the addresses of pages and mail boxes in a text, in lower case."""
    found = _ADDRESS.findall(text.casefold())
    return frozenset(each.rstrip(_CLOSING) for each in found)


class Words:
    """A text by its words, whatever their case and what stands between them."""

    def __init__(self, text: str) -> None:
        """Take the text."""
        self._text = text.casefold()
        self._known: dict[tuple[str, ...], bool] = {}

    def hold(self, sought: list[str]) -> bool:
        """Whether these words stand in it one after the other."""
        key = tuple(sought)
        if key not in self._known:
            self._known[key] = self._find(key)
        return self._known[key]

    def _find(self, sought: tuple[str, ...]) -> bool:
        """Look where their rarest pair stands."""
        if len(sought) == 1:
            return sought[0] in self._folded
        places = [self._pairs.get(pair, []) for pair in pairwise(sought)]
        at = min(range(len(places)), key=lambda place: len(places[place]))
        length = len(sought)
        starts = (place - at for place in places[at])
        return any(
            start >= 0 and tuple(self._words[start : start + length]) == sought
            for start in starts
        )

    @cached_property
    def _words(self) -> list[str]:
        return words(self._text)

    @cached_property
    def _folded(self) -> str:
        return " ".join(self._words)

    @cached_property
    def _pairs(self) -> dict[tuple[str, str], list[int]]:
        found: dict[tuple[str, str], list[int]] = defaultdict(list)
        for place, pair in enumerate(pairwise(self._words)):
            found[pair].append(place)
        return found

    @cached_property
    def amounts(self) -> frozenset[tuple[float, str]]:
        """Every number with the code of three letters before or behind it."""
        pairs = ((number, code) for *codes, number in self._numbers for code in codes)
        return frozenset((number, code.upper()) for number, code in pairs if code)

    @cached_property
    def numbers(self) -> frozenset[float]:
        """Every number in it, whatever stands between thousands."""
        return frozenset(number for *_, number in self._numbers)

    @cached_property
    def _numbers(self) -> list[tuple[str, str, float]]:
        found = _NUMBER.findall(_GROUPED.sub("", self._text))
        return [(one, two, float(n.replace(",", "."))) for one, n, two in found]

    @cached_property
    def addresses(self) -> frozenset[str]:
        """The addresses in it."""
        return addresses(self._text)

    @cached_property
    def names(self) -> frozenset[str]:
        """What may be the name of an item: words with a line between, or marked so."""
        found = (each.groups() for each in _NAME.finditer(self._text))
        return frozenset(name for names in found for name in names if name)
