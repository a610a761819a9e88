"""The roster: committee, groups, units, regions, cities, organisations, themes."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Strict

from planner.model.item import Discipline
from planner.model.types import (
    Count,
    Countries,
    Country,
    Extra,
    Label,
    Languages,
    Name,
    Names,
    Text,
    Texts,
    Value,
    Waivers,
)

Observes = Annotated[
    tuple[Literal["islamic", "western-christian", "orthodox"], ...],
    Strict(strict=False),
]


class RosterEntry(Value):
    """What every entry may have: when it counts, and what it was called before."""

    since: date | None = None
    until: date | None = None
    formerly: Texts = ()
    waive: Waivers = {}
    extra: Extra = {}

    def holds_on(self, day: date) -> bool:
        """Whether the entry counts on a day."""
        return (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )


class Named(RosterEntry):
    """An entry that must have a name."""

    name: Label


class NetworkHead(Named):
    """The network itself; `organisation` is its own name as a party."""

    organisation: Name
    host: Name | None = None
    languages: Languages


class Seat(RosterEntry):
    """A seat of the committee; it belongs to a city, its holder changes."""

    name: Label | None = None
    city: Name
    role: Literal["co-chair", "member"] = "member"


class Committee(Named):
    """The steering committee and its seats."""

    max_seats: Count
    seat: dict[Name, Seat] = {}


class Region(Named):
    """A region by its countries, or an umbrella by the regions it includes."""

    countries: Countries = ()
    includes: Names = ()
    observes: Observes = ()


class Member(RosterEntry):
    """A local leader or practitioner in an advisory group."""

    name: Label | None = None
    city: Name
    discipline: Discipline


class Group(RosterEntry):
    """A regional advisory group; without a name it has its regions' names."""

    name: Label | None = None
    regions: Names
    size: Count
    member: dict[Name, Member] = {}


class Unit(Named):
    """A unit that can lead items."""

    region: Name | None = None
    part_of: Name | None = None
    max_items: Count | None = None


class Person(RosterEntry):
    """A person who can lead items."""

    name: Label | None = None
    unit: Name
    max_items: Count | None = None


class City(Named):
    """A local government, member (from `joined`) or venue."""

    country: Country
    joined: date | None = None
    authority: Label | None = None
    observes: Observes | None = None


class Organisation(Named):
    """A partner, party or host that is no local government."""

    acronym: Text | None = None
    strategic: bool = False


class Theme(Named):
    """A theme of the committee's work."""


class Network(Value):
    """The whole roster."""

    format: Literal[1]
    network: NetworkHead
    committee: Committee | None = None
    region: dict[Name, Region] = {}
    group: dict[Name, Group] = {}
    unit: dict[Name, Unit] = {}
    person: dict[Name, Person] = {}
    city: dict[Name, City] = {}
    organisation: dict[Name, Organisation] = {}
    theme: dict[Name, Theme] = {}

    def leads(self) -> dict[str, Unit | Person]:
        """Return everything that can lead an item, by name."""
        return {**self.unit, **self.person}

    def parties(self) -> dict[str, Organisation | City]:
        """Return everything that can be a partner, party or host, by name."""
        return {**self.organisation, **self.city}

    def parts_of(self, region: str) -> tuple[str, ...]:
        """Return the plain regions that a region stands for: itself, or its parts."""
        found = self.region.get(region)
        return found.includes if found is not None and found.includes else (region,)

    def regions_of(self, country: str) -> tuple[str, ...]:
        """Return the regions that count a country as theirs."""
        return tuple(
            name for name, region in self.region.items() if country in region.countries
        )
