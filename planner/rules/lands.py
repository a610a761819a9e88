"""Which countries the regions of the roster cover."""

from __future__ import annotations

from collections.abc import Iterable

from planner.model.network import Network


def countries_of(regions: Iterable[str], network: Network) -> frozenset[str]:
    """Return the countries of regions; an umbrella has those of its parts."""
    return frozenset(
        country
        for region in regions
        for part in (region, *network.parts_of(region))
        if part in network.region
        for country in network.region[part].countries
    )


def are_known(regions: Iterable[str], network: Network) -> bool:
    """Whether the roster has every one of these regions, and their parts."""
    return all(
        part in network.region
        for region in regions
        for part in (region, *network.parts_of(region))
    )
