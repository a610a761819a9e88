"""Where days may bind: a region, a country or a city, and what it observes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from planner.calendars.feasts import Tradition
from planner.model.network import Network

GLOBAL = "global"
"""Stands for every region; it is never one of the roster."""


class Place(NamedTuple):
    """A region, a country or a city of the roster.

    regions: the regions that it is or lies in, with the umbrellas over them.
    observes: the calendars that bind there.
    own: whether these are its own, whatever its region observes.
    """

    name: str
    country: str | None
    regions: frozenset[str]
    observes: frozenset[Tradition]
    own: bool = False


def region_places(regions: Iterable[str], network: Network) -> tuple[Place, ...]:
    """Return the regions that are named, umbrellas by their parts; `global` is all."""
    wanted = [
        part
        for name in regions
        for each in (network.region if name == GLOBAL else (name,))
        for part in (each, *network.parts_of(each))
    ]
    return tuple(
        Place(name, None, _with_umbrellas({name}, network), _observed((name,), network))
        for name in dict.fromkeys(wanted)
        if name in network.region
    )


def country_place(country: str, network: Network) -> Place:
    """Return a country, which observes what its regions observe."""
    regions = network.regions_of(country)
    around = _with_umbrellas(set(regions), network)
    return Place(country, country, around, _observed(regions, network))


def city_place(name: str, network: Network) -> Place | None:
    """Return a city; the calendars that it names itself take its regions' place."""
    city = network.city.get(name)
    if city is None:
        return None
    place = country_place(city.country, network)._replace(name=name)
    if city.observes is None:
        return place
    return place._replace(observes=frozenset(city.observes), own=True)


def meeting_places(
    regions: Iterable[str],
    cities: tuple[str, ...],
    countries: Iterable[str],
    network: Network,
) -> tuple[Place, ...]:
    """Return what binds a meeting: the regions it serves, and where people meet.

    Countries count only where no city is named.
    """
    here = (city_place(each, network) for each in cities)
    return (
        *region_places(regions, network),
        *(each for each in here if each is not None),
        *(country_place(each, network) for each in countries if not cities),
    )


def _observed(regions: Iterable[str], network: Network) -> frozenset[Tradition]:
    return frozenset(each for name in regions for each in network.region[name].observes)


def _with_umbrellas(regions: set[str], network: Network) -> frozenset[str]:
    over = (
        name
        for name, region in network.region.items()
        if not regions.isdisjoint(region.includes)
    )
    return frozenset((*regions, *over))
