"""What a new workspace is told of its network."""

from __future__ import annotations

from typing import NamedTuple


class Entry(NamedTuple):
    """Something of the roster: the name that plans use, and what people call it."""

    name: str
    label: str


class Area(NamedTuple):
    """A region: its entry, and its countries as ISO 3166-1 codes."""

    entry: Entry
    countries: tuple[str, ...]


class Founding(NamedTuple):
    """All that the first files say.

    title: what the network is called.
    organisation: the network as a party of agreements.
    host: the organisation that hosts the management unit, where there is one.
    units: those who can lead items.
    """

    title: str
    organisation: Entry
    host: Entry | None
    languages: tuple[str, ...]
    committee: str
    seats: int
    areas: tuple[Area, ...]
    units: tuple[Entry, ...]
    themes: tuple[Entry, ...]
