"""A value typed at the terminal, read by the shape of the field that it is for."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date, time
from typing import Any

from planner.errors import WrongUseError
from planner.rules.shape import Shape
from planner.sentence import Sentence, say
from planner.source.toml import TomlError, loads
from planner.text.nearest import nearest

_MONEY = re.compile(r"([0-9][0-9 ,_]*(?:\.[0-9]+)?)\s*([A-Za-z]{3})")
_FLAGS = {"true": True, "yes": True, "false": False, "no": False}


def typed(text: str, shape: Shape, field: str) -> Any:
    """Return the value that a text stands for in a field.

    Raises:
        WrongUseError: it cannot stand there.
    """
    text = text.strip()
    for option in shape.parts:
        read = _literal if _is_open(text, shape) else _READ.get(option.kind, _plain)
        with suppress(ValueError, WrongUseError):
            value = read(text, option)
            if shape.fits(value):
                return value
    if shape.fits(text):
        return text
    raise WrongUseError(
        say("{text} cannot stand in {field}", text=text, field=field),
        _wanted(text, shape, field),
    )


def _is_open(text: str, shape: Shape) -> bool:
    """Whether a text is to be read as in a file: a list, a table, any value."""
    kinds = {option.kind for option in shape.parts}
    return text[:1] in {"[", "{"} or {"text", "count"} <= kinds


def _plain(text: str, _shape: Shape) -> Any:
    return text


def _literal(text: str, _shape: Shape) -> Any:
    """Return a value written as in a file; a text where it is none."""
    with suppress(TomlError):
        read = loads(f"it = {text}\n")
        if read.keys() == {"it"}:
            return read["it"]
    return text


def _when(text: str, _shape: Shape) -> Any:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text.upper()


def _number(text: str, _shape: Shape) -> Any:
    plain = text.replace(" ", "").replace("_", "")
    return int(plain) if plain.lstrip("+-").isdecimal() else float(plain)


def _list(text: str, shape: Shape) -> Any:
    words = [word for word in text.split(",") if word.strip()]
    return [typed(word, shape.inner or shape, "") for word in words]


def _table(text: str, shape: Shape) -> Any:
    """Return money written as `25000 EUR`, or a table written as in a file."""
    money = _MONEY.fullmatch(text)
    if money and shape.fields.keys() == {"amount", "currency"}:
        amount = _number(money[1].replace(",", ""), shape)
        return {"amount": amount, "currency": money[2].upper()}
    return _literal(text, shape)


_READ: Mapping[str, Callable[[str, Shape], Any]] = {
    "date": lambda text, _: date.fromisoformat(text),
    "when": _when,
    "time": lambda text, _: time.fromisoformat(text),
    "count": _number,
    "number": _number,
    "flag": lambda text, _: _FLAGS.get(text.casefold(), text),
    "list": _list,
    "table": _table,
    "any": _literal,
    "country": lambda text, _: text.upper(),
}
_EXAMPLES = {
    "date": "2027-04-14",
    "when": "2027-04-14, 2027-04 or 2027-Q2",
    "time": "13:30",
    "count": "30",
    "number": "30",
    "flag": "true or false",
    "name": "mena-hub",
    "reference": "2026-H2/referral-pathways",
    "period": "2027-H1",
    "language": "en",
    "country": "MA",
    "currency": "EUR",
}


def _wanted(text: str, shape: Shape, field: str) -> Sentence:
    """Say what may stand in a field."""
    if shape.kind == "list" and shape.inner is not None:
        shape = shape.inner
    if shape.choices:
        known = [str(each) for each in shape.choices]
        like = nearest(text, known)
        if like:
            return say("a choice with a similar name exists: {like}", like=like)
        return say("the choices are {known}", known=", ".join(known))
    if shape.fields:
        first = next(iter(shape.fields))
        return say(
            "it is a table: name what stands in it, for example {field}.{first}",
            field=field,
            first=first,
        )
    example = next((_EXAMPLES[e.kind] for e in shape.parts if e.kind in _EXAMPLES), "")
    if example:
        return say("write it like this: {example}", example=example)
    return say("`planner explain {field}` says what may stand there", field=field)
