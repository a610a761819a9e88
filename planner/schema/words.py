"""What is said of a field in an editor: its meaning, when it is asked for, examples."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import Any

from planner.rules.fields import Field, asking
from planner.schema.values import Schema
from planner.source.toml import loads

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


def kebab(name: str) -> str:
    """Return a model's name as definitions are called: `not-relevant`."""
    return _HUMP.sub("-", name).lower()


def described(places: Sequence[Field]) -> Schema:
    """Return what an editor shows of a field that stands in one or more places."""
    field = places[0]
    meaning, default = field.meaning, field.default
    told = " ".join(filter(None, (meaning.text, _asked(places))))
    schema: Schema = {"description": told + _choices(meaning.choices)}
    if meaning.choices:
        schema["x-taplo"] = {"docs": {"main": told}}
    if default is not None:
        schema["default"] = list(default) if isinstance(default, tuple) else default
    if meaning.example:
        schema["examples"] = [_json(loads(f"x = {meaning.example}")["x"])]
    return schema


def _choices(choices: Mapping[str, str]) -> str:
    """Return what each choice means, for editors that show nothing else of it."""
    rows = [f"- `{choice}`: {words}" for choice, words in choices.items()]
    return "\n".join(["\n", *rows]) if rows else ""


def _asked(places: Sequence[Field]) -> str:
    """Return when a field is asked for that may be left out of a draft."""
    found = asking(places)
    if not found:
        return ""
    if len(found) == len({each.category for each in places}):
        return "Asked for once the plan is submitted."
    return f"Asked for once the plan is submitted, of: {', '.join(found)}."


def _json(value: Any) -> Any:
    """Return a value of TOML as JSON has it."""
    if isinstance(value, dict):
        return {key: _json(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_json(each) for each in value]
    return value.isoformat() if isinstance(value, (date, time)) else value
