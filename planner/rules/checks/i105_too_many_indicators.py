"""An item has more indicators than anybody will count.

What: more than three indicators on one item. Cancelled and carried items are left
out. The number is the setting `max_indicators`.

Why: every indicator is work for the lead, months later. Of many the easy ones are
counted, and the one that matters is not.

Instead: keep those that show whether the deliverable was worth it.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.diagnostics.severity import Severity
from planner.rules.case import Case
from planner.rules.finding import At, Finding
from planner.rules.rule import rule
from planner.sentence import say


def check(case: Case) -> Iterator[Finding]:
    """Yield items with too many indicators, at the first that is too many."""
    most = int(case.threshold("max_indicators"))
    for entry in case.counted:
        names = list(entry.item.indicator)
        if len(names) > most:
            yield Finding(
                At((*entry.path, "indicator", names[most])),
                say(
                    "this {what} has {count} indicators, more than {most}",
                    what=entry.category.word,
                    count=len(names),
                    most=most,
                ),
                help=say("keep the {most} that matter most", most=most),
            )


_FOUR = """
[training.youth-academy]
title = "Youth academy"
status = "{status}"
indicator.cities.text = "Cities"
indicator.women.text = "Women"
indicator.pilots.text = "Pilots"
indicator.reports.text = "Reports"{mark}
"""
RULE = rule(
    __name__,
    check,
    severity=Severity.WARNING,
    thresholds={"max_indicators": 3},
    bad=(
        _FOUR.format(status="planned", mark="  # >> 11"),
        """
[training.youth-academy]
title = "Youth academy"

[training.youth-academy.indicator]
cities = { text = "Cities" }
women = { text = "Women" }
pilots = { text = "Pilots" }
reports = { text = "Reports" }  # >> 11
protocols = { text = "Protocols" }
""",
    ),
    good=(
        """
[training.youth-academy]
title = "Youth academy"
indicator.cities.text = "Cities"
indicator.women.text = "Women"
indicator.pilots.text = "Pilots"
""",
        _FOUR.format(status="carried", mark=""),
    ),
)
