"""Single values as JSON Schema: texts, names, dates, numbers, choices."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from planner.model.codes import COUNTRIES, CURRENCIES, LANGUAGES
from planner.model.meaning import Meaning
from planner.model.types import FieldName, ItemRef, Name, PeriodText, WindowText
from planner.rules.shape import Shape

Schema = dict[str, Any]
"""A JSON Schema of draft 7, as far as editors of TOML read it."""

_TEXT: Schema = {"type": "string"}
_DATE: Schema = {"type": "string", "format": "date"}


def _string(alias: Any) -> Schema:
    """Return the schema of a text that has a pattern and perhaps a length."""
    rules = alias.__metadata__[0]
    facts = {
        "pattern": rules.pattern,
        "minLength": rules.min_length,
        "maxLength": rules.max_length,
    }
    return {**_TEXT, **{key: value for key, value in facts.items() if value}}


def _language() -> str:
    """Return what a language looks like: one that is listed, or three letters."""
    return rf"^(?:{'|'.join(sorted(LANGUAGES))}|[a-z]{{3}})(?:-[A-Za-z0-9]+)*$"


NAME = _string(Name)
_WINDOW = _string(WindowText)
_PLAIN: Mapping[str, Schema] = {
    "text": _TEXT,
    "name": NAME,
    "reference": _string(ItemRef),
    "field": _string(FieldName),
    "period": _string(PeriodText),
    "window": _WINDOW,
    "date": _DATE,
    "when": {"anyOf": [_DATE, _WINDOW]},
    "time": {"type": "string", "format": "time-local"},
    "count": {"type": "integer", "minimum": 0},
    "number": {"type": "number"},
    "flag": {"type": "boolean"},
}
SHARED: Mapping[str, Schema] = {
    "language": {**_TEXT, "pattern": _language()},
    "country": {**_TEXT, "enum": sorted(COUNTRIES)},
    "currency": {**_TEXT, "enum": sorted(CURRENCIES)},
}
"""What is too long to be written more than once."""


def plain(shape: Shape) -> Schema:
    """Return the schema of a value that is neither a list nor a table."""
    if shape.kind == "choice":
        return {"enum": list(shape.choices)}
    return dict(_PLAIN[shape.kind])


def listed(inner: Schema) -> Schema:
    """Return the schema of a list; nothing stands in it twice."""
    return {"type": "array", "items": inner, "uniqueItems": True}


def filled(schema: Schema) -> Schema:
    """Return the schema of a text that must not be empty, alone or among others."""
    if schema == _TEXT:
        return {**schema, "minLength": 1}
    if "anyOf" in schema:
        return {**schema, "anyOf": [filled(each) for each in schema["anyOf"]]}
    return schema


def joined(words: Schema, schema: Schema) -> Schema:
    """Put what is said of a field beside what may stand in it."""
    docs = {**_docs(words), **_docs(schema)}
    return {**words, **schema, **({"x-taplo": {"docs": docs}} if docs else {})}


def _docs(schema: Schema) -> Schema:
    found: Schema = schema.get("x-taplo", {}).get("docs", {})
    return found


def with_words(schema: Schema, meaning: Meaning) -> Schema:
    """Add to choices what each of them means: values, those of a list, or keys."""
    choices = meaning.choices
    if not choices:
        return schema
    if "enum" in schema:
        told = [choices.get(each) for each in schema["enum"]]
        return {**schema, "x-taplo": {"docs": {"enumValues": told}}}
    if "items" in schema:
        return {**schema, "items": with_words(schema["items"], meaning)}
    found = dict(schema)
    if isinstance(schema.get("additionalProperties"), dict):
        found["additionalProperties"] = with_words(
            schema["additionalProperties"], meaning
        )
    if "properties" in schema:
        found["properties"] = {
            key: {"description": choices[key], **each}
            if key in choices
            else with_words(each, meaning)
            for key, each in schema["properties"].items()
        }
    return found
