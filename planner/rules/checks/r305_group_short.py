"""An advisory group has fewer members than its size.

What: on a day that counts, a group has fewer members than its `size`. Counted are
today and the first day of each plan that is neither closed nor a record. A roster
that lists no members of any group is left in peace.

Why: a group of eight in which five are left advises for places that nobody speaks
for, and its replies fall short without anybody having refused.

Instead: add the members who are missing, or give the group another `size`.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.diagnostics.severity import Severity
from planner.rules.case import Case
from planner.rules.finding import At, Finding
from planner.rules.members import sittings
from planner.rules.rule import Example, rule
from planner.sentence import say


def check(case: Case) -> Iterator[Finding]:
    """Yield each group with too few members, on the first day that it has fewest."""
    if not any(group.member for group in case.network.group.values()):
        return
    for found in sittings(case):
        name, group, day, members = min(found, key=lambda each: len(each.members))
        if len(members) < group.size:
            yield Finding(
                At(("group", name, "size")),
                say(
                    "the group {name} has {count} of {size} members on {day}",
                    name=name,
                    count=len(members),
                    day=day,
                    size=group.size,
                ),
                help=say(
                    "add the members who are missing as [group.{name}.member.NAME]",
                    name=name,
                ),
            )


_GROUP = """
[group.horn]
regions = ["east-africa"]
size = {size}

[group.horn.member.first]
city = "nairobi"
discipline = "health"
{until}
"""
RULE = rule(
    __name__,
    check,
    severity=Severity.WARNING,
    scope="roster",
    needs=("roster",),
    bad=(
        Example(_GROUP.format(size="2  # >> 8", until=""), file="network.toml"),
        Example(
            _GROUP.format(size="1  # >> 8", until="until = 2026-12-31"),
            file="network.toml",
        ),
    ),
    good=(
        Example(_GROUP.format(size="1", until=""), file="network.toml"),
        Example(
            _GROUP.format(size="9", until="").replace(
                "size = 9", "size = 9\nsince = 2029-01-01"
            ),
            file="network.toml",
        ),
    ),
)
