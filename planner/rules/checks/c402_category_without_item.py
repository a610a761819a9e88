"""A category of work has no item at all.

What: the plan has no training, no partnership, no advocacy item or no output.
Cancelled and carried items do not count. A `gap` with a reason silences it.

Why: the committee answers for all four. What is left out for a half-year without a
word looks forgotten.

Instead: plan something, or write down why there is nothing: `[gap.category.NAME]`
with a `reason`.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.model.categories import CATEGORIES
from planner.rules.case import Case
from planner.rules.finding import At, Finding
from planner.rules.rule import Example, rule
from planner.sentence import say


def check(case: Case) -> Iterator[Finding]:
    """Yield the categories without a counted item."""
    there = {entry.category.key for entry in case.counted}
    meant = case.plan.gap.category if case.plan.gap is not None else {}
    for key, category in CATEGORIES.items():
        if key not in there and key not in meant:
            yield Finding(
                At(("format",), "key"),
                say("this plan has no {what}", what=category.word),
                help=say(
                    "plan one, or say why there is none: "
                    "[gap.category.{key}] with a `reason`",
                    key=key,
                ),
                topic=key,
            )


_THREE = """
[training.referral]
title = "Referral pathways"

[partnership.charter]
title = "Charter of cities"

[communications.guide]
title = "Guide for mayors"
"""
_HEAD = """\
format = 1{mark}
period = "2027-H1"
title = "Work plan"
status = "consultation"
language = "en"
"""
RULE = rule(
    __name__,
    check,
    rises=True,
    gap="category",
    since="consultation",
    needs=("roster", "items"),
    bad=(
        Example(_HEAD.format(mark="  # >> 1") + _THREE),
        Example(
            _HEAD.format(mark="  # >> 1")
            + _THREE
            + """
[advocacy.speech]
title = "Speech to the assembly"
status = "cancelled"
"""
        ),
    ),
    good=(
        Example(
            _HEAD.format(mark="")
            + _THREE
            + """
[gap.category.advocacy]
reason = "No forum meets in this half-year."
"""
        ),
        Example(
            _HEAD.format(mark="")
            + _THREE
            + """
[advocacy.speech]
title = "Speech to the assembly"
"""
        ),
    ),
)
