"""A region with an advisory group has no seat in the committee.

What: a region that an advisory group is for has no city with a seat, on a day that
counts: today, or the first day of a plan that is neither closed nor a record. An
umbrella region is content with a seat in any of its parts. Speaks once there are
seats.

Why: the group advises a committee in which nobody comes from its region. The
committee promises to be geographically diverse; this is where it is not.

Instead: add the seat; if the seat is vacant, say so in a `waive` of the group.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from planner.diagnostics.severity import Severity
from planner.model.network import Network
from planner.rules.case import Case
from planner.rules.days import counting_days, held_on
from planner.rules.finding import At, Finding
from planner.rules.lands import are_known, countries_of
from planner.rules.rule import Example, rule
from planner.sentence import say


def check(case: Case) -> Iterator[Finding]:
    """Yield each region of a group that no seat speaks for, once."""
    said: set[str] = set()
    for day in counting_days(case):
        seated = _seated(case.network, day)
        if not seated:
            continue
        for name, group in held_on(case.network.group, day).items():
            for place, region in enumerate(group.regions):
                if region not in said and _misses(region, seated, case.network):
                    said.add(region)
                    yield _finding(name, place, region, day)


def _seated(network: Network, day: date) -> set[str]:
    """Return the countries with a seat; none where a seat's city is not known."""
    seats = {} if network.committee is None else network.committee.seat
    cities = {seat.city for seat in held_on(seats, day).values()}
    if not cities <= network.city.keys():
        return set()
    return {network.city[city].country for city in cities}


def _misses(region: str, seated: set[str], network: Network) -> bool:
    if not are_known((region,), network):
        return False
    return seated.isdisjoint(countries_of((region,), network))


def _finding(group: str, place: int, region: str, day: date) -> Finding:
    return Finding(
        At(("group", group, "regions", place)),
        say(
            "no seat of the committee is from {region} on {day}", region=region, day=day
        ),
        help=say(
            "add a seat of a city of {region}: [committee.seat.NAME]", region=region
        ),
    )


_WEST = """
[region.west-africa]
name = "West Africa"
countries = ["GH", "SN"]

[city.dakar]
name = "Dakar"
country = "SN"

[group.west]
regions = ["west-africa"]{mark}
size = 8
"""
RULE = rule(
    __name__,
    check,
    severity=Severity.WARNING,
    scope="roster",
    needs=("roster",),
    bad=(
        Example(_WEST.format(mark="  # >> 12"), file="network.toml"),
        Example(
            _WEST.format(mark="  # >> 12")
            + """
[committee.seat.dakar]
city = "dakar"
until = 2026-12-31
""",
            file="network.toml",
        ),
    ),
    good=(
        Example(
            _WEST.format(mark="")
            + """
[committee.seat.dakar]
city = "dakar"
""",
            file="network.toml",
        ),
        Example(
            """
[group.africa]
regions = ["africa"]
size = 8
""",
            file="network.toml",
        ),
    ),
)
