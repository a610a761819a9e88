"""Two entries of the roster read alike.

What: two units, persons, regions, cities of one country, organisations or themes
have a key, a name, an acronym or a former name in common but for case, accents and
signs, or a long one that differs by a letter. Entries that never count at the same
time are left in peace: one follows the other. One finding a group.

Why: half of the items name the one and half the other. Every count is then wrong, and
nobody sees why.

Instead: keep one of them and use it everywhere; end the other with `until`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from planner.diagnostics.severity import Severity
from planner.model.network import City, RosterEntry
from planner.rules.case import Case
from planner.rules.finding import Also, At, Finding
from planner.rules.likeness import groups
from planner.rules.rule import Example, rule
from planner.rules.titles import texts_of
from planner.sentence import say

_KINDS = ("region", "unit", "person", "city", "organisation", "theme")


def check(case: Case) -> Iterator[Finding]:
    """Yield each group of entries that read alike, at the second one."""
    for kind in _KINDS:
        for entries in _comparable(getattr(case.network, kind)):
            called = {name: (name, *texts_of(entry)) for name, entry in entries.items()}
            for alike in groups(called):
                first, *others = alike
                also = [name for name in others if _meet(entries[first], entries[name])]
                if also:
                    yield _finding(kind, first, also)


def _comparable(
    entries: Mapping[str, RosterEntry],
) -> list[dict[str, RosterEntry]]:
    """Return the entries apart by country: two countries may have a Tripoli each."""
    apart: dict[str, dict[str, RosterEntry]] = {}
    for name, entry in entries.items():
        country = entry.country if isinstance(entry, City) else ""
        apart.setdefault(country, {})[name] = entry
    return list(apart.values())


def _meet(one: RosterEntry, other: RosterEntry) -> bool:
    """Whether there is a day on which both count."""
    begins = max(one.since or date.min, other.since or date.min)
    return begins <= min(one.until or date.max, other.until or date.max)


def _finding(kind: str, first: str, others: list[str]) -> Finding:
    return Finding(
        At((kind, others[0], "name")),
        say(
            "{names} and {last} read alike",
            names=", ".join((first, *others[:-1])),
            last=others[-1],
        ),
        help=say("keep one of them, and end the other with `until`"),
        also=tuple(
            Also(At((kind, name, "name")), say("and this one"))
            for name in (first, *others[1:])
        ),
    )


RULE = rule(
    __name__,
    check,
    severity=Severity.WARNING,
    scope="roster",
    needs=("roster",),
    bad=(
        Example(
            """
[organisation.partner-foundation]
name = "The partner foundation"  # >> 8
formerly = ["PARTNER FOUNDATION"]
""",
            file="network.toml",
        ),
        Example(
            """
[city.marrakech]
name = { en = "Marrakech", fr = "Marrakech" }
country = "MA"

[city.marrakesh]
name = "Marrakesh"  # >> 8
country = "MA"
""",
            file="network.toml",
        ),
    ),
    good=(
        Example(
            """
[city.tripoli]
name = "Tripoli"
country = "LY"

[city.tripoli-lebanon]
name = "Tripoli"
country = "LB"
""",
            file="network.toml",
        ),
        Example(
            """
[unit.gulf-office]
name = "Gulf Office"
until = 2026-12-31

[unit.gulf-hub]
name = "Gulf Hub"
formerly = ["Gulf Office"]
since = 2027-01-01
""",
            file="network.toml",
        ),
    ),
)
