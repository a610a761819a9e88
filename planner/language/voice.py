"""A language that documents are written in: labels, counts, dates, lists.

Nothing that it returns holds direction marks: whoever writes Arabic to a place that
turns lines around protects numbers and codes there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import cast

from planner.language.catalogue import counted, named, translated
from planner.language.days import day_in, when_in
from planner.language.languages import LANGUAGES, spoken_tag
from planner.language.words import english, key_of, kind_of
from planner.model.when import When
from planner.sentence import Said, Sentence, Word, say, say_count

__all__ = ["ENGLISH", "LANGUAGES", "Voice", "voice"]

_GROUPED = 1000


@dataclass(frozen=True, slots=True)
class Voice:
    """How one language says things; `language` is one of `LANGUAGES`."""

    language: str = "en"

    @property
    def rtl(self) -> bool:
        """Whether it is written from right to left."""
        return self.language == "ar"

    def speak(self, said: Said) -> str:
        """Return a sentence in the language, and what is to be spoken inside it."""
        if isinstance(said, Word):
            return self._word(said)
        facts = self._facts(said.facts)
        if not said.many:
            return translated(self.language, said.template).format_map(facts)
        count = cast("int", said.facts["count"])
        template = counted(self.language, said.template, said.many, count)
        return template.format_map({**facts, "count": self.number(count)})

    def say(self, template: str, /, **facts: object) -> str:
        """Return a template, filled in, in the language."""
        if not facts:
            return _plain(self.language, template)
        return self.speak(say(template, **facts))

    def count(self, one: str, many: str, count: int, /, **facts: object) -> str:
        """Return the form that a language has for a number; `{count}` is the number."""
        return self.speak(say_count(one, many, count, **facts))

    def word(self, kind: str, word: str) -> str:
        """Return a word of the format as people say it.

        `kind` is the field whose choice it is (`status`, `mode`, `kind`, `audience`),
        `category` or `plural` of a category, `field` for a field's own label.
        """
        return _word(self.language, kind, word)

    def day(self, day: date) -> str:
        """Return a day in full, `14 April 2027`."""
        return day_in(self.language, day)

    def when(self, when: When) -> str:
        """Return a day, days or a window, such as `April 2027`."""
        return when_in(self.language, when)

    def number(self, number: float) -> str:
        """Return a number with the signs of the language, in digits of 0 to 9."""
        if isinstance(number, int) and abs(number) < _GROUPED:
            return str(number)
        written = f"{number:,}"
        if self.language == "en":
            return written
        return written.translate(_signs(self.language))

    def listed(self, words: Sequence[str]) -> str:
        """Return words as a list, `Tunis, Rabat and Beirut`."""
        if self.language == "en" or len(words) < 2:  # noqa: PLR2004
            return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))
        return _listed(self.language, tuple(words))

    def pair(self, label: str, value: object) -> str:
        """Return what is said of something, behind the colon of the language."""
        return f"{label}{_colon(self.language)}{value}"

    def beside(self, *parts: str) -> str:
        """Return parts with a comma between them, empty ones left out."""
        return _comma(self.language).join(filter(None, parts))

    def apart(self, *parts: str) -> str:
        """Return parts with a semicolon between them, empty ones left out."""
        return _semicolon(self.language).join(filter(None, parts))

    def tongue(self, tag: str) -> str:
        """Return what a language is called; an unknown tag stands for itself."""
        return _tongue(self.language, tag)

    def _facts(self, facts: Mapping[str, object]) -> Mapping[str, object]:
        for fact in facts.values():
            if isinstance(fact, (Sentence, Word)):
                break
        else:
            return facts
        return {
            name: self.speak(fact) if isinstance(fact, (Sentence, Word)) else fact
            for name, fact in facts.items()
        }

    def _word(self, word: Word) -> str:
        return named(self.language, word.kind, word.key) or word.english


ENGLISH = Voice()
"""What is spoken where nothing else is asked for."""


@cache
def _plain(language: str, template: str) -> str:
    return translated(language, template).format_map({})


@cache
def _word(language: str, kind: str, word: str) -> str:
    bare = kind_of(kind)
    key = key_of(bare, word)
    return named(language, bare, key) or english(bare, key)


@lru_cache(maxsize=4096)
def _listed(language: str, words: tuple[str, ...]) -> str:
    from babel.lists import format_list

    return format_list(words, locale=language)


@cache
def _colon(language: str) -> str:
    return Voice(language).say("{label}: {value}", label="", value="")


@cache
def _comma(language: str) -> str:
    return Voice(language).say("{first}, {second}", first="", second="")


@cache
def _semicolon(language: str) -> str:
    return Voice(language).say("{first}; {second}", first="", second="")


@cache
def _signs(language: str) -> dict[int, str]:
    """Return what a language writes between thousands and before decimals."""
    from babel.numbers import get_decimal_symbol, get_group_symbol

    group, point = get_group_symbol(language), get_decimal_symbol(language)
    return {ord(","): group, ord("."): point}


@cache
def _tongue(language: str, tag: str) -> str:
    from babel import Locale, UnknownLocaleError

    try:
        found = Locale.parse(tag, sep="-").get_display_name(language)
    except (ValueError, UnknownLocaleError):
        return tag
    return found or tag


def voice(language: str) -> Voice:
    """Return the voice of a language tag; of one that is not spoken, English."""
    return Voice(spoken_tag(language) or "en")
