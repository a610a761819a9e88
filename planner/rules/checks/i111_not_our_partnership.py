"""A partnership of others stands in our plan.

What: neither the network's own organisation nor its host is among the `parties`.
Items that name no party yet are left out, and cancelled and carried ones; and where a
party is unknown, which R301 says, that one may be meant for us.

Why: the plan counts what the committee itself agrees to. An agreement between others
may matter to us, and is not ours to report.

Instead: add ourselves to `parties`; or say in another category what we do about it.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.diagnostics.severity import Severity
from planner.rules.case import Case
from planner.rules.finding import At, Finding
from planner.rules.rule import rule
from planner.sentence import say


def check(case: Case) -> Iterator[Finding]:
    """Yield agreements to which we are no party."""
    head = case.network.network
    ours, known = {head.organisation, head.host}, case.network.parties().keys()
    for entry in case.counted:
        parties = entry.item.parties
        if parties and ours.isdisjoint(parties) and known >= {*parties}:
            yield Finding(
                At((*entry.path, "parties")),
                say("we are not among the parties"),
                label=say("`{name}` is not named", name=head.organisation),
                help=say("add `{name}`, or leave the item out", name=head.organisation),
            )


RULE = rule(
    __name__,
    check,
    severity=Severity.WARNING,
    needs=("roster",),
    bad=(
        """
[partnership.charter]
title = "Charter of cities"
parties = ["rabat", "nairobi"]  # >> 11
""",
        """
[partnership.protocol]
title = "Protocol of the foundation"
status = "planned"
parties = ["partner"]  # >> 11
""",
    ),
    good=(
        """
[partnership.charter]
title = "Charter of cities"
parties = ["rabat", "our-network"]

[partnership.protocol]
title = "Protocol that the host signs for us"
parties = ["partner", "our-host"]
""",
        """
[partnership.charter]
title = "Nobody is named yet"
parties = []

[partnership.protocol]
title = "Will not be signed"
status = "cancelled"
parties = ["partner"]

[partnership.agreement]
title = "A name is misspelt, and R301 says so"
parties = ["our-netwrk", "partner"]
""",
    ),
)
