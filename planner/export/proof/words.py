"""A document prepared for looking up texts, amounts, addresses and names in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from functools import cached_property

from planner.export.proof.addresses import addresses
from planner.export.proof.amounts import amounts_in
from planner.export.proof.rows import standing
from planner.export.proof.sought import Sought
from planner.model.categories import CATEGORIES
from planner.text.fold import spaced

_COMPOUND = re.compile(r"[a-z0-9]+(?:[-./@][a-z0-9]+)+")
_PERIOD = re.compile(r"\d{4}-h[12]")


class Words:
    """A text by its words, whatever their case and what stands between them."""

    def __init__(self, text: Callable[[], str]) -> None:
        """Take what gives the text, when it is first looked into."""
        self._give = text

    def told(self, sought: Collection[Sought]) -> frozenset[Sought]:
        """Return what of all that is sought stands in it."""
        rows = {each.words for each in sought if each.words}
        there = standing(rows, spaced(self._text)) if rows else ()
        wanted = {each.amount for each in sought if each.amount is not None}
        amounts = frozenset(amounts_in(self._lower, wanted) if wanted else ())
        return frozenset(
            each
            for each in sought
            if each.words in there
            or each.amount in amounts
            or (each.addresses and not self._addresses.isdisjoint(each.addresses))
        )

    @cached_property
    def _text(self) -> str:
        return self._give()

    @cached_property
    def _lower(self) -> str:
        """Letters of ASCII alone are of interest where this is looked into."""
        text = self._text.encode(errors="surrogatepass")
        return text.lower().decode(errors="surrogatepass")

    @cached_property
    def _addresses(self) -> frozenset[str]:
        return addresses(self._text)

    @cached_property
    def names(self) -> frozenset[str]:
        """What may be the name of an item: words with a line between, or marked so."""
        found = set(_COMPOUND.findall(self._lower))
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
