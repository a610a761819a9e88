"""Texts in the language of a document: the translation that stands in the file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from planner.model.types import Translations, Value

_PRINTS = "of"
T = TypeVar("T", bound=Value)


def translated(value: T, texts: Translations, language: str) -> T:
    """Return a value with the texts of a language in place of its own."""
    words = texts.get(language) or _nearest(texts, language)
    return _value(value, words) if words else value


def is_in(language: str, own: str, texts: Translations, field: str) -> bool:
    """Whether a text stands in a language: its own, or as a translation."""
    if _base(own) == _base(language):
        return True
    words = texts.get(language) or _nearest(texts, language) or {}
    return field in words


def _nearest(texts: Translations, language: str) -> Mapping[str, Any] | None:
    base = _base(language)
    return next((words for tag, words in texts.items() if _base(tag) == base), None)


def _base(tag: str) -> str:
    return tag.partition("-")[0].lower()


def _value(value: T, words: Mapping[str, Any]) -> T:
    update = {
        field: _one(getattr(value, field), word)
        for field, word in words.items()
        if field in value.model_fields_set and field != _PRINTS
    }
    return value.model_copy(update=update) if update else value


def _one(value: Any, word: Any) -> Any:
    if isinstance(value, str) and isinstance(word, str):
        return word or value
    if isinstance(word, Mapping):
        if isinstance(value, Value):
            return _value(value, word)
        if isinstance(value, dict):
            return {key: _one(each, word.get(key)) for key, each in value.items()}
    return value
