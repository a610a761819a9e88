"""One name is given twice, so that a reference to it has two meanings.

What: a table or a key that stands twice in a file; an item name that stands twice in
a plan, whatever the category; one name for a city and an organisation, or for a unit
and a person, because each two share one set of names; a region named `global`, which
means all regions.

Why: items refer to each other, and to the roster, by these names. Whoever reads the
plan cannot tell which of the two is meant.

Instead: give one of the two another name.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.model.categories import CATEGORIES
from planner.rules.case import Case
from planner.rules.finding import Also, At, Finding, of_fault
from planner.rules.rule import Example, rule
from planner.rules.shape import value_at
from planner.sentence import say
from planner.source.document import Path

_SHARED = (("city", "organisation"), ("unit", "person"))


def check(case: Case) -> Iterator[Finding]:
    """Yield names that are given twice."""
    for fault in case.document.faults:
        if fault.kind == "duplicate-name":
            yield of_fault(fault)
    if case.sheet.kind == "plan":
        yield from _twice(case, tuple(CATEGORIES))
    if case.sheet.kind == "network":
        for tables in _SHARED:
            yield from _twice(case, tables)
        yield from _global(case)


def _twice(case: Case, tables: tuple[str, ...]) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for table in tables:
        named = value_at(case.document.data, (table,))
        for name in named if isinstance(named, dict) else ():
            if name in first:
                yield _finding((table, name), (first[name], name))
            first.setdefault(name, table)


def _finding(path: Path, first: Path) -> Finding:
    return Finding(
        At(path, "key"),
        say("the name {name} is given twice", name=path[-1]),
        label=say("here in `{table}`", table=path[0]),
        help=say("give one of the two another name"),
        also=(Also(At(first, "key"), say("first here, in `{table}`", table=first[0])),),
    )


def _global(case: Case) -> Iterator[Finding]:
    if value_at(case.document.data, ("region", "global")) is not None:
        yield Finding(
            At(("region", "global"), "key"),
            say("no region may be named `global`: it means all regions"),
            help=say("give the region another name"),
        )


RULE = rule(
    __name__,
    check,
    scope="file",
    bad=(
        """
[training.youth-academy]
title = "Youth academy"

[communications.youth-academy]  # >> 17
title = "Report on the academy"
""",
        Example(
            """
[organisation.rabat]  # >> 15
name = "City of Rabat"

[region.global]  # >> 9
name = "The world"
countries = ["FR"]
""",
            file="network.toml",
        ),
    ),
    good=(
        """
[training.youth-academy]
title = "Youth academy"

[communications.youth-academy-report]
title = "Report on the academy"
""",
        Example(
            """
[theme.rabat]
name = "A city and a theme may share a name"
""",
            file="network.toml",
        ),
    ),
)
