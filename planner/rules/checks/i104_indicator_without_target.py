"""An indicator has no target, or nothing says what is measured.

What: an indicator of an item without `target` or without `measure`. Cancelled and
carried items are left out.

Why: without a number to aim at nobody can say afterwards whether it was reached;
without a measure nobody knows what to count.

Instead: write both, such as `measure = "protocols"` and `target = 8`; or leave the
indicator out.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.diagnostics.severity import Severity
from planner.model.item import Indicator
from planner.rules.case import Case
from planner.rules.finding import At, Finding
from planner.rules.rule import Example, rule
from planner.sentence import Sentence, phrase, say


def check(case: Case) -> Iterator[Finding]:
    """Yield indicators that cannot be measured."""
    for entry in case.counted:
        for name, indicator in entry.item.indicator.items():
            if indicator.target is None or indicator.measure is None:
                yield Finding(
                    At((*entry.path, "indicator", name)),
                    _message(indicator),
                    help=say('write both, such as measure = "cities", target = 8'),
                    topic="indicator",
                )


def _message(indicator: Indicator) -> Sentence:
    if indicator.measure is not None:
        return say("this indicator has no target")
    if indicator.target is not None:
        return say("this indicator does not say what is measured")
    return say("this indicator has neither a measure nor a target")


RULE = rule(
    __name__,
    check,
    severity=Severity.WARNING,
    since="consultation",
    gathered=phrase(
        "{count} of {total} items have an indicator without target or measure: {names}"
    ),
    bad=(
        Example(
            """
[training.youth-academy]
title = "Youth academy"

[training.youth-academy.indicator.cities]  # >> 1
text = "Cities that take part"
measure = "cities"
""",
            status="consultation",
        ),
        Example(
            """
[training.youth-academy]
title = "Youth academy"

[training.youth-academy.indicator.cities]  # >> 1
text = "Cities that take part"
target = 8

[training.youth-academy.indicator.trust]  # >> 1
text = "Trust"
""",
            status="consultation",
        ),
    ),
    good=(
        Example(
            """
[training.youth-academy]
title = "Youth academy"

[training.youth-academy.indicator.cities]
text = "Cities that take part"
measure = "cities"
target = 0
""",
            status="consultation",
        ),
        Example(
            """
[training.youth-academy]
title = "Will not take place"
status = "cancelled"
indicator.cities.text = "Cities that take part"
""",
            status="consultation",
        ),
        """
[training.youth-academy]
title = "Youth academy, in a draft that is not yet consulted on"
indicator.cities.text = "Cities that take part"
""",
    ),
)
