"""A month has more events in person than anybody can attend.

What: more than eight open items of a plan begin in person in one month. An item whose
month is not known counts for none. The number is the setting `in_person_a_month`.

Why: the same mayors, donors and colleagues are invited to all of them. Of nine events
in a month some will be half empty.

Instead: move some to another month, or hold them online.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from planner.diagnostics.severity import Severity
from planner.model.plan import Entry
from planner.rules.case import Case
from planner.rules.finding import At, Finding
from planner.rules.months import Month, month_of
from planner.rules.rule import Example, rule
from planner.rules.stretch import first_of, stretches
from planner.sentence import say


def check(case: Case) -> Iterator[Finding]:
    """Yield crowded months, at the first event that is too many."""
    most = int(case.threshold("in_person_a_month"))
    months: defaultdict[Month, list[Entry]] = defaultdict(list)
    for entry in case.in_person:
        month = month_of(entry.when)
        if month is not None and entry.item.status != "postponed":
            months[month].append(entry)
    for month, entries in sorted(months.items()):
        if len(entries) > most:
            yield Finding(
                At(first_of(stretches(entries[most])).start_at),
                say(
                    "{count} events in person begin in {month}, more than {most}",
                    count=len(entries),
                    month=month,
                    most=most,
                ),
                help=say("move some to another month, or hold them online"),
            )


def _events(count: int, mode: str = "in-person", mark: str = "") -> str:
    """Return so many events of one month, the last one with a mark."""
    return "".join(
        f'\n[training.event-{place}]\ntitle = "Event {place}"\n'
        f"start = 2027-04-{place + 1:02}{mark if place == count - 1 else ''}\n"
        f'venue.mode = "{mode}"\n'
        for place in range(count)
    )


RULE = rule(
    __name__,
    check,
    severity=Severity.WARNING,
    needs=("roster", "items"),
    thresholds={"in_person_a_month": 8},
    bad=(
        _events(9, mark="  # >> 9"),
        _events(8)
        + """
[advocacy.side-event]
title = "Side event"
session.one = { start = 2027-04-20, venue = { mode = "hybrid" } }  # >> 25
session.two = { start = 2027-05-20 }
""",
    ),
    good=(
        _events(8),
        _events(9, mode="online"),
        _events(9).replace("start", 'status = "postponed"\nstart', 1),
        Example(_events(9), today="2027-04-05"),
    ),
)
