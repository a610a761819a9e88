"""The names in a plan or an item, with the entries of roster and calendar behind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from planner.rules.answers import group_of
from planner.rules.references import BY_FILE, OF_ITEMS, Reference
from planner.rules.targets import GLOBAL, GROUP, Target, table
from planner.views.edition.edition import Edition
from planner.views.edition.place import region_word
from planner.views.edition.reference import called
from planner.views.label import Labels


class Way(NamedTuple):
    """The keys under which names stand, `*` for any, and what these point at.

    is_key: the names are the keys of a table there.
    """

    keys: tuple[str, ...]
    target: Target
    is_key: bool


_HOMES = frozenset({"network", "calendar", "plan"})


def _ways(known: Iterable[Reference]) -> tuple[Way, ...]:
    """Return the ways to names of roster, calendar or plans."""
    return tuple(
        Way(tuple(each.keys.split(".")), each.target, each.part == "key")
        for each in known
        if each.target.home in _HOMES
    )


IN_ITEMS, IN_PLANS = _ways(OF_ITEMS), _ways(BY_FILE["plan"])

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


def places_in(data: Mapping[str, Any], ways: Iterable[Way]) -> Iterator[Place]:
    """Yield the places of plain data in which names stand."""
    for way, target, is_key in ways:
        for keys, value in _at(data, way) if way[0] in data else ():
            many = is_key or isinstance(value, list)
            yield Place(keys, target, tuple(value) if many else (value,), many, is_key)


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
        self._known: dict[tuple[str, ...], dict[str, str]] = {}

    def label(self, target: Target, name: str) -> str:
        """Return what a name stands for in the edition's language, else itself."""
        return self.labels(target, (name,))[0]

    def labels(self, target: Target, names: Sequence[str]) -> list[str]:
        """Return what names of one kind stand for."""
        known = self._known.setdefault(target.tables, {})
        for name in names:
            if name not in known:
                known[name] = _label(self._edition, target, name)
        return [known[name] for name in names]


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
