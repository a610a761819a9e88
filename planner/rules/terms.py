"""Two days that belong together outside of items: terms, events, the consultation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from planner.model.calendar import Calendar, CalendarEntry
from planner.model.network import Network, RosterEntry
from planner.model.plan import PlanFrame
from planner.source.document import Path
from planner.workspace.sheet import Sheet

_ROSTER = ("region", "group", "unit", "person", "city", "organisation", "theme")
_CALENDAR = ("meeting", "event", "observance")


class Term(NamedTuple):
    """A first and a last day, with the path of the table and the keys they stand at."""

    path: Path
    keys: tuple[str, str]
    first: date | str
    last: date | str


def terms(sheet: Sheet) -> Iterator[Term]:
    """Yield the stretches of days that a file names, without those of items."""
    value = sheet.value
    if isinstance(value, Calendar):
        for kind in _CALENDAR:
            yield from _of_events(kind, getattr(value, kind))
    elif isinstance(value, Network):
        yield from _of_network(value)
    elif isinstance(value, PlanFrame) and value.consultation is not None:
        asked = value.consultation
        if asked.opens is not None and asked.closes is not None:
            keys = ("opens", "closes")
            yield Term(("consultation",), keys, asked.opens, asked.closes)


def _of_events(kind: str, entries: Mapping[str, CalendarEntry]) -> Iterator[Term]:
    for name, entry in entries.items():
        first, last = getattr(entry, "start", None), getattr(entry, "end", None)
        if first is not None and last is not None:
            yield Term((kind, name), ("start", "end"), first, last)


def _of_network(network: Network) -> Iterator[Term]:
    for kind in _ROSTER:
        yield from _of_entries((kind,), getattr(network, kind))
    for name, group in network.group.items():
        yield from _of_entries(("group", name, "member"), group.member)
    if network.committee is not None:
        yield from _of_entries(("committee", "seat"), network.committee.seat)


def _of_entries(path: Path, entries: Mapping[str, RosterEntry]) -> Iterator[Term]:
    for name, entry in entries.items():
        if entry.since is not None and entry.until is not None:
            yield Term((*path, name), ("since", "until"), entry.since, entry.until)
