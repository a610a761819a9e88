"""A member of an advisory group comes from outside its regions.

What: the country of a member's city is in none of the regions that the group is for.
Members who have left are not looked at.

Why: a group is asked because its members know the place. One who lives elsewhere may
be meant, but is more often a member put into the wrong group.

Instead: move the member to the group of the region, add the country to the region,
or say in a `waive` of the member why it is meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.diagnostics.severity import Severity
from planner.rules.case import Case
from planner.rules.finding import Also, At, Finding
from planner.rules.lands import are_known, countries_of
from planner.rules.rule import Example, rule
from planner.sentence import say


def check(case: Case) -> Iterator[Finding]:
    """Yield the members whose city lies in none of their group's regions."""
    network = case.network
    for name, group in network.group.items():
        if not are_known(group.regions, network):
            continue
        countries = countries_of(group.regions, network)
        for key, member in group.member.items():
            gone = member.until is not None and member.until < case.today
            city = network.city.get(member.city)
            if gone or city is None or city.country in countries:
                continue
            if not network.regions_of(city.country):  # R310 speaks of it
                continue
            yield Finding(
                At(("group", name, "member", key, "city")),
                say(
                    "{city} is in {country}, outside the regions of the group {name}",
                    city=member.city,
                    country=city.country,
                    name=name,
                ),
                help=say(
                    "move the member to another group, or add {country} to the "
                    "`countries` of a region",
                    country=city.country,
                ),
                also=(
                    Also(At(("group", name, "regions")), say("the group is for these")),
                ),
            )


_GROUP = """
[group.{group}]
regions = ["{region}"]
size = 1

[group.{group}.member.first]
city = "{city}"{mark}
discipline = "health"
"""
RULE = rule(
    __name__,
    check,
    severity=Severity.WARNING,
    scope="roster",
    needs=("roster",),
    bad=(
        Example(
            _GROUP.format(
                group="horn", region="east-africa", city="rabat", mark="  # >> 8"
            ),
            file="network.toml",
        ),
        Example(
            _GROUP.format(
                group="africa", region="africa", city="tangier", mark="  # >> 8"
            ),
            file="network.toml",
        ),
    ),
    good=(
        Example(
            _GROUP.format(group="africa", region="africa", city="nairobi", mark=""),
            file="network.toml",
        ),
        Example(
            _GROUP.format(group="horn", region="east-africa", city="rabat", mark="")
            + "until = 2026-06-30\n",
            file="network.toml",
        ),
    ),
)
