"""A sentence for people: a template with named facts, to be spoken in any language.

Templates are English and whole: `say("…")`, or `phrase("…")` where they are kept apart
from where they are said. The tool of translators finds both in the code.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import NamedTuple


class Sentence(NamedTuple):
    """One sentence: `template` holds `{name}` places, `facts` what stands there.

    `many` is the template for another `count` than one, where the number matters.
    """

    template: str
    facts: Mapping[str, object]
    many: str = ""

    def __str__(self) -> str:
        """Return the sentence in the language that is spoken."""
        return _speaker.get()(self)


class Word(NamedTuple):
    """A word of the format, to be said as people say it; `kind` is its field."""

    kind: str
    key: str
    english: str

    def __str__(self) -> str:
        """Return the word in the language that is spoken."""
        return _speaker.get()(self)


Said = Sentence | Word
Speaker = Callable[[Said], str]


def say(template: str, /, **facts: object) -> Sentence:
    """Make a sentence; braces that are meant are doubled in the template."""
    return Sentence(template, facts)


def say_count(one: str, many: str, count: int, /, **facts: object) -> Sentence:
    """Make a sentence about a number, which is `{count}` in both templates."""
    return Sentence(one, {**facts, "count": count}, many)


def phrase(template: str) -> str:
    """Return a template that is said elsewhere, so that translators get it too."""
    return template


def forms(one: str, many: str) -> tuple[str, str]:
    """Return both templates of a counted sentence that is said elsewhere."""
    return one, many


def few(words: Iterable[str], most: int = 3) -> Sentence:
    """List words, the first ones of many and how many more there are."""
    found = list(words)
    if len(found) <= most:
        return say("{words}", words=", ".join(found))
    listed = ", ".join(found[:most])
    return say("{words} and {count} more", words=listed, count=len(found) - most)


def both(words: Iterable[object]) -> Sentence:
    """Join words that all count: `lead and theme`."""
    return _joined(phrase("{first} and {last}"), words)


def either(words: Iterable[object]) -> Sentence:
    """Join words of which one counts: `lead or theme`."""
    return _joined(phrase("{first} or {last}"), words)


def in_turn(words: Iterable[object]) -> Sentence:
    """Join sentences to one: `give it a lead; take the theme out`."""
    return _joined(phrase("{first}; {last}"), words)


def _joined(template: str, words: Iterable[object]) -> Sentence:
    first, *rest = words
    found = say("{first}", first=first)
    for last in rest:
        found = Sentence(template, {"first": found, "last": last})
    return found


def plainly(said: Said) -> str:
    """Return a sentence or a word in English."""
    if isinstance(said, Word):
        return said.english
    if not said.many:
        return said.template.format_map(said.facts)
    count = said.facts["count"]
    template = said.template if count == 1 else said.many
    return template.format_map({**said.facts, "count": f"{count:,}"})


_speaker: ContextVar[Speaker] = ContextVar("speaker", default=plainly)


def speak_by(speaker: Speaker) -> None:
    """Let all sentences be spoken by a speaker from now on."""
    _speaker.set(speaker)


@contextmanager
def spoken_by(speaker: Speaker) -> Iterator[None]:
    """Let all sentences be spoken by a speaker for a while; machines get `plainly`."""
    before = _speaker.set(speaker)
    try:
        yield
    finally:
        _speaker.reset(before)
