"""An agreement is signed, and nothing says when.

What: the `stage` is signed, active or ended, and there is no `signed_on`. Cancelled
and carried items are left out, and items without any date: of these it is said that
the date is missing (F006).

Why: an agreement without its date cannot be found, quoted or renewed.

Instead: write `signed_on`; the month or the year will do where the day is not known.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.model.plan import Entry
from planner.rules.case import Case
from planner.rules.finding import At, Finding
from planner.rules.rule import Example, rule
from planner.sentence import Word, say

_SIGNED = frozenset({"signed", "active", "ended"})


def check(case: Case) -> Iterator[Finding]:
    """Yield agreements that are signed on no day."""
    for entry in case.counted:
        item = entry.item
        if item.stage not in _SIGNED or item.signed_on is not None:
            continue
        if not _lacks_any_date(entry, case):
            yield Finding(
                At((*entry.path, "stage")),
                say("this {what} has no `signed_on`", what=entry.category.word),
                label=say("it is {stage}", stage=Word("stage", item.stage, item.stage)),
                help=say(
                    "write when it was signed: a day, or at least "
                    'the year, such as signed_on = "2026"'
                ),
            )


def _lacks_any_date(entry: Entry, case: Case) -> bool:
    """Whether F006 asks for a date already."""
    asked = case.plan.status != "record" and entry.item.status != "postponed"
    return asked and entry.when is None


RULE = rule(
    __name__,
    check,
    bad=(
        """
[partnership.charter]
title = "Charter of cities"
start = 2027-02-01
stage = "signed"  # >> 9

[partnership.protocol]
title = "Protocol"
status = "postponed"
stage = "active"  # >> 9
""",
        Example(
            """
[partnership.charter]
title = "Charter of cities"
status = "done"
stage = "ended"  # >> 9
""",
            status="record",
        ),
    ),
    good=(
        """
[partnership.charter]
title = "Charter of cities"
stage = "signed"
signed_on = "2026"

[partnership.protocol]
title = "Protocol"
start = 2027-02-01
stage = "negotiating"
""",
        """
[partnership.charter]
title = "No date at all, and F006 says so"
stage = "signed"

[partnership.protocol]
title = "Will not be signed"
status = "cancelled"
start = 2027-02-01
stage = "ended"
""",
    ),
)
