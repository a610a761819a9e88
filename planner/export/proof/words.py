"""A document prepared for looking up texts, amounts, addresses and names in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cached_property

from planner.export.proof.addresses import addresses
from planner.export.proof.amounts import Amount, Amounts
from planner.export.proof.rows import Row, Rows
from planner.export.proof.sought import Sought
from planner.model.categories import CATEGORIES
from planner.text.fold import spaced

_COMPOUND = re.compile(r"(?<![a-z0-9])[a-z0-9]++(?:[-./@][a-z0-9]++)+")
_JOINED = bytes(
    code if chr(code) in "abcdefghijklmnopqrstuvwxyz0123456789-./@" else ord(" ")
    for code in bytes(range(128)).lower() + bytes(128)
)
"""Signs that stand between names and their parts stay, others are spaces."""
_PERIOD = re.compile(r"\d{4}-h[12]")


class Words:
    """A text by its words, whatever their case and what stands between them."""

    def __init__(self, pieces: Callable[[], Iterable[str]]) -> None:
        """Take what gives the text in pieces, whenever it is looked into."""
        self._pieces = pieces

    def told(self, sought: Collection[Sought]) -> frozenset[Sought]:
        """Return what of all that is sought stands in it."""
        words = {each.words for each in sought if each.words}
        numbers = {each.amount for each in sought if each.amount is not None}
        boxes = any(each.addresses for each in sought)
        rows, amounts = Rows(words), Amounts(numbers)
        there: set[Row | Amount | str | None] = set()
        for piece in self._pieces():
            there.update(rows.standing(spaced(piece)) if words else ())
            there.update(amounts.standing(piece) if numbers else ())
            there.update(addresses(piece) if boxes else ())
        return frozenset(
            each
            for each in sought
            if each.words in there
            or each.amount in there
            or not there.isdisjoint(each.addresses)
        )

    @cached_property
    def names(self) -> frozenset[str]:
        """What may be the name of an item: words with a line between, or marked so."""
        tokens: set[bytes] = set()
        for piece in self._pieces():
            bare = piece.encode(errors="surrogatepass").translate(_JOINED)
            tokens.update(bare.split())
        found = set(_COMPOUND.findall(b" ".join(tokens).decode()))
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
