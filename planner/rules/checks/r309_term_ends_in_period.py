"""A seat, or a member of an advisory group, ends within an open half-year.

What: `until` of a seat or a member is today or later, and within the half-year of a
plan that is neither closed nor a record. Where another entry of the same city
begins after it, the matter is settled.

Why: a seat that runs out in March cannot adopt in June. Who sees it in autumn asks
the city in time.

Instead: add the next term as an entry of its own (`rabat-2`), or plan for the gap.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from planner.diagnostics.severity import Severity
from planner.model.half_year import HalfYear
from planner.model.network import Member, Seat
from planner.rules.case import Case
from planner.rules.days import open_plans
from planner.rules.finding import At, Finding
from planner.rules.rule import Example, rule
from planner.sentence import phrase, say
from planner.source.document import Path

Terms = Mapping[str, Seat] | Mapping[str, Member]

_TERMS = {"seat": phrase("seat"), "member": phrase("member")}


def check(case: Case) -> Iterator[Finding]:
    """Yield the seats and members whose term ends in an open plan's half-year."""
    network = case.network
    periods = {sheet.half_year for sheet in open_plans(case) if sheet.half_year}
    found: list[tuple[Path, Terms]] = [
        (("group", name, "member"), group.member)
        for name, group in network.group.items()
    ]
    if network.committee is not None:
        found.append((("committee", "seat"), network.committee.seat))
    for path, terms in found:
        yield from _judge(terms, path, periods, case)


def _judge(
    terms: Terms, path: Path, periods: set[HalfYear], case: Case
) -> Iterator[Finding]:
    for name, term in terms.items():
        until = term.until
        if until is None or until < case.today or HalfYear.of(until) not in periods:
            continue
        if any(_follows(each, term) for each in terms.values()):
            continue
        yield Finding(
            At((*path, name, "until")),
            say(
                "the term of this {what} ends on {day}, within {period}",
                what=say(_TERMS[str(path[-1])]),
                day=until,
                period=HalfYear.of(until),
            ),
            help=say("add the next term as an entry of its own, with its `since`"),
        )


def _follows(later: Seat | Member, term: Seat | Member) -> bool:
    if later.since is None or term.until is None:
        return False
    return later.city == term.city and later.since >= term.until


_TERM = """
[committee.seat.tangier]
city = "tangier"
until = {until}
"""
RULE = rule(
    __name__,
    check,
    severity=Severity.NOTE,
    scope="roster",
    needs=("roster",),
    bad=(
        Example(_TERM.format(until="2027-03-31  # >> 9"), file="network.toml"),
        Example(
            """
[group.mena.member.m4]
city = "tangier"
discipline = "health"
until = 2027-01-31  # >> 9
""",
            file="network.toml",
        ),
    ),
    good=(
        Example(_TERM.format(until="2027-07-31"), file="network.toml"),
        Example(
            _TERM.format(until="2027-03-31")
            + """
[committee.seat.tangier-2]
city = "tangier"
since = 2027-04-01
""",
            file="network.toml",
        ),
    ),
)
