"""An advisory group has more members than its size.

What: on a day that counts, a group has more members than its `size`. Counted are
today and the first day of each plan that is neither closed nor a record.

Why: replies to a consultation are read against the size of the group. With a ninth
member of eight, nobody can tell any more what a majority is.

Instead: give a member who has left an `until`, or correct `size`.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.rules.case import Case
from planner.rules.finding import At, Finding
from planner.rules.members import sittings
from planner.rules.rule import Example, rule
from planner.sentence import say


def check(case: Case) -> Iterator[Finding]:
    """Yield each group with too many members, on the first day that it has them."""
    for found in sittings(case):
        name, group, day, members = max(found, key=lambda each: len(each.members))
        if len(members) > group.size:
            yield Finding(
                At(("group", name, "size")),
                say(
                    "the group {name} has {count} members on {day}, and its size is "
                    "{size}",
                    name=name,
                    count=len(members),
                    day=day,
                    size=group.size,
                ),
                help=say("give a member who has left an `until`, or correct the size"),
            )


_GROUP = """
[group.horn]
regions = ["east-africa"]
size = 1{mark}

[group.horn.member.first]
city = "nairobi"
discipline = "health"
{until}

[group.horn.member.second]
city = "nairobi"
discipline = "youth"
since = 2027-01-01
"""
RULE = rule(
    __name__,
    check,
    scope="roster",
    needs=("roster",),
    bad=(
        Example(_GROUP.format(mark="  # >> 8", until=""), file="network.toml"),
        Example(
            _GROUP.format(mark="  # >> 8", until="until = 2027-03-31"),
            file="network.toml",
            today="2027-02-01",
        ),
    ),
    good=(
        Example(
            _GROUP.format(mark="", until="until = 2026-12-31"), file="network.toml"
        ),
        Example(
            _GROUP.format(mark="", until="").replace("size = 1", "size = 2"),
            file="network.toml",
        ),
    ),
)
