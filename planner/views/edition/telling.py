"""How single values are told: a text, a day, a choice, a name, an amount."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, NamedTuple

from planner.language.voice import Voice
from planner.model.item import Item
from planner.model.types import Money
from planner.model.when import when as at
from planner.views.edition.edition import Edition
from planner.views.edition.place import region_word
from planner.views.label import Labels


class Teller(NamedTuple):
    """What an item's fields are told with: the language, and what names stand for."""

    edition: Edition
    item: Item
    voice: Voice
    labels: Labels

    @classmethod
    def of(cls, edition: Edition, item: Item) -> Teller:
        """Tell an item of an edition in its language."""
        return cls(edition, item, edition.voice, edition.labels)


Tell = Callable[[Teller, Any], Iterable[str]]


def text(_: Teller, value: str) -> Iterable[str]:
    """Tell a text as it stands."""
    return (value,)


def number(teller: Teller, value: float) -> Iterable[str]:
    """Tell a number."""
    return (teller.voice.number(value),)


def day(teller: Teller, value: date) -> Iterable[str]:
    """Tell a day."""
    return (teller.voice.day(value),)


def when(teller: Teller, value: date | str) -> Iterable[str]:
    """Tell a day or a window."""
    return (teller.voice.when(at(value)),)


def word(kind: str) -> Tell:
    """Return what tells a choice of a field."""

    def tell(teller: Teller, value: str) -> Iterable[str]:
        return (teller.voice.word(kind, value),)

    return tell


def words(kind: str) -> Tell:
    """Return what tells several choices."""

    def tell(teller: Teller, values: Iterable[str]) -> Iterable[str]:
        return (
            teller.voice.listed([teller.voice.word(kind, each) for each in values]),
        )

    return tell


def named(look: Callable[[Labels, str], str]) -> Tell:
    """Return what tells a name of roster or calendar."""

    def tell(teller: Teller, value: str) -> Iterable[str]:
        return (look(teller.labels, value),)

    return tell


def all_named(look: Callable[[Labels, str], str]) -> Tell:
    """Return what tells several names."""

    def tell(teller: Teller, values: Iterable[str]) -> Iterable[str]:
        return (teller.voice.listed([look(teller.labels, each) for each in values]),)

    return tell


def regions(teller: Teller, values: Iterable[str]) -> Iterable[str]:
    """Tell regions."""
    return (
        teller.voice.listed([region_word(teller.edition, each) for each in values]),
    )


def lines(_: Teller, values: Iterable[str]) -> Iterable[str]:
    """Tell texts, a line each."""
    return values


def money(teller: Teller, value: Money) -> Iterable[str]:
    """Tell an amount of a currency."""
    return (f"{teller.voice.number(value.amount)} {value.currency}",)


def tongues(teller: Teller, values: Iterable[str]) -> Iterable[str]:
    """Tell languages."""
    return (teller.voice.listed([teller.voice.tongue(each) for each in values]),)
