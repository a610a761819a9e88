"""A plan with what its names stand for: it can be read without roster and calendar.

Such a file is no plan any more: it says so at its head, and the program refuses it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from planner.export.data import data_of
from planner.export.named import IN_ITEMS, IN_PLANS, Place, name_of, places_in
from planner.model.categories import CATEGORIES
from planner.model.item import Item
from planner.rules.targets import table
from planner.views.edition.edition import Edition

KIND = "expanded-plan"
"""What the key `kind` says at the head of such a file."""

_KEPT: Mapping[str, tuple[str, ...]] = {
    "unit": ("name", "region", "part_of"),
    "person": ("name", "unit"),
    "region": ("name", "countries", "includes"),
    "theme": ("name",),
    "city": ("name", "country", "authority", "joined"),
    "organisation": ("name", "acronym", "strategic"),
    "group": ("name", "regions", "size"),
    "committee.seat": ("name", "city", "role"),
    "event": ("name", "kind", "start", "end", "city", "source"),
    "meeting": ("name", "start", "end", "method", "city"),
}
"""What is told of an entry; its own fields, waivers and members are not."""


def expanded(plan: Mapping[str, Any], edition: Edition) -> dict[str, Any]:
    """Return a plan as data, with the entries that it names under `named`."""
    return {"kind": KIND, **plan, "named": _named(plan, edition)}


def _named(plan: Mapping[str, Any], edition: Edition) -> dict[str, Any]:
    found: dict[str, dict[str, Any]] = {}
    for place in _places(plan):
        for name in place.names:
            for kind, known, entry in _behind(place, name, edition):
                found.setdefault(kind, {}).setdefault(known, entry)
    order = [kind for kind in (*_KEPT, "item") if kind in found]
    return _nested({kind: dict(sorted(found[kind].items())) for kind in order})


def _places(plan: Mapping[str, Any]) -> Iterator[Place]:
    yield from places_in(plan, IN_PLANS)
    for category in CATEGORIES:
        for item in plan.get(category, {}).values():
            yield from places_in(item, IN_ITEMS)


def _behind(
    place: Place, name: str, edition: Edition
) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield the entries that a name stands for: table, name, what is told of it."""
    if "/" in name:
        item = _elsewhere(name, edition)
        if item is not None:
            yield "item", name, {"title": item.title}
        return
    known = name_of(edition, place.target, name)
    for kind in place.target.tables:
        entry = table(kind, edition.workspace).get(known)
        if entry is not None:
            data = data_of(entry)
            told = {key: data[key] for key in _KEPT[kind] if key in data}
            yield kind, known, told


def _elsewhere(reference: str, edition: Edition) -> Item | None:
    """Return an item of another plan, if that is kept and holds it."""
    period, _, name = reference.partition("/")
    sheet = edition.workspace.plan(period)
    if sheet is None or sheet.plan is None:
        return None
    tables = (getattr(sheet.plan, category) for category in CATEGORIES)
    return next((items[name] for items in tables if name in items), None)


def _nested(found: Mapping[str, Any]) -> dict[str, Any]:
    """Return tables by the parts of their dotted names."""
    nested: dict[str, Any] = {}
    for kind, entries in found.items():
        *above, last = kind.split(".")
        inner = nested
        for part in above:
            inner = inner.setdefault(part, {})
        inner[last] = entries
    return nested
