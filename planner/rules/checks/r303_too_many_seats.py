"""The committee has more seats than it may have.

What: on a day that counts, more cities hold a seat than `max_seats` allows. Counted
are today and the first day of each plan that is neither closed nor a record. Two
terms or roles of one city are one seat.

Why: the number is in the committee's own rules. One seat too many, and somebody will
ask whether its decisions stand.

Instead: give a seat that has ended its `until`, or correct `max_seats`.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.rules.case import Case
from planner.rules.days import counting_days, held_on
from planner.rules.finding import At, Finding
from planner.rules.rule import Example, rule
from planner.sentence import say


def check(case: Case) -> Iterator[Finding]:
    """Yield the first day on which the committee has too many seats."""
    committee = case.network.committee
    if committee is None:
        return
    for day in counting_days(case):
        cities = {seat.city for seat in held_on(committee.seat, day).values()}
        if len(cities) > committee.max_seats:
            yield Finding(
                At(("committee", "max_seats")),
                say(
                    "{count} cities hold a seat on {day}, at most {most} may",
                    count=len(cities),
                    day=day,
                    most=committee.max_seats,
                ),
                help=say(
                    "give a seat that has ended its `until`, or correct the number"
                ),
            )
            return


_ROSTER = """format = 1

[network]
name = "Network of Cities"
organisation = "our-network"
languages = ["en"]

[organisation.our-network]
name = "Network of Cities"

[city.rabat]
name = "Rabat"
country = "MA"

[city.nairobi]
name = "Nairobi"
country = "KE"

[committee]
name = "Steering Committee"
max_seats = 1{mark}

[committee.seat.rabat]
city = "rabat"
{until}

[committee.seat.nairobi]
city = "nairobi"
since = 2027-01-01
"""
_ENDED = "until = 2026-12-31"
RULE = rule(
    __name__,
    check,
    scope="roster",
    needs=("roster",),
    bad=(
        Example(_ROSTER.format(mark="  # >> 13", until=""), file="network.toml"),
        Example(
            _ROSTER.format(mark="  # >> 13", until="until = 2027-06-30"),
            file="network.toml",
            today="2027-02-01",
        ),
    ),
    good=(
        Example(_ROSTER.format(mark="", until=_ENDED), file="network.toml"),
        Example(
            _ROSTER.format(mark="", until=_ENDED)
            + """
[committee.seat.nairobi-chair]
city = "nairobi"
role = "co-chair"
since = 2027-04-01
""",
            file="network.toml",
            today="2027-05-01",
        ),
    ),
)
