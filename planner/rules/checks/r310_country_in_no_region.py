"""A city is used whose country belongs to no region.

What: an item, a seat or an advisory group uses a city (as venue, partner, party, or
a member's home), and no region counts its country among its `countries`. One finding
a country. Silent where no region has countries.

Why: what happens in such a city counts for no region, is bound by no region's
calendar, and is missing from every grid.

Instead: add the country to the region that it belongs to; if it is meant to be in
none, say so in a `waive` of the city.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.diagnostics.severity import Severity
from planner.model.codes import COUNTRIES
from planner.rules.case import Case
from planner.rules.finding import At, Finding
from planner.rules.lands import countries_of
from planner.rules.rule import Example, rule
from planner.rules.targets import CITY, PARTY
from planner.rules.uses import names_used
from planner.sentence import say


def check(case: Case) -> Iterator[Finding]:
    """Yield the countries of cities in use that no region covers, once each.

    Of a code that is none F016 speaks.
    """
    network = case.network
    covered = countries_of(network.region, network)
    if not covered:
        return
    used = _used(case)
    lost: dict[str, list[str]] = {}
    for name, city in network.city.items():
        if name in used and city.country in COUNTRIES - covered:
            lost.setdefault(city.country, []).append(name)
    for country, cities in lost.items():
        yield Finding(
            At(("city", cities[0], "country")),
            say(
                "{country}, the country of {cities}, is in no region",
                country=country,
                cities=", ".join(cities),
            ),
            help=say("add {country} to the `countries` of a region", country=country),
        )


def _used(case: Case) -> set[str]:
    """Return the names of cities, and of organisations, that the files use."""
    sheets = (case.sheet, *case.workspace.plans)
    return set().union(
        *(names_used(case.workspace, sheet, (CITY, PARTY)) for sheet in sheets)
    )


_OSLO = """
[city.oslo]
name = "Oslo"
country = "NO"{mark}

[committee.seat.oslo]
city = "oslo"
"""
RULE = rule(
    __name__,
    check,
    severity=Severity.WARNING,
    scope="roster",
    needs=("roster",),
    bad=(
        Example(_OSLO.format(mark="  # >> 11"), file="network.toml"),
        Example(
            """
[city.accra]
name = "Accra"
country = "GH"  # >> 11

[group.mena.member.m4]
city = "accra"
discipline = "health"
""",
            file="network.toml",
        ),
    ),
    good=(
        Example(
            _OSLO.format(mark="")
            + """
[region.europe]
name = "Europe"
countries = ["NO"]
""",
            file="network.toml",
        ),
        Example(
            """
[city.oslo]
name = "Oslo"
country = "NO"
""",
            file="network.toml",
        ),
    ),
)
