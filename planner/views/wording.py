"""A field of an item in words: what it is called, and what stands in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, time
from functools import reduce
from typing import Any, NamedTuple

from planner.language.voice import Voice
from planner.sentence import say
from planner.views.label import Labels


class Words(NamedTuple):
    """Who is called what, and the language of all other words."""

    labels: Labels
    voice: Voice


OWN = frozenset({"venue", "funding", "budget", "partners"})
"""Tables so small that they stand among the item's own facts."""

NAMED = frozenset({"session", "indicator", "consultation", "note", "text"})
"""Tables of which an item may have several, by name."""

_CALLED: Mapping[str, Callable[[Labels, str], str]] = {
    "lead": Labels.lead,
    "by": Labels.lead,
    "regions": Labels.region,
    "theme": Labels.theme,
    "parties": Labels.party,
    "partners": Labels.party,
    "city": Labels.city,
    "forum": Labels.forum,
    "speaker": Labels.seat,
}
"""By field, what its names are called."""

_CHOSEN = frozenset(
    {
        *("status", "mode", "kind", "instrument", "stage", "form", "made_by"),
        *("origin", "audience", "visibility", "result"),
    }
)
"""Fields whose values are words of the format."""

_TONGUES = frozenset({"language", "languages", "publish_in"})
"""Fields whose values are codes of languages."""


def title_of(key: str, name: str, words: Words) -> str:
    """Return what a sub-table is called: a group, a language, or by its own name."""
    if key == "consultation":
        return words.labels.group(name)
    return _choice("language", name, words.voice) if key == "text" else name


def label_of(path: tuple[str, ...], voice: Voice) -> str:
    """Return what a field is called; one of a table comes behind the table's name."""
    depth = 2 if path[0] in NAMED else 1
    names = path if path[0] in OWN else path[min(depth, len(path) - 1) :]
    if voice.language == "en":
        return " ".join(_WORDS.get(name, name.replace("_", " ")) for name in names)
    words = [_word_of(path, name, voice) for name in names]
    return reduce(voice.pair, words)


def _word_of(path: tuple[str, ...], name: str, voice: Voice) -> str:
    """Return what a field is called in the language; names of people's own stay."""
    if path[0] in _UNKNOWN:
        return name.replace("_", " ")
    if name in _SPOKEN:
        return voice.speak(_SPOKEN[name])
    role = path[0] == "partners" and name != path[0]
    return voice.word("role" if role else "field", name)


_WORDS = {"of": "made from", "regions": "serves", "on": "day"}
"""What fields are called where their own name would puzzle."""

_SPOKEN = {"of": say("made from"), "note": say("Note")}
"""The same, in the other languages."""

_UNKNOWN = frozenset({"waive", "extra"})
"""Tables whose keys are names of rules or of people's own."""


def text_of(path: tuple[str, ...], value: Any, words: Words) -> str:
    """Return what stands in a field: days, names with what they are called, choices."""
    if isinstance(value, Mapping):
        return _line(path, value, words.voice)
    if isinstance(value, (list, tuple)):
        return _comma(words.voice).join(text_of(path, each, words) for each in value)
    if isinstance(value, bool):
        return words.voice.speak(say("yes") if value else say("no"))
    return _word(path, value, words)


def _word(path: tuple[str, ...], value: Any, words: Words) -> str:
    """Return a day, a time, a name or a choice as people read it."""
    if isinstance(value, time) and not value.second:
        return value.isoformat("minutes")
    if isinstance(value, (date, time)):
        return value.isoformat()
    called = _CALLED.get(path[0] if path[0] == "partners" else path[-1])
    if called:
        return _with_name(called(words.labels, value), value)
    return _choice(path[-1], str(value), words.voice)


def _choice(field: str, value: str, voice: Voice) -> str:
    """Return a choice or a language in words; in English as it is written."""
    if voice.language == "en":
        return value
    if field in _TONGUES:
        return voice.tongue(value)
    return voice.word(field, value) if field in _CHOSEN else value


def _line(path: tuple[str, ...], table: Mapping[str, Any], voice: Voice) -> str:
    if "currency" in table:
        return f"{voice.number(table['amount'])} {table['currency']}"
    own = voice.language == "en" or path[-1] == "indicators"
    names = [name if own else voice.word("field", name) for name in table]
    pairs = (f"{name} {table[key]}" for name, key in zip(names, table, strict=True))
    return _comma(voice).join(pairs)


def _comma(voice: Voice) -> str:
    return "، " if voice.rtl else ", "


def _with_name(label: str, name: str) -> str:
    same = label.casefold().replace(" ", "-") == name
    return label if same else f"{label} ({name})"
