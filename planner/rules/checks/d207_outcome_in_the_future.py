"""An outcome is dated in the future.

What: `outcome.on`, or a day of `outcome.actual`, comes after today. Of a window the
earliest day counts.

Why: what has not happened yet has no outcome. Reports count it all the same.

Instead: correct the year or the day, or write the outcome when there is one.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.model.item import Outcome
from planner.model.when import bounds
from planner.rules.case import Case
from planner.rules.finding import Also, At, Finding
from planner.rules.rule import Example, rule
from planner.sentence import say
from planner.source.document import Path


def check(case: Case) -> Iterator[Finding]:
    """Yield outcomes with a date after today, one finding for each item."""
    for entry in case.entries:
        outcome = entry.item.outcome
        later = [*_later(outcome, entry.path, case)] if outcome is not None else []
        if later:
            yield Finding(
                At(later[0]),
                say("this outcome is in the future"),
                label=say("today is {today}", today=case.today),
                help=say("correct the date, or write the outcome when there is one"),
                also=tuple(Also(At(path), say("this too")) for path in later[1:]),
            )


def _later(outcome: Outcome, item: Path, case: Case) -> Iterator[Path]:
    if outcome.on is not None and outcome.on > case.today:
        yield (*item, "outcome", "on")
    for name in ("start", "end") if outcome.actual is not None else ():
        value = getattr(outcome.actual, name)
        if value is not None and bounds(value)[0] > case.today:
            yield (*item, "outcome", "actual", name)


RULE = rule(
    __name__,
    check,
    bad=(
        """
[training.youth-academy]
title = "Youth academy"
status = "done"
start = 2027-04-14
outcome.on = 2027-04-15  # >> 14
outcome.actual = { start = 2027-04-15, end = 2027-04-16 }
""",
        Example(
            """
[training.youth-academy]
title = "Youth academy"
status = "done"
start = 2027-04-14
outcome.on = 2027-04-20
outcome.actual = { start = 2027-04-14, end = "2027-05" }  # >> 46
""",
            today="2027-04-20",
        ),
    ),
    good=(
        Example(
            """
[training.youth-academy]
title = "Youth academy"
status = "done"
start = 2027-04-14
outcome.on = 2027-04-15
outcome.actual = { start = 2027-04-14, end = "2027-04" }
""",
            today="2027-04-20",
        ),
        """
[training.youth-academy]
title = "Youth academy"
start = 2027-04-14

[training.cancelled]
title = "Will not take place"
status = "cancelled"
outcome.reason = "The host withdrew."
""",
    ),
)
