"""The start is near, and the money is only sought.

What: an open item that we organise begins in eight weeks or less, and
`funding.status` is still sought. Of a window the latest day counts. Postponed items
are left in peace. The number is the setting `unfunded_weeks`.

Why: eight weeks before, tickets are bought and rooms are paid. What is not funded
then is paid by somebody who did not plan it, or does not take place.

Instead: write `secured` or `pledged` if the money is there; else postpone the item or
carry it over.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.diagnostics.severity import Severity
from planner.rules.case import Case
from planner.rules.finding import At, Finding
from planner.rules.ours import is_ours
from planner.rules.rule import Example, rule
from planner.rules.soon import is_near
from planner.sentence import say


def check(case: Case) -> Iterator[Finding]:
    """Yield near items without money."""
    weeks = case.threshold("unfunded_weeks")
    for entry in case.open:
        funding = entry.item.funding
        if funding is None or funding.status != "sought":
            continue
        if is_near(entry, weeks, case) and is_ours(entry.item, case.network):
            yield Finding(
                At((*entry.path, "funding", "status")),
                say(
                    "this begins within {weeks} weeks, and its funding is only sought",
                    weeks=f"{weeks:g}",
                ),
                help=say(
                    "write `secured` or `pledged` if the money is there; else set "
                    "`status` to postponed or carried"
                ),
            )


RULE = rule(
    __name__,
    check,
    severity=Severity.WARNING,
    needs=("roster",),
    thresholds={"unfunded_weeks": 8},
    bad=(
        Example(
            """
[training.youth-academy]
title = "Youth academy"
start = 2027-04-26
funding.status = "sought"  # >> 18
""",
            today="2027-03-01",
        ),
        Example(
            """
[communications.guide]
title = "Guide for mayors"
publish_on = "2027-03"
funding = { status = "sought" }  # >> 22
partners.organiser = ["our-host"]
""",
            today="2027-03-01",
        ),
    ),
    good=(
        Example(
            """
[training.far]
title = "Far enough"
start = 2027-04-27
funding.status = "sought"

[training.pledged]
title = "Pledged"
start = 2027-04-14
funding.status = "pledged"

[training.no-date]
title = "Without a date"
funding.status = "sought"
""",
            today="2027-03-01",
        ),
        Example(
            """
[training.of-others]
title = "Organised by others"
start = 2027-04-14
funding.status = "sought"
partners.organiser = ["partner"]

[training.postponed]
title = "Postponed"
status = "postponed"
start = 2027-04-14
funding.status = "sought"
""",
            today="2027-03-01",
        ),
    ),
)
