"""A plan as plain data, in one order: what is written of it for programs.

Fields stand in the order in which people write them, names of one's own in that of
the alphabet, items by date and then by name. What is not written is not there.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from functools import cache
from typing import Any, NamedTuple

from planner.model.categories import CATEGORIES
from planner.model.dates import date_order
from planner.model.plan import Entry
from planner.model.types import Value
from planner.rules.shape import of_model
from planner.rules.written import row
from planner.views.edition.edition import Edition

_SINGLE = frozenset({str, int, float, bool, date, datetime, time})


class Form(NamedTuple):
    """How single values are given: those of some types as they are, others written."""

    as_is: frozenset[type]
    write: Callable[[Any], Any]


AS_READ = Form(_SINGLE, lambda value: value)
"""With days, times and numbers as TOML knows them."""


def plan_data(edition: Edition) -> dict[str, Any]:
    """Return a plan as its file holds it, the items of each category in order."""
    items: dict[str, dict[str, Any]] = {}
    for entry in in_order(edition.entries):
        items.setdefault(entry.category.key, {})[entry.name] = data_of(entry.item)
    return {**frame_data(edition), **items}


def frame_data(edition: Edition, form: Form = AS_READ) -> dict[str, Any]:
    """Return a plan without its items."""
    return _table(edition.plan, form, without=frozenset(CATEGORIES))


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


def data_of(value: Any, form: Form = AS_READ) -> Any:
    """Return a value of the model as tables, lists and single values of a form."""
    kind = type(value)
    if kind in form.as_is:
        return value
    if kind is dict:
        return {key: data_of(value[key], form) for key in sorted(value)}
    if kind is tuple or kind is list:
        return [
            each if type(each) in form.as_is else data_of(each, form) for each in value
        ]
    return form.write(value) if kind in _SINGLE else _table(value, form)


def _table(
    value: Value, form: Form, without: frozenset[str] = frozenset()
) -> dict[str, Any]:
    held, written = value.__dict__, value.model_fields_set - without
    as_is = form.as_is
    return {
        key: inner if type(inner) in as_is else data_of(inner, form)
        for key in _row(type(value))
        if key in written and (inner := held[key]) is not None
    }


@cache
def _row(model: type[Value]) -> tuple[str, ...]:
    return row(of_model(model))
