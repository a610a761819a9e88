"""Texts in the language of a document: the translation that stands in the file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, TypeVar

from planner.model.types import Translations, Value

_PRINTS = "of"
T = TypeVar("T", bound=Value)


def translated(value: T, texts: Translations, language: str) -> T:
    """Return a value with the texts of a language in place of its own."""
    words = words_in(texts, language)
    return _value(value, words) if words else value


def words_in(texts: Translations, language: str) -> Mapping[str, Any]:
    """Return the translations in a language, else in another of its kind."""
    found = texts.get(language)
    if found or not texts:
        return found or {}
    near = (words for tag, words in texts.items() if is_same(tag, language))
    return next(near, {})


@lru_cache(maxsize=1024)
def is_same(tag: str, language: str) -> bool:
    """Whether two tags are of one language, whatever its region or script."""
    return _base(tag) == _base(language)


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
