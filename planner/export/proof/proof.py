"""What an edition withholds, looked for in the document that was made of it.

Looked for are texts of at least four words or 24 letters, amounts of money, addresses
and names of items; what stands in an open field too was open before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from typing import Any, NamedTuple

from planner.export.proof.leaves import Leaf, leaves, missing
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
_ADDRESS = re.compile(r"(?:https?://|mailto:)[^\s<>\"]+|[\w.+-]+@[\w-]+\.[\w.-]*\w")
_GROUPED = re.compile("(?<=\\d)[ ,.'\u00a0\u202f\u066c\u2019](?=\\d{3}(?!\\d))")
_NAME = re.compile(
    rf"(?<![\w-])(?:(?:{'|'.join(CATEGORIES)})[-.]|\d{{4}}-h[12]/)"
    r"([a-z][a-z0-9]*(?:-[a-z0-9]+)*)(?![\w-])"  # training-NAME, 2026-H2/NAME
    r"|(?<![\w-])([a-z][a-z0-9]*(?:-[a-z0-9]+)+)(?![\w-])"
    r"|(?<![\w-])([a-z][a-z0-9]*)(?=\.\d{4}-h[12]@)"  # in a calendar
)
_REFERENCE = re.compile(r"(?:\d{4}-H[12]/)?[a-z][a-z0-9-]*")
"""A choice or a name: an item's own name is looked for in a way of its own."""
_NUMBER = re.compile(
    r"(?<![a-z0-9.,])(?:[a-z]{3})?(\d+(?:[.,]\d+)?)(?:[a-z]{3})?(?![a-z0-9])"
)
"""A number, a currency's code perhaps glued to it; part of a fingerprint is none."""


class Leak(NamedTuple):
    """Something withheld that was written: the keys of the field it stands in."""

    path: Path


class Words:
    """A text prepared for looking up other texts in it, whatever case and spaces."""

    def __init__(self, text: str) -> None:
        """Take the text."""
        self.text = text.casefold()

    @cached_property
    def folded(self) -> str:
        """The text in one piece, without anything but letters and digits."""
        return "".join(self._words)

    @cached_property
    def _words(self) -> list[str]:
        return words(self.text)

    @cached_property
    def _pairs(self) -> set[str]:
        return set(map(" ".join, pairwise(self._words)))

    @cached_property
    def plain(self) -> str:
        """The text with nothing between thousands."""
        return _GROUPED.sub("", self.text)

    @cached_property
    def names(self) -> frozenset[str]:
        """What may be the name of an item: words with a line between, or marked so."""
        found = (each.groups() for each in _NAME.finditer(self.text))
        return frozenset(name for names in found for name in names if name)

    @cached_property
    def numbers(self) -> frozenset[float]:
        """Every number in it, whatever stands between thousands."""
        found = _NUMBER.findall(self.plain)
        return frozenset(float(each.replace(",", ".")) for each in found)

    def holds(self, sought: list[str]) -> bool:
        """Whether these words stand in it one after the other."""
        inner = sought[1:-1]
        pairs = map(" ".join, pairwise(inner))
        return self._pairs.issuperset(pairs) and "".join(sought) in self.folded


def leaks(edition: Edition, text: str) -> Iterator[Leak]:
    """Yield what a document tells though its reader does not get it."""
    if sees_all(edition.reader.kind) or edition.sheet.plan is None:
        return
    written, opened = Words(unescaped(text)), Words("\n".join(_open(edition)))
    for leaf in missing(edition.sheet.plan, edition.plan):
        if _is_told(leaf, edition, written) and not _is_told(leaf, edition, opened):
            yield Leak(leaf.path)
    yield from _names(edition, written, opened)


def _open(edition: Edition) -> Iterator[str]:
    """Yield every text that the reader gets, and what roster and calendar say."""
    workspace, voice = edition.workspace, edition.voice
    persons = "lead" in hidden(edition.reader.kind, "item")
    gone = {"person"} if persons else set()
    for value in (edition.plan, workspace.calendar):
        yield from (str(leaf.value) for leaf in leaves(value))
    network = workspace.network
    for name in network.model_fields_set - gone if network is not None else ():
        yield from (str(leaf.value) for leaf in leaves(getattr(network, name), (name,)))
    yield from (voice.word("plural", key) for key in CATEGORIES)


def _is_told(leaf: Leaf, edition: Edition, where: Words) -> bool:
    if leaf.path[-1] == "amount":
        return _tells_amount(leaf, edition, where)
    if not isinstance(leaf.value, str):
        return False
    if leaf.path[-1] == "lead":
        return _tells_person(edition.labels.lead(leaf.value), where)
    return not _REFERENCE.fullmatch(leaf.value) and _tells_text(leaf.value, where)


def _tells_person(name: str, where: Words) -> bool:
    sought = words(name)
    return len(sought) > 1 and where.holds(sought)


def _tells_text(text: str, where: Words) -> bool:
    sought = words(text)
    long = len(sought) >= _WORDS or sum(map(len, sought)) >= _LETTERS
    if long and where.holds(sought):
        return True
    return any(found[0].casefold() in where.text for found in _ADDRESS.finditer(text))


def _tells_amount(leaf: Leaf, edition: Edition, where: Words) -> bool:
    """Whether an amount stands there; a small one only beside its currency."""
    number, money = float(leaf.value), _at(edition.sheet.plan, leaf.path[:-1])
    if number not in where.numbers:
        return False
    if abs(number) >= _LEAST:
        return True
    code = money.currency.casefold() if isinstance(money, Money) else ""
    shown = re.escape(f"{leaf.value:g}")
    beside = rf"(?<![\d.]){shown}\s*{code}|{code}\s*{shown}(?![\d.])"
    return bool(code) and re.search(beside, where.plain) is not None


def _at(value: Any, path: Path) -> Any:
    for key in path:
        value = value[key] if isinstance(value, dict) else getattr(value, str(key))
    return value


def _names(edition: Edition, written: Words, opened: Words) -> Iterator[Leak]:
    """Yield the items that the reader does not get and whose names are written."""
    kept = {entry.name for entry in edition.entries}
    for entry in edition.sheet.entries:
        told = entry.name in written.names and entry.name not in opened.names
        if entry.name not in kept and told:
            yield Leak(entry.path)
