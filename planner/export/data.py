"""A plan as plain data, in one order: what is written of it for programs.

Fields stand in the order in which people write them, names of one's own in that of
the alphabet, items by date and then by name. What is not written is not there.
"""

from __future__ import annotations

from datetime import date, time
from functools import cache
from typing import Any

from planner.model.categories import CATEGORIES
from planner.model.dates import date_order
from planner.model.plan import Entry
from planner.model.types import Value
from planner.rules.shape import of_model
from planner.rules.written import row
from planner.views.edition.edition import Edition


def plan_data(edition: Edition) -> dict[str, Any]:
    """Return a plan as its file holds it, the items of each category in order."""
    items: dict[str, dict[str, Any]] = {}
    for entry in in_order(edition.entries):
        items.setdefault(entry.category.key, {})[entry.name] = data_of(entry.item)
    return {**frame_data(edition), **items}


def frame_data(edition: Edition) -> dict[str, Any]:
    """Return a plan without its items."""
    frame: dict[str, Any] = data_of(edition.plan)
    return {key: value for key, value in frame.items() if key not in CATEGORIES}


def in_order(entries: tuple[Entry, ...]) -> list[Entry]:
    """Return items by category, date and name."""
    keys = list(CATEGORIES)
    return sorted(
        entries,
        key=lambda each: (
            keys.index(each.category.key),
            *date_order(each.when, each.name),
        ),
    )


def data_of(value: Any) -> Any:
    """Return a value of the model as tables, lists and what TOML knows besides."""
    if isinstance(value, _PLAIN):
        return value
    if isinstance(value, Value):
        return _table(value)
    if isinstance(value, dict):
        return {key: data_of(value[key]) for key in sorted(value)}
    return [data_of(each) for each in value]


_PLAIN = (str, int, float, date, time)


def _table(value: Value) -> dict[str, Any]:
    held, written = value.__dict__, value.model_fields_set
    return {
        key: inner if isinstance(inner, str) else data_of(inner)
        for key in _row(type(value))
        if key in written and (inner := held[key]) is not None
    }


@cache
def _row(model: type[Value]) -> tuple[str, ...]:
    return row(of_model(model))
