"""Kinds of values in the words of people who write plans, and examples of them."""

from __future__ import annotations

import json
from datetime import date, datetime, time
from math import isfinite

from planner.model.meaning import Meaning, meaning_of
from planner.model.settings import Settings
from planner.rules.shape import Shape, of_model, shape_at
from planner.sentence import Sentence, phrase, say
from planner.source.document import Path
from planner.workspace.kinds import Kind

_SHORT = 40
_WIDE = 1 << 63
_INLINE = 4
"""A table of no more fields than this is shown in one line."""

_WANTED = {
    "text": (phrase("a text"), phrase("texts")),
    "name": (phrase("a name"), phrase("names")),
    "field": (phrase("a field"), phrase("fields")),
    "reference": (phrase("the name of an item"), phrase("names of items")),
    "period": (phrase("a half-year"), phrase("half-years")),
    "language": (phrase("a language"), phrase("languages")),
    "country": (phrase("a country"), phrase("countries")),
    "currency": (phrase("a currency"), phrase("currencies")),
    "date": (phrase("a date"), phrase("dates")),
    "when": (phrase("a date"), phrase("dates")),
    "time": (phrase("a time of day"), phrase("times of day")),
    "count": (phrase("a whole number"), phrase("whole numbers")),
    "number": (phrase("a number"), phrase("numbers")),
    "flag": (phrase("true or false"), phrase("true or false")),
    "choice": (phrase("one of a few words"), phrase("fixed words")),
    "table": (phrase("a table"), phrase("tables")),
    "map": (phrase("a table"), phrase("tables")),
    "any": (phrase("a value"), phrase("values")),
}
_OWN = phrase("a text, a number, a date, or true or false")
_OWN_LIST = phrase("a text, a number, a date, true or false, or a list of these")
_FOUND = (
    (int, phrase("a whole number")),
    (float, phrase("a number")),
    (date, phrase("a date")),
    (time, phrase("a time of day")),
    (list, phrase("a list")),
    (dict, phrase("a table")),
)
_KEYS = {"name": "a-name", "text": "title", "language": "en"}
_EXAMPLES = {
    "text": '"a few words"',
    "name": '"a-name"',
    "field": '"partners.host"',
    "reference": '"2026-H2/youth-academy"',
    "period": '"2027-H1"',
    "language": '"en"',
    "country": '"MA"',
    "currency": '"EUR"',
    "date": "2027-04-14",
    "when": "2027-04-14",
    "time": "09:30:00",
    "count": "8",
    "number": "8",
    "flag": "true",
    "any": '"a few words"',
}


def wanted(shape: Shape) -> Sentence:
    """Return what a place wants, such as `a list of names`."""
    if shape.options:
        return _either(shape)
    if int in map(type, shape.choices):
        return say("a whole number")
    if shape.kind == "list" and shape.inner is not None:
        inner = next(shape.inner.parts).kind
        return say("a list of {things}", things=say(_WANTED[inner][1]))
    return say(_WANTED[shape.kind][0])


def _either(shape: Shape) -> Sentence:
    kinds = {part.kind for part in shape.options}
    if "flag" in kinds:
        return say(_OWN_LIST if "list" in kinds else _OWN)
    if "field" in kinds:
        return say("a field, a list of fields, or a table of conditions")
    if {"text", "map"} <= kinds:
        return say("a text, or one text for each language")
    first, last = (wanted(part) for part in shape.options)
    return say("{first} or {last}", first=first, last=last)


def found(value: object) -> Sentence:
    """Return what stands in a place, such as `a text`."""
    if isinstance(value, str):
        return say("a text" if value.strip() else "an empty text")
    if isinstance(value, bool):
        return say("`true`" if value else "`false`")
    if isinstance(value, datetime):
        return say("a date with a time")
    return say(next(word for kind, word in _FOUND if isinstance(value, kind)))


def example(shape: Shape) -> str:
    """Return a value that may stand in a place, as it is written in a file."""
    shape = next(shape.parts)
    if shape.kind == "choice":
        return literal(shape.choices[0])
    if shape.kind == "list" and shape.inner is not None:
        return f"[{example(shape.inner)}]"
    if shape.kind == "map" and shape.inner is not None and shape.key is not None:
        key = _KEYS.get(shape.key.kind) or shape.key.choices[0]
        return f"{{ {key} = {example(shape.inner)} }}"
    if shape.kind == "table":
        keys = shape.required or tuple(shape.fields)[:2]
        pairs = (f"{key} = {example(shape.fields[key])}" for key in keys)
        return f"{{ {', '.join(pairs)} }}"
    return _EXAMPLES[shape.kind]


def example_at(kind: Kind, path: Path, shape: Shape) -> str:
    """Return a value that may stand at a place of a file; of settings, a real one."""
    told = _meaning_at(path) if kind == "planner" else None
    return told.example if told is not None and told.example else example(shape)


def _meaning_at(path: Path) -> Meaning | None:
    table = shape_at(of_model(Settings), path[:-1])
    return meaning_of(table.source, str(path[-1]))


def has_header(shape: Shape) -> bool:
    """Whether a table is too big for one line."""
    inner = shape.inner
    named = inner is not None and inner.kind == "table"
    return shape.kind in {"table", "map"} and (named or len(shape.fields) > _INLINE)


def meant(value: object, shape: Shape) -> str | None:
    """Return what a value was probably meant to be, as it is written in a file."""
    if shape.option("field") is not None:
        return None
    candidates: list[object] = [[value]]
    if isinstance(value, str):
        candidates += [*_number(value), *_time(value)]
    elif isinstance(value, (int, float, date, time)) and not isinstance(value, bool):
        candidates += [short(value)]
    return next((literal(each) for each in candidates if shape.fits(each)), None)


def _number(text: str) -> list[object]:
    try:
        number = float(text.replace(" ", ""))
    except ValueError:
        return []
    if not isfinite(number):
        return []
    return [int(number)] if number.is_integer() else [number]


def _time(text: str) -> list[object]:
    try:
        return [time.fromisoformat(text.strip())]
    except ValueError:
        return []


def literal(value: object) -> str:
    """Return a value as it is written in a file."""
    if isinstance(value, list):
        return f"[{', '.join(literal(each) for each in value)}]"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, bool):
        return "true" if value else "false"
    return short(value)


def short(value: object) -> str:
    """Return a value in a few characters, for a sentence."""
    if isinstance(value, int) and abs(value) >= _WIDE:
        return "a very large number"
    text = value.isoformat() if isinstance(value, (date, time)) else str(value)
    return text if len(text) <= _SHORT else text[: _SHORT - 1] + "…"
