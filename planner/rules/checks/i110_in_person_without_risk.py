"""An event in person names no risk.

What: an open item that we organise and where people meet in person has no `risk`.

Why: something always goes otherwise: a visa, a river, an election. What was thought of
beforehand costs a phone call; what was not costs the event.

Instead: a sentence on what may go wrong, and what is done about it.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.diagnostics.severity import Severity
from planner.rules.case import Case
from planner.rules.finding import At, Finding
from planner.rules.ours import is_ours
from planner.rules.rule import Example, rule
from planner.sentence import phrase, say


def check(case: Case) -> Iterator[Finding]:
    """Yield open events in person without a risk; an empty text is F017's."""
    for entry in case.in_person:
        item = entry.item
        if item.risk is None and is_ours(item, case.network):
            yield Finding(
                At(entry.path, "header"),
                say(
                    "this {what} is in person and names no risk",
                    what=entry.category.word,
                ),
                help=say(
                    "write in `risk` what may go wrong, and what is done about it"
                ),
                topic="risk",
            )


_EVENT = """
[training.youth-academy]{mark}
title = "Youth academy"
venue.mode = "{mode}"
"""
RULE = rule(
    __name__,
    check,
    severity=Severity.WARNING,
    since="submitted",
    needs=("roster",),
    gathered=phrase("{count} of {total} items are in person and name no risk: {names}"),
    bad=(
        Example(_EVENT.format(mark="  # >> 1", mode="hybrid"), status="submitted"),
        Example(
            """
[advocacy.side-event]  # >> 1
title = "Side event"
partners.organiser = ["partner", "our-host"]
session.one = { start = 2027-05-04, venue = { mode = "in-person" } }
""",
            status="adopted",
        ),
    ),
    good=(
        Example(_EVENT.format(mark="", mode="online"), status="submitted"),
        Example(
            _EVENT.format(mark="", mode="in-person")
            + 'risk = "Visas may be late; invitations go out in January."\n',
            status="submitted",
        ),
        Example(
            _EVENT.format(mark="", mode="in-person")
            + 'partners.organiser = ["partner"]\n',
            status="submitted",
        ),
        _EVENT.format(mark="", mode="in-person"),
    ),
)
