"""The names in a plan or an item, with the entries of roster and calendar behind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from planner.rules.answers import group_of
from planner.rules.references import BY_FILE, OF_ITEMS, Reference
from planner.rules.targets import GLOBAL, GROUP, Target, table
from planner.views.edition.edition import Edition
from planner.views.edition.place import region_word
from planner.views.edition.reference import called
from planner.views.label import Labels

_HOMES = frozenset({"network", "calendar", "plan"})
IN_ITEMS = tuple(each for each in OF_ITEMS if each.target.home in _HOMES)
IN_PLANS = tuple(each for each in BY_FILE["plan"] if each.target.home in _HOMES)
"""The places of names that stand for something of roster, calendar or plans."""

_CALLED = {
    "unit": Labels.lead,
    "person": Labels.lead,
    "theme": Labels.theme,
    "city": Labels.city,
    "organisation": Labels.party,
    "group": Labels.group,
    "committee.seat": Labels.seat,
    "event": Labels.forum,
    "meeting": Labels.meeting,
}


class Place(NamedTuple):
    """A place with names: its keys; `many` where there may be several.

    names: those that stand there; of a table with names for keys, its keys.
    """

    keys: tuple[str, ...]
    target: Target
    names: tuple[str, ...]
    many: bool
    is_key: bool


def places_in(data: Mapping[str, Any], known: Iterable[Reference]) -> Iterator[Place]:
    """Yield the places of plain data in which names stand."""
    for each, way in _ways(tuple(known)):
        for keys, value in _at(data, way) if way[0] in data else ():
            if each.part == "key":
                yield Place(keys, each.target, tuple(value), many=True, is_key=True)
            elif isinstance(value, list):
                yield Place(keys, each.target, tuple(value), many=True, is_key=False)
            else:
                yield Place(keys, each.target, (value,), many=False, is_key=False)


@lru_cache
def _ways(
    known: tuple[Reference, ...],
) -> tuple[tuple[Reference, tuple[str, ...]], ...]:
    return tuple((each, tuple(each.keys.split("."))) for each in known)


def _at(data: Any, way: tuple[str, ...]) -> list[tuple[tuple[str, ...], Any]]:
    """Return what stands under keys, `*` for any, and the keys that lead to each.

    The first of them is there, and one of its own.
    """
    found: list[tuple[tuple[str, ...], Any]] = [(way[:1], data[way[0]])]
    for part in way[1:]:
        found = [
            ((*keys, key), value[key])
            for keys, value in found
            if isinstance(value, dict)
            for key in (value if part == "*" else (part,))
            if key in value
        ]
    return found


class Names:
    """What the names in an edition stand for; each is looked up once."""

    def __init__(self, edition: Edition) -> None:
        """Look in the roster, the calendar and the plans of an edition."""
        self._edition = edition
        self._known: dict[tuple[tuple[str, ...], str], str] = {}

    def label(self, target: Target, name: str) -> str:
        """Return what a name stands for in the edition's language, else itself."""
        key = target.tables, name
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = _label(self._edition, target, name)
        return known


def _label(edition: Edition, target: Target, name: str) -> str:
    if target.home == "plan":
        return called(edition, name)
    if "region" in target.tables or name == GLOBAL:
        return region_word(edition, name)
    return _CALLED[target.tables[0]](edition.labels, name_of(edition, target, name))


def name_of(edition: Edition, target: Target, name: str) -> str:
    """Return the name of the entry that is meant: `mena` by its second round."""
    if target != GROUP or name in table("group", edition.workspace):
        return name
    return group_of(name)
