"""What in a document would tell of a value: its words, an address in it, an amount."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, NamedTuple

from planner.export.proof.addresses import addresses
from planner.export.proof.amounts import Amount
from planner.export.proof.leaves import Leaf
from planner.model.types import Money
from planner.source.document import Path
from planner.text.fold import words
from planner.views.edition.edition import Edition

_WORDS, _LETTERS = 4, 24
_LEAST = 1000
_REFERENCE = re.compile(r"(?:\d{4}-H[12]/)?[a-z][a-z0-9-]*")
"""A choice or a name: an item's own name is looked for in a way of its own."""


class Sought(NamedTuple):
    """What tells of a value; each of its parts does, and an empty one is not sought.

    words: they stand in a row. addresses: one of them does.
    amount: a number with nothing, or with the currency that it stands beside.
    """

    words: tuple[str, ...] = ()
    addresses: frozenset[str] = frozenset()
    amount: Amount | None = None


NOTHING = Sought()


def sought_for(leaf: Leaf, edition: Edition) -> Sought:
    """Return what tells of a value that an edition withholds."""
    last, value = leaf.path[-1], leaf.value
    if isinstance(value, str):
        return of_lead(value, edition) if last == "lead" else of_text(value)
    if last == "amount" and isinstance(value, (int, float)):
        money = _at(edition.sheet.plan, leaf.path[:-1])
        currency = money.currency if isinstance(money, Money) else ""
        return of_amount(float(value), currency)
    return NOTHING


def of_lead(lead: str, edition: Edition) -> Sought:
    """Seek the name of a person, if it is more than one word; an office is open."""
    if lead not in edition.labels.network.person:
        return NOTHING
    name = tuple(words(edition.labels.lead(lead)))
    return Sought(name) if len(name) > 1 else NOTHING


@lru_cache(maxsize=4096)
def of_text(text: str) -> Sought:
    """Seek a text of enough words, and the addresses in it."""
    if _REFERENCE.fullmatch(text):
        return NOTHING
    row = tuple(words(text))
    long = len(row) >= _WORDS or sum(map(len, row)) >= _LETTERS
    return Sought(row if long else (), addresses(text))


def of_amount(number: float, currency: str) -> Sought:
    """Seek an amount, a small one beside its currency: any number may be so small."""
    if abs(number) >= _LEAST:
        return Sought(amount=(number, ""))
    return Sought(amount=(number, currency)) if currency else NOTHING


def _at(value: Any, path: Path) -> Any:
    for key in path:
        value = value[key] if isinstance(value, dict) else getattr(value, str(key))
    return value
