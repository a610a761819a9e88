"""Which kind of fault a value is that does not fit what is wanted in its place."""

from __future__ import annotations

from datetime import date, datetime

from planner.rules.fault import Kind
from planner.rules.shape import Shape

_OF_TEXT: dict[str, Kind] = {
    "date": "bad-date",
    "when": "bad-date",
    "period": "bad-date",
    "name": "bad-name",
    "reference": "bad-name",
    "language": "impossible-value",
    "country": "impossible-value",
    "currency": "impossible-value",
    "choice": "unknown-choice",
}
_DATES = frozenset({"date", "when"})
_FIRST_YEAR, _LAST_YEAR = 1000, 2999


def is_blank(value: object) -> bool:
    """Whether a value is a text without anything in it."""
    return isinstance(value, str) and not value.strip()


def fault_of(value: object, shape: Shape) -> Kind:
    """Return the name of the rule that speaks of a value in a place of a shape."""
    kind = next((part.kind for part in shape.parts if part.kind in _OF_TEXT), "")
    if isinstance(value, str) and int in map(type, shape.choices):
        return "wrong-type"
    if isinstance(value, str):
        return _OF_TEXT.get(kind, "wrong-type") if value.strip() else "wrong-type"
    if kind in _DATES and (isinstance(value, datetime) or is_year(value)):
        return "bad-date"
    if kind == "period" and isinstance(value, date):
        return "bad-date"
    if isinstance(value, float) and shape.kind == "number":
        return "impossible-value"
    other_choice = type(value) is int and any(
        type(each) is int for each in shape.choices
    )
    return "unknown-choice" if other_choice else "wrong-type"


def is_year(value: object) -> bool:
    """Whether a number can be meant as a year."""
    return type(value) is int and _FIRST_YEAR <= value <= _LAST_YEAR
