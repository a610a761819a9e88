"""Which fields a word names: a key, or a dotted one from anywhere above it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from planner.model.categories import CATEGORIES
from planner.model.meaning import meaning_of, owner_of
from planner.rules.fields import KINDS, NAME, Field, fields

ITEM = "item"
"""Stands in the name of a field for whatever category an item has."""

Group = list[Field]
"""One field in all places where it stands."""


def named(word: str) -> list[Group]:
    """Return the fields that a word names, each in all its places.

    A word is a key, or a dotted one: `publish_on`, `venue.mode`, `training.origin`,
    `network.city.rabat.country`.
    """
    parts = tuple(word.lower().split("."))
    whole = [each for each in groups() if any(_is(parts, field) for field in each)]
    return whole or [
        each for each in groups() if any(_ends(parts, field) for field in each)
    ]


def field_words() -> tuple[str, ...]:
    """Return every word that names a field: its name, and its key alone.

    Of a field that every item has, each category may stand in its name.
    """
    names = (name for each in groups() for name in _by_category(names_of(each)[0]))
    return tuple(dict.fromkeys(word for name in names for word in endings(name)))


def _by_category(name: str) -> Iterator[str]:
    yield name
    first, _, rest = name.partition(".")
    if first == ITEM:
        yield from (f"{category}.{rest}" for category in CATEGORIES)


def endings(name: str) -> list[str]:
    """Return a dotted name and what is left of it as its first parts go."""
    parts = name.split(".")
    return [".".join(parts[place:]) for place in range(len(parts))]


@cache
def groups() -> tuple[Group, ...]:
    """Return all fields, those together that are one: a date of each entry, a venue."""
    found: dict[object, Group] = {}
    for kind in KINDS:
        for field in fields(kind):
            owner = owner_of(field.model, field.key)
            wordless = meaning_of(field.model, field.key) is None
            thing = field.shape if wordless and field.shape.kind == "table" else owner
            found.setdefault((thing, field.key), []).append(field)
    return tuple(found.values())


def _ways(field: Field) -> list[tuple[str, ...]]:
    """Return the paths by which a field may be named, from its file on."""
    ways = [(field.kind, *field.path)]
    if field.category:
        ways.append((ITEM, *field.below))
    short = [tuple(part for part in way if part != NAME) for way in ways]
    return [*ways, *short]


def _is(parts: tuple[str, ...], field: Field) -> bool:
    """Whether a dotted word names a field from its file, item or category on."""
    return len(parts) > 1 and any(
        _same(parts, way) or (way[0] != ITEM and _same(parts, way[1:]))
        for way in _ways(field)
    )


def _ends(parts: tuple[str, ...], field: Field) -> bool:
    return any(
        _same(parts, way[-len(parts) :]) and way[-len(parts)] != NAME
        for way in _ways(field)
        if len(way) >= len(parts)
    )


def _same(parts: tuple[str, ...], way: tuple[str, ...]) -> bool:
    return len(parts) == len(way) and all(
        there in {part, NAME} for part, there in zip(parts, way, strict=True)
    )


def names_of(group: Group) -> tuple[str, ...]:
    """Return how a field is called in all its places, the shortest first."""
    found = dict.fromkeys(_name(each, group) for each in group)
    return tuple(sorted(found, key=lambda name: name.count(".")))


def _name(field: Field, group: Group) -> str:
    first: str = field.kind
    if field.category:
        having = {each.category for each in group}
        first = ITEM if having == set(CATEGORIES) else field.category
    return ".".join((first, *(part for part in field.below if part != NAME)))
