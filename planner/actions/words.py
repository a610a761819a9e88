"""The words of the format that can be written at the command line, with meanings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from planner.actions.offers import ROSTER
from planner.actions.schema import KINDS
from planner.model.categories import CATEGORIES
from planner.model.item import Item
from planner.model.meaning import meaning_of
from planner.registry import names
from planner.reporters.format import FORMATS
from planner.rules import targets
from planner.rules.catalogue import CHECKS, FAMILIES
from planner.rules.fields import NAME, Field, fields
from planner.rules.references import BY_FILE, OF_ITEMS, Reference
from planner.rules.rule import split
from planner.rules.shape import Shape
from planner.views.listing import ORDERS
from planner.views.lookup import field_words
from planner.workspace.kinds import FILES

_TARGETS = {
    targets.LEAD: "LEAD",
    targets.UNIT: "UNIT",
    targets.REGION: "REGION",
    targets.SERVED: f"REGION|{targets.GLOBAL}",
    targets.THEME: "THEME",
    targets.CITY: "CITY",
    targets.PARTY: "PARTY",
    targets.ORGANISATION: "ORGANISATION",
    targets.EVENT: "EVENT",
    targets.SEAT: "SEAT",
    targets.ITEM: "ITEM",
    targets.CARRIED: "ITEM",
}
"""The metavar of what a reference points at."""
_PLAIN = {"flag": "true|false", "period": "PERIOD"}
_WRITTEN = frozenset({"revision", "former_names", "not_relevant"})
"""Fields that the program writes itself, or that few will write from a shell."""


class Settable(NamedTuple):
    """A field that can be set, of a category of items or a kind of entry.

    metavar: what may stand in it, as an option of a verb would say it.
    choices: where only some words may, what each means.
    """

    owner: str
    name: str
    metavar: str
    many: bool
    meaning: str
    choices: Mapping[str, str] = {}


def words() -> dict[str, Iterable[tuple[str, str]]]:
    """Return by metavar the words that may stand for it, each with what it means."""
    return {
        "CATEGORY": [(key, each.plural) for key, each in CATEGORIES.items()],
        "STATUS": _statuses(),
        "ORDER": [(key, "") for key in ORDERS],
        "KIND": list(_schemas()),
        "FORMAT": [(name, "") for name in FORMATS],
        "FIELD": [(word, "") for word in field_words()],
        "RULE": list(_rules()),
        "RULES": [("ALL", "all of them"), *FAMILIES.items(), *_rules()],
    }


def _schemas() -> Iterator[tuple[str, str]]:
    told: Mapping[str, str] = dict(FILES.items())
    yield from ((kind, told.get(kind, "")) for kind in KINDS)


def _statuses() -> Iterable[tuple[str, str]]:
    meaning = meaning_of(Item, "status")
    return meaning.choices.items() if meaning else ()


def _rules() -> Iterator[tuple[str, str]]:
    pairs = [split(module) for module in names(CHECKS)]
    yield from pairs
    yield from ((name, code) for code, name in pairs)


def settable() -> Iterator[Settable]:
    """Yield the fields of items and of entries of the roster that can be set."""
    for field in fields("plan"):
        if field.category:
            yield from _of(field, field.category, field.below, OF_ITEMS, "")
    for field in fields("network"):
        for owner, table in ROSTER.items():
            keys = tuple(table.replace("*", NAME).split("."))
            if field.path[: len(keys)] == keys:
                above = f"{table}."
                below = field.path[len(keys) :]
                yield from _of(field, owner, below, BY_FILE["network"], above)


def _of(
    field: Field,
    owner: str,
    below: tuple[str, ...],
    references: Iterable[Reference],
    above: str,
) -> Iterator[Settable]:
    """Yield a field, or of a table with known keys each of them."""
    if NAME in below or field.key in _WRITTEN:
        return
    shape, meaning, name = field.shape, field.meaning, ".".join(below)
    if shape.kind == "map" and shape.key is not None and shape.key.choices:
        metavar = _target(f"{above}{name}.*", references)
        for key, means in meaning.choices.items():
            yield Settable(owner, f"{name}.{key}", metavar, many=True, meaning=means)
    elif shape.kind not in {"map", "table"}:
        metavar = _target(above + name, references) or _metavar(shape)
        many = shape.option("list") is not None
        yield Settable(owner, name, metavar, many, meaning.text, meaning.choices)


def _target(keys: str, references: Iterable[Reference]) -> str:
    """Return the metavar of what a field refers to, if it does."""
    found = (each.target for each in references if each.keys == keys)
    target = next(found, None)
    return _TARGETS.get(target, "") if target is not None else ""


def _metavar(shape: Shape) -> str:
    """Return the words that may stand in a field, where only some may."""
    inner = shape.inner or shape
    if inner.choices:
        return "|".join(map(str, inner.choices))
    return _PLAIN.get(inner.kind, "")
