"""A theme of the plan has no item.

What: one of the plan's `themes` is the `theme` of no item. Cancelled and carried
items do not count. A `gap` with a reason silences it.

Why: a theme that the committee chose and nobody works on is a promise forgotten.

Instead: plan something for the theme, or write down why there is nothing:
`[gap.theme.NAME]` with a `reason`; or take it off `themes`.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.diagnostics.severity import Severity
from planner.rules.case import Case
from planner.rules.finding import At, Finding
from planner.rules.rule import Example, rule
from planner.sentence import say


def check(case: Case) -> Iterator[Finding]:
    """Yield the plan's themes that no counted item has; unknown ones are R301."""
    there = {entry.item.theme for entry in case.counted}
    meant = case.plan.gap.theme if case.plan.gap is not None else {}
    for place, theme in enumerate(case.plan.themes):
        if theme in there or theme in meant or theme not in case.network.theme:
            continue
        yield Finding(
            At(("themes", place)),
            say("no item is about the theme {theme}", theme=theme),
            help=say(
                "plan an item for {theme}, or say why there is none: "
                "[gap.theme.{theme}] with a `reason`",
                theme=theme,
            ),
            topic=theme,
        )


_PLAN = """
themes = ["cooperation", "youth", "not-in-the-roster"]{mark}

[training.referral]
title = "Referral pathways"
theme = "cooperation"

[training.youth-academy]
title = "Youth academy"
theme = "youth"
status = "{status}"
"""
RULE = rule(
    __name__,
    check,
    severity=Severity.WARNING,
    since="consultation",
    gap="theme",
    needs=("roster", "items"),
    bad=(
        Example(
            _PLAN.format(mark="  # >> 26", status="carried"), status="consultation"
        ),
        Example('themes = ["youth"]  # >> 11\n', status="consultation"),
    ),
    good=(
        Example(_PLAN.format(mark="", status="planned"), status="consultation"),
        Example(
            _PLAN.format(mark="", status="cancelled")
            + """
[gap.theme.youth]
reason = "The youth team is on leave."
""",
            status="consultation",
        ),
    ),
)
