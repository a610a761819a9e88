"""What an edition withholds, looked for in the document that was made of it.

Looked for are texts of at least four words or 24 letters, amounts of money, addresses
and names of items; what stands in an open field too was open before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from planner.export.proof.leaves import Leaf, leaves
from planner.export.proof.withheld import withheld
from planner.export.proof.words import Words, addresses
from planner.model.categories import CATEGORIES
from planner.model.types import Money
from planner.source.document import Path
from planner.text.fold import words
from planner.text.unescape import unescaped
from planner.views.edition.edition import Edition
from planner.views.edition.policy import hidden, sees_all

_WORDS, _LETTERS = 4, 24
_LEAST = 1000
"""A smaller amount is found only beside its currency: any number may be so small."""
_BRIEF = frozenset({"amount", "lead"})
"""What may well be open for another reason: a number, the name of an office."""
_REFERENCE = re.compile(r"(?:\d{4}-H[12]/)?[a-z][a-z0-9-]*")
"""A choice or a name: an item's own name is looked for in a way of its own."""


class Leak(NamedTuple):
    """Something withheld that was written: the keys of the field it stands in.

    `opened` says that it stands in an open field too, and so is no leak.
    """

    path: Path
    opened: bool = False


def leaks(edition: Edition, text: str) -> Iterator[Leak]:
    """Yield what a document tells though its reader does not get it there."""
    if sees_all(edition.reader.kind):
        return
    written, opened = Words(lambda: unescaped(text)), Words(lambda: _open(edition))
    for leaf in withheld(edition):
        if not _is_told(leaf, edition, written):
            continue
        if not _is_told(leaf, edition, opened):
            yield Leak(leaf.path)
        elif leaf.path[-1] not in _BRIEF:
            yield Leak(leaf.path, opened=True)
    yield from _names(edition, written, opened)


def _open(edition: Edition) -> str:
    """Return every text that the reader gets, and what roster and calendar say."""
    network, calendar = edition.workspace.network, edition.workspace.calendar
    persons = "lead" in hidden(edition.reader.kind, "item")
    gone = {"person"} if persons else set()
    found = [*leaves(edition.plan), *leaves(calendar)]
    for name in network.model_fields_set - gone if network is not None else ():
        found += leaves(getattr(network, name), (name,))
    headings = (edition.voice.word("plural", key) for key in CATEGORIES)
    return "\n".join([*(str(leaf.value) for leaf in found), *headings])


def _is_told(leaf: Leaf, edition: Edition, where: Words) -> bool:
    if leaf.path[-1] == "amount":
        return _tells_amount(leaf, edition, where)
    if not isinstance(leaf.value, str):
        return False
    if leaf.path[-1] == "lead":
        person = leaf.value in edition.labels.network.person
        return person and _tells_person(edition.labels.lead(leaf.value), where)
    return not _REFERENCE.fullmatch(leaf.value) and _tells_text(leaf.value, where)


def _tells_person(name: str, where: Words) -> bool:
    sought = words(name)
    return len(sought) > 1 and where.hold(sought)


def _tells_text(text: str, where: Words) -> bool:
    sought = words(text)
    long = len(sought) >= _WORDS or sum(map(len, sought)) >= _LETTERS
    if long and where.hold(sought):
        return True
    found = addresses(text)
    return bool(found) and not where.addresses.isdisjoint(found)


def _tells_amount(leaf: Leaf, edition: Edition, where: Words) -> bool:
    """Whether an amount stands there; a small one only beside its currency."""
    number, money = float(leaf.value), _at(edition.sheet.plan, leaf.path[:-1])
    if abs(number) >= _LEAST:
        return number in where.numbers
    return isinstance(money, Money) and (number, money.currency) in where.amounts


def _at(value: Any, path: Path) -> Any:
    for key in path:
        value = value[key] if isinstance(value, dict) else getattr(value, str(key))
    return value


def _names(edition: Edition, written: Words, opened: Words) -> Iterator[Leak]:
    """Yield the items that the reader does not get and whose names are written."""
    kept = {entry.name for entry in edition.entries}
    gone = [entry for entry in edition.sheet.entries if entry.name not in kept]
    for entry in gone:
        if entry.name in written.names and entry.name not in opened.names:
            yield Leak(entry.path)
