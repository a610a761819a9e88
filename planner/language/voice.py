"""A language that documents are written in: labels, counts, dates, lists.

Nothing that it returns holds direction marks: whoever writes Arabic to a place that
turns lines around protects numbers and codes there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from planner.language.catalogue import counted, named, translated
from planner.language.days import day_in, when_in
from planner.language.words import english, key_of, kind_of
from planner.model.when import When
from planner.sentence import Sentence, say

LANGUAGES = ("en", "fr", "ar")
"""What can be spoken; any other tag is English."""

_GROUPED = 1000


@dataclass(frozen=True, slots=True)
class Voice:
    """How one language says things; `language` is one of `LANGUAGES`."""

    language: str = "en"

    @property
    def rtl(self) -> bool:
        """Whether it is written from right to left."""
        return self.language == "ar"

    def speak(self, sentence: Sentence) -> str:
        """Return a sentence in the language, and the sentences inside it."""
        template = translated(self.language, sentence.template)
        return template.format_map(self._facts(sentence.facts))

    def say(self, template: str, /, **facts: object) -> str:
        """Return a template, filled in, in the language."""
        return self.speak(say(template, **facts))

    def count(self, one: str, many: str, count: int, **facts: object) -> str:
        """Return the form that a language has for a number; `{count}` is the number."""
        template = counted(self.language, one, many, count)
        return template.format_map({**self._facts(facts), "count": self.number(count)})

    def word(self, kind: str, word: str) -> str:
        """Return a word of the format as people say it.

        `kind` is the field whose choice it is (`status`, `mode`, `kind`, `audience`),
        `category` or `plural` of a category, `field` for a field's own label.
        """
        bare = kind_of(kind)
        key = key_of(bare, word)
        said = "" if self.language == "en" else named(self.language, bare, key)
        return said or english(bare, key)

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
        from babel.numbers import get_decimal_symbol, get_group_symbol

        group = get_group_symbol(self.language)
        point = get_decimal_symbol(self.language)
        return written.translate({ord(","): group, ord("."): point})

    def listed(self, words: Sequence[str]) -> str:
        """Return words as a list, `Tunis, Rabat and Beirut`."""
        if self.language == "en" or len(words) < 2:  # noqa: PLR2004
            return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))
        from babel.lists import format_list

        return format_list(words, locale=self.language)

    def _facts(self, facts: Mapping[str, object]) -> dict[str, object]:
        return {
            name: self.speak(fact) if isinstance(fact, Sentence) else fact
            for name, fact in facts.items()
        }


def voice(language: str) -> Voice:
    """Return the voice of a language tag; of one that is not spoken, English."""
    tag = language.replace("_", "-").partition("-")[0].lower()
    return Voice(tag if tag in LANGUAGES else "en")
