"""Texts in one language or several: how one language is put beside the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from planner.rules.scripts import plainly_in, script_of
from planner.rules.shape import Shape


def is_label(shape: Shape) -> bool:
    """Whether a text, or one for each language, may stand in a field."""
    texts = shape.option("map")
    keyed = texts is not None and texts.key is not None and texts.key.kind == "language"
    return keyed and shape.option("text") is not None


def spoken_too(old: Any, language: str, text: Any, languages: Sequence[str]) -> Any:
    """Return what a label is with a text in a language beside those it has.

    A label that is one text in that language becomes the new one.
    """
    if not isinstance(old, str):
        return ordered({**(old or {}), language: text}, languages)
    own = language_of(old, languages)
    return text if own == language else ordered({own: old, language: text}, languages)


def ordered(texts: Mapping[str, Any], languages: Sequence[str]) -> dict[str, Any]:
    """Return texts by language in the order of the network's languages."""
    known = [each for each in languages if each in texts]
    return {each: texts[each] for each in (*known, *texts)}


def language_of(text: str, languages: Sequence[str]) -> str:
    """Return the language that a text is in: the first one whose letters it has."""
    plain = (each for each in languages if plainly_in(script_of(each))(text))
    return next(plain, languages[0])
