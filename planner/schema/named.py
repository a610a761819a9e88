"""Keys that an editor can offer because the program knows them: rules, thresholds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from planner.model.categories import CATEGORIES
from planner.model.settings import LARGEST
from planner.rules.catalogue import all_rules, may_be_silenced
from planner.rules.fields import NAME, Field
from planner.rules.references import BY_FILE, OF_ITEMS
from planner.rules.rule import Rule
from planner.rules.targets import CATEGORY, SELECTED, THRESHOLD, WAIVED, Target
from planner.schema.values import Schema


class Offer(NamedTuple):
    """The keys that a table may have, each with its words; `closed`: and no others.

    What is offered in many tables has a `name` under which it is written once.
    """

    keys: Mapping[str, Schema]
    closed: bool = False
    name: str | None = None


def offer(field: Field) -> Offer | None:
    """Return what keys the table of a field may have, None where they are free."""
    keys = ".".join("*" if part == NAME else part for part in field.below)
    references = OF_ITEMS if field.category else BY_FILE.get(field.kind, ())
    for each in references:
        if each.keys == keys and each.part == "key" and each.target in _OFFERS:
            return _OFFERS[each.target]()
    return None


def _waivable() -> Offer:
    rules = [rule for rule in all_rules() if may_be_silenced(rule.code)]
    keys = {rule.name: {"description": rule.finds} for rule in rules}
    return Offer(keys, name="waive")


def _selected() -> Offer:
    return _waivable()._replace(name=None)


def _thresholds() -> Offer:
    return Offer(
        {
            name: {
                "description": _of(rule),
                "default": value,
                "minimum": 0,
                "maximum": LARGEST,
            }
            for rule in all_rules()
            for name, value in rule.thresholds.items()
        },
        closed=True,
    )


def _of(rule: Rule) -> str:
    return f"{rule.code} {rule.name}: {rule.finds}"


def _categories() -> Offer:
    return Offer(
        {key: {"description": each.plural} for key, each in CATEGORIES.items()}
    )


_OFFERS: Mapping[Target, Callable[[], Offer]] = {
    WAIVED: _waivable,
    SELECTED: _selected,
    THRESHOLD: _thresholds,
    CATEGORY: _categories,
}
