"""A region that the plan must serve has no item.

What: one of the plan's `regions` is served by no item. Cancelled and carried items
do not count; an item of an umbrella region counts for each region it includes; a
`global` one counts for none. A `gap` with a reason silences it.

Why: the committee speaks for all of its regions. A hole that nobody meant is seen
first by those who live in it.

Instead: plan something for the region, or write down why there is nothing:
`[gap.region.NAME]` with a `reason`.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.rules.case import Case
from planner.rules.finding import At, Finding
from planner.rules.rule import Example, rule
from planner.sentence import say


def check(case: Case) -> Iterator[Finding]:
    """Yield the plan's regions that no counted item serves."""
    served = {
        part
        for entry in case.counted
        for region in entry.item.regions
        for part in case.network.parts_of(region)
    }
    meant = case.plan.gap.region if case.plan.gap is not None else {}
    for place, region in enumerate(case.plan.regions):
        if not served.issuperset(case.network.parts_of(region)) and region not in meant:
            yield Finding(
                At(("regions", place)),
                say("no item serves the region {region}", region=region),
                help=say(
                    "plan an item for {region}, or say why there is none: "
                    "[gap.region.{region}] with a `reason`",
                    region=region,
                ),
            )


_ITEM = """
regions = ["mena", "east-africa"]  # >> 20

[training.referral]
title = "Referral pathways"
regions = ["mena"]
"""
RULE = rule(
    __name__,
    check,
    rises=True,
    since="consultation",
    needs=("roster", "items"),
    bad=(Example(_ITEM, status="consultation"),),
    good=(
        Example(
            _ITEM.replace("  # >> 20", "")
            + """
[gap.region.east-africa]
reason = "The hub opens in July."
""",
            status="consultation",
        ),
    ),
)
