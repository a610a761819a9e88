"""A document prepared for looking up texts, amounts, addresses and names in it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
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
_COMPOUND = re.compile(r"[a-z0-9]+(?:[-./@][a-z0-9]+)+")
_PERIOD = re.compile(r"\d{4}-h[12]")


def addresses(text: str) -> frozenset[str]:
    """Return the addresses of pages and mail boxes in a text, in lower case."""
    if "@" not in text and ":" not in text:
        return frozenset()
    found = _ADDRESS.findall(text.casefold())
    return frozenset(each.rstrip(_CLOSING) for each in found)


class Words:
    """A text by its words, whatever their case and what stands between them."""

    def __init__(self, text: Callable[[], str]) -> None:
        """Take what gives the text, when it is first looked into."""
        self._give = text
        self._known: dict[tuple[str, ...], bool] = {}

    def hold(self, sought: list[str]) -> bool:
        """Whether these words stand in it one after the other."""
        key = tuple(sought)
        if key not in self._known:
            self._known[key] = self._find(key)
        return self._known[key]

    def _find(self, sought: tuple[str, ...]) -> bool:
        """Look where their rarest pair stands, if all of them stand anywhere."""
        if len(sought) == 1:
            return sought[0] in self._folded
        if not self._there.issuperset(sought):
            return False
        places = [self._pairs.get(pair, []) for pair in pairwise(sought)]
        at = min(range(len(places)), key=lambda place: len(places[place]))
        length = len(sought)
        starts = (place - at for place in places[at])
        return any(
            start >= 0 and tuple(self._words[start : start + length]) == sought
            for start in starts
        )

    @cached_property
    def _text(self) -> str:
        return self._give().casefold()

    @cached_property
    def _there(self) -> frozenset[str]:
        return frozenset(self._words)

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
        found = set(_COMPOUND.findall(self._text))
        return frozenset(name for each in found for name in _named(each))


def _named(compound: str) -> Iterator[str]:
    """Yield NAME of `training-NAME`, `2026-h2/NAME` and `NAME.2027-h1`."""
    parts = re.split("[./@]", compound)
    for before, part in zip(["", *parts], parts, strict=False):
        if "-" in part:
            yield part
            first, _, rest = part.partition("-")
            if first in CATEGORIES:
                yield rest
        if before in CATEGORIES or _PERIOD.fullmatch(before):
            yield part
        if _PERIOD.fullmatch(part) and before:
            yield before
