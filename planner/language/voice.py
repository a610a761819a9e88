"""A language that documents are written in: labels, counts, dates, lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from planner.model.when import When
from planner.sentence import Sentence, say

LANGUAGES = ("en", "fr", "ar")
"""What can be spoken; any other tag is English."""


@dataclass(frozen=True, slots=True)
class Voice:
    """How one language says things; `language` is one of `LANGUAGES`."""

    language: str = "en"

    @property
    def rtl(self) -> bool:
        """Whether it is written from right to left."""
        return self.language == "ar"

    def speak(self, sentence: Sentence) -> str:
        """Return a sentence in the language."""
        return str(sentence)

    def say(self, template: str, /, **facts: object) -> str:
        """Return a template, filled in, in the language."""
        return self.speak(say(template, **facts))

    def count(self, one: str, many: str, count: int, **facts: object) -> str:
        """Return the form that a language has for a number; `{count}` is the number."""
        return self.say(one if count == 1 else many, count=count, **facts)

    def word(self, kind: str, word: str) -> str:
        """Return a word of the format as people say it.

        `kind` is the field whose choice it is (`status`, `mode`, `kind`, `audience`),
        `category` or `plural` of a category, `field` for a field's own label.
        """
        return word.replace("-", " ").replace("_", " ")

    def day(self, day: date) -> str:
        """Return a day in full, `14 April 2027`."""
        return f"{day.day} {day:%B %Y}"

    def when(self, when: When) -> str:
        """Return a day, days or a window: `14–15 April 2027`, `April 2027`."""
        return (
            f"{when.first}" if when.first == when.last else f"{when.first}–{when.last}"
        )  # noqa: RUF001

    def number(self, number: float) -> str:
        """Return a number with the signs of the language, in digits of 0 to 9."""
        return f"{number:,}"

    def listed(self, words: Sequence[str]) -> str:
        """Return words as a list, `Tunis, Rabat and Beirut`."""
        return ", ".join(words)


def voice(language: str) -> Voice:
    """Return the voice of a language tag; of one that is not spoken, English."""
    tag = language.partition("-")[0].lower()
    return Voice(tag if tag in LANGUAGES else "en")
