"""What a rule of one's own may ask of an item that stands in none of its fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Literal, NamedTuple

from planner.model.categories import CATEGORIES
from planner.model.dates import is_event, is_in_person, is_over
from planner.model.plan import Entry, PlanFrame
from planner.model.when import Bounds
from planner.rules.stretch import first_of, last_of, stretches
from planner.source.document import Path


class Around(NamedTuple):
    """What is around an item: its plan, and the day on which it is judged."""

    plan: PlanFrame
    today: date


Look = Callable[[Entry, Around], Any]
"""The value that a field has in an item; None is not there."""


class Fact(NamedTuple):
    """A fact that is worked out, and asked for like a field.

    source: what its values are, as a model says it.
    place: where it shows in the item's file.
    chooses: whether it tells which items are looked at, and nothing more.
    """

    source: Any
    look: Look
    place: Callable[[Entry], Path]
    chooses: bool = False


def _first_day(entry: Entry, _: Around) -> Bounds | None:
    return None if entry.when is None else (entry.when.start, entry.when.opens_late)


def _last_day(entry: Entry, _: Around) -> Bounds | None:
    return None if entry.when is None else (entry.when.closes_early, entry.when.end)


def _header(entry: Entry) -> Path:
    return entry.path


def _venue(entry: Entry) -> Path:
    return (*entry.path, "venue", "mode")


def _start(entry: Entry) -> Path:
    found = stretches(entry)
    return first_of(found).start_at if found else entry.path


def _end(entry: Entry) -> Path:
    found = stretches(entry)
    return last_of(found).end_at if found else entry.path


FACTS: Mapping[str, Fact] = {
    "category": Fact(
        Literal.__getitem__(tuple(CATEGORIES)),
        lambda entry, _: entry.category.key,
        _header,
    ),
    "event": Fact(bool, lambda entry, _: is_event(entry.category, entry.item), _header),
    "in_person": Fact(bool, lambda entry, _: is_in_person(entry.item), _venue),
    "output": Fact(bool, lambda entry, _: entry.category.output, _header),
    "first_day": Fact(date, _first_day, _start),
    "last_day": Fact(date, _last_day, _end),
    "over": Fact(
        bool,
        lambda entry, around: is_over(entry.item, entry.when, around.today),
        _header,
        chooses=True,
    ),
}
"""By name; no field of an item has one of these names."""
