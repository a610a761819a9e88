"""What is said where a filter or an order names what is not there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from planner.errors import WrongUseError
from planner.sentence import Sentence, phrase, say
from planner.text.nearest import nearest


class _Words(NamedTuple):
    """That there is none, and that one with a similar name is there."""

    none: str
    like: str


_WORDS: Mapping[str, _Words] = {
    "category": _Words(
        phrase("there is no category {word}"),
        phrase("a category with a similar name exists: {like}"),
    ),
    "region": _Words(
        phrase("there is no region {word}"),
        phrase("a region with a similar name exists: {like}"),
    ),
    "lead": _Words(
        phrase("there is no lead {word}"),
        phrase("a lead with a similar name exists: {like}"),
    ),
    "status": _Words(
        phrase("there is no status {word}"),
        phrase("a status with a similar name exists: {like}"),
    ),
    "theme": _Words(
        phrase("there is no theme {word}"),
        phrase("a theme with a similar name exists: {like}"),
    ),
    "order": _Words(
        phrase("there is no order {word}"),
        phrase("an order with a similar name exists: {like}"),
    ),
}


class NothingLikeThatError(WrongUseError):
    """A filter or an order names what is not there."""

    def __init__(self, what: str, word: str, known: Iterable[str]) -> None:
        """Name the word and the nearest one that is there."""
        names, words = sorted(set(known)), _WORDS[what]
        like = nearest(word, names)
        super().__init__(
            Sentence(words.none, {"word": word}),
            Sentence(words.like, {"like": like}) if like else _known(names),
        )


def _known(names: list[str]) -> Sentence:
    if not names:
        return say("known here: none")
    return say("known here: {names}", names=", ".join(names))
