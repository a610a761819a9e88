"""Items wait for each other in a circle.

What: following `depends_on` and `derived_from`, across all plans of the folder, one
comes back to the item where one began. The whole loop is shown, once, at its first
item by plan and name.

Why: none of them can ever begin.

Instead: take away the one of these references that is not true.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.rules.case import Case
from planner.rules.finding import Also, At, Finding
from planner.rules.loops import Link, Loop, loops
from planner.rules.rule import rule
from planner.sentence import Sentence, say


def check(case: Case) -> Iterator[Finding]:
    """Yield the loops of which the first item stands in this plan."""
    period = case.plan_sheet.period
    for loop in loops(case.workspace):
        if loop[0].of[0] == period:
            yield _finding(loop, period)


def _finding(loop: Loop, period: str) -> Finding:
    return Finding(
        At(loop[0].path),
        _message(loop, period),
        help=say("take away the one of these references that is not true"),
        also=tuple(
            Also(At(link.path, file=link.file), _label(link)) for link in loop[1:]
        ),
    )


def _message(loop: Loop, period: str) -> Sentence:
    if len(loop) == 1:
        return say("this item waits for itself")
    names = [_name(*link.of, period) for link in (*loop, loop[0])]
    return say("these items wait for each other: {names}", names=", ".join(names))


def _name(plan: str, name: str, period: str) -> str:
    return name if plan == period else f"{plan}/{name}"


def _label(link: Link) -> Sentence:
    return say("{item} waits for {other}", item=link.of[1], other=link.to[1])


RULE = rule(
    __name__,
    check,
    bad=(
        """
[training.youth-academy]
title = "Youth academy"
depends_on = ["guide"]

[communications.guide]
title = "Guide for mayors"
derived_from = ["2027-H1/youth-academy"]  # >> 17
""",
        """
[training.youth-academy]
title = "Youth academy"
former_names = ["academy"]
depends_on = ["course", "academy"]  # >> 25

[training.course]
title = "Course"
depends_on = ["webinars", "venue"]  # >> 15

[training.venue]
title = "Venue"
depends_on = ["toolkit"]

[training.webinars]
title = "Webinar series"
depends_on = ["toolkit", "course"]

[communications.toolkit]
title = "Toolkit"
""",
    ),
    good=(
        """
[training.youth-academy]
title = "Youth academy"
depends_on = ["course", "guide"]

[training.course]
title = "Course"
depends_on = ["guide"]

[communications.guide]
title = "Guide for mayors"
""",
        """
[training.youth-academy]
title = "Youth academy"
depends_on = ["2026-H2/youth-academy", "not-there"]
""",
    ),
)
