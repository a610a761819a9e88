"""A sentence for people: a template with named facts, to be spoken in any language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple


class Sentence(NamedTuple):
    """One sentence: `template` holds `{name}` places, `facts` what stands there."""

    template: str
    facts: Mapping[str, object]

    def __str__(self) -> str:
        """Return the sentence in English."""
        return self.template.format_map(self.facts)


def say(template: str, /, **facts: object) -> Sentence:
    """Make a sentence; braces that are meant are doubled in the template."""
    return Sentence(template, facts)


def few(words: Iterable[str], most: int = 3) -> Sentence:
    """List words, the first ones of many and how many more there are."""
    found = list(words)
    if len(found) <= most:
        return say("{words}", words=", ".join(found))
    listed = ", ".join(found[:most])
    return say("{words} and {count} more", words=listed, count=len(found) - most)
