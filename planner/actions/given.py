"""The fields of an item that a person gives in one word: by option, or when asked."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from planner.actions.choices import target_of
from planner.actions.known import field_shape
from planner.model.categories import CATEGORIES
from planner.model.meaning import Meaning
from planner.rules.fields import NAME, Field, fields
from planner.rules.shape import Shape
from planner.rules.targets import (
    CITY,
    EVENT,
    ITEM,
    LEAD,
    PARTY,
    SEAT,
    SERVED,
    THEME,
    Target,
)

Keys = tuple[str, ...]

_PROGRAM = frozenset({"former_names", "revision", "carried_from"})
"""What the program writes itself."""
_LATER = frozenset(
    {
        "session",
        "outcome",
        "indicator",
        "consultation",
        "text",
        "note",
        "waive",
        "extra",
    }
)
"""Tables that grow while an item lives."""
_OF_MONEY = frozenset({"amount", "currency"})
_DEEPEST = 2
_SHORT = 25
_METAVARS: Mapping[Target | None, str] = {
    LEAD: "LEAD",
    SERVED: "REGION",
    THEME: "THEME",
    CITY: "CITY",
    PARTY: "PARTY",
    EVENT: "EVENT",
    SEAT: "SEAT",
    ITEM: "ITEM",
}


def _is_listed(shape: Shape) -> bool:
    """Whether only some words may stand there."""
    inner = shape.inner or shape
    return bool(inner.choices) or inner.kind in {"flag", "period"}


class Given(NamedTuple):
    """A field that can be given: its keys in the item, and what it means.

    homes: the categories whose items have it.
    """

    keys: Keys
    meaning: Meaning
    homes: tuple[str, ...]

    @property
    def option(self) -> str:
        """The option that gives it: `--venue-city` of `venue.city`."""
        return "--" + "-".join(self.keys).replace("_", "-")

    @property
    def metavar(self) -> str:
        """What stands there: a date, a name of the roster, one of a few words."""
        target = target_of(self.keys)
        if target in _METAVARS:
            return _METAVARS[target]
        shape = field_shape(self.homes[0], self.keys)
        choices = "|".join(map(str, shape.choices))
        if choices and len(choices) < _SHORT:
            return choices
        if shape.kind in {"when", "date"}:
            return "DATE"
        return "VALUE" if _is_listed(shape) else "TEXT"

    @property
    def word(self) -> str:
        """The option's name as a name in Python."""
        return "_".join(self.keys).replace("-", "_")


@cache
def givens() -> Mapping[Keys, Given]:
    """Return all such fields by their keys, in the order of the format."""
    found: dict[Keys, Given] = {}
    for field in fields("plan"):
        if field.category is None or not _is_given(field.below):
            continue
        for keys, told in _parts(field):
            known = found.get(keys) or Given(keys, told, ())
            found[keys] = known._replace(homes=(*known.homes, field.category))
    return found


def in_category(category: str) -> Mapping[Keys, Given]:
    """Return the fields that items of a category have."""
    return {keys: each for keys, each in givens().items() if category in each.homes}


def _is_given(below: Keys) -> bool:
    return (
        0 < len(below) <= _DEEPEST
        and below[0] not in _PROGRAM | _LATER
        and below[-1] not in _OF_MONEY
        and NAME not in below
    )


def _parts(field: Field) -> list[tuple[Keys, Meaning]]:
    """Return a field with its meaning, or of a table of parts each: `partners.host`."""
    shape, told = field.shape, field.meaning
    if shape.kind == "map" and shape.key is not None:
        choices = map(str, shape.key.choices)
        return [((*field.below, each), Meaning(told.choices[each])) for each in choices]
    if shape.kind == "table" and not _OF_MONEY.issuperset(shape.fields):
        return []
    return [(field.below, told)]


def known_categories() -> tuple[str, ...]:
    """Return the categories in their order."""
    return tuple(CATEGORIES)
