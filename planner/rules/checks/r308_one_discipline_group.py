"""All members of an advisory group work in the same field.

What: on a day that counts (today, or the first day of a plan that is neither closed
nor a record) a group has three members or more, and all have the same `discipline`.

Why: the groups are there so that health, education, youth work and communities speak
together. A group of teachers alone sees every training as a lesson.

Instead: add members of other disciplines, or correct those that were copied.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.diagnostics.severity import Severity
from planner.rules.case import Case
from planner.rules.finding import At, Finding
from planner.rules.members import Sitting, sittings
from planner.rules.rule import Example, rule
from planner.sentence import Word, say

_AT_LEAST = 3
"""Two members may agree by chance."""


def check(case: Case) -> Iterator[Finding]:
    """Yield the groups whose members all have one discipline."""
    for found in sittings(case):
        for sitting in found:
            disciplines = _disciplines(sitting)
            if len(disciplines) == 1:
                first, only = next(iter(sitting.members)), min(disciplines)
                yield Finding(
                    At(("group", sitting.name, "member", first, "discipline")),
                    say(
                        "all {count} members of the group {name} are of one "
                        "discipline: {discipline}",
                        count=len(sitting.members),
                        name=sitting.name,
                        discipline=Word("audience", only, only),
                    ),
                    help=say("add members of other disciplines"),
                )
                break


def _disciplines(sitting: Sitting) -> set[str]:
    if len(sitting.members) < _AT_LEAST:
        return set()
    return {member.discipline for member in sitting.members.values()}


_GROUP = """
[group.horn]
regions = ["east-africa"]
size = 3

[group.horn.member.first]
city = "nairobi"
discipline = "health"{mark}

[group.horn.member.second]
city = "nairobi"
discipline = "health"

[group.horn.member.third]
city = "nairobi"
discipline = "{third}"
{until}
"""
RULE = rule(
    __name__,
    check,
    severity=Severity.WARNING,
    scope="roster",
    needs=("roster",),
    bad=(
        Example(
            _GROUP.format(mark="  # >> 14", third="health", until=""),
            file="network.toml",
        ),
        Example(
            _GROUP.format(mark="  # >> 14", third="health", until="")
            + """
[group.horn.member.fourth]
city = "nairobi"
discipline = "youth"
until = 2026-11-30
""",
            file="network.toml",
        ),
    ),
    good=(
        Example(_GROUP.format(mark="", third="youth", until=""), file="network.toml"),
        Example(
            _GROUP.format(mark="", third="health", until="until = 2026-06-30"),
            file="network.toml",
        ),
    ),
)
