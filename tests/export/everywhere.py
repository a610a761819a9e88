"""A workspace in which every text of every field is the same one."""

from __future__ import annotations

from datetime import date, time

from planner.rules.shape import of_file
from plans import PERIOD, written

_VALUES = {
    "name": "first",
    "field": "lead",
    "reference": "first",
    "period": "2026-H2",
    "language": "en",
    "country": "MA",
    "currency": "EUR",
    "date": date(2027, 4, 14),
    "when": date(2027, 4, 14),
    "time": time(13, 0),
    "count": 3,
    "number": 3,
    "flag": True,
}
_FIXED = {"format": 1, "period": PERIOD, "visibility": "members"}
_LEFT_OUT = {"illustrative", "includes", "language"}


def value(shape, text):
    """Return what may stand at a place: the text wherever there may be one."""
    shape = shape.option("text", "table", "list") or next(shape.parts)
    if shape.kind in {"text", "any"}:
        return text
    if shape.kind == "table":
        return table(shape, text)
    if shape.kind == "map":
        return {_key(shape.key): value(shape.inner, text)}
    if shape.kind == "list":
        return [value(shape.inner, text)] * 2
    return shape.choices[-1] if shape.kind == "choice" else _VALUES[shape.kind]


def _key(shape):
    return shape.choices[0] if shape.kind == "choice" else "first"


def table(shape, text):
    """Return a table with all its fields."""
    return {
        key: _FIXED.get(key) or value(inner, text)
        for key, inner in shape.fields.items()
        if key not in _LEFT_OUT and (key, inner.kind) != ("text", "map")
    }


def everywhere(text):
    """Return the texts of a workspace by file; each category has an item."""
    names = ("network", "calendar")
    files = {name: table(of_file(name), text) for name in names}
    plan = {**table(of_file("plan"), text), "status": "adopted", "language": "en"}
    plan["training"]["first"]["status"] = "planned"
    plan["advocacy"]["first"]["status"] = "postponed"
    return written({"planner": {"format": 1}, **files, PERIOD: plan})
