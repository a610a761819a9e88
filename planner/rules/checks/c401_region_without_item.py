"""A region that the plan must serve has no item.

What: one of the plan's `regions` is served by no item. Cancelled and carried items
do not count; an item of an umbrella region counts for each region it includes; a
`global` one counts for none. An umbrella region in the plan's `regions` asks for an
item of each region it includes. A `gap` with a reason silences it.

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
    settled = _served(case) | _meant(case)
    for place, region in enumerate(case.plan.regions):
        if region not in case.network.region:
            continue
        parts = case.network.parts_of(region)
        missing = [part for part in parts if part not in settled]
        settled.update(missing)
        if len(missing) == len(parts):
            yield _finding(place, region)
        else:
            yield from (_finding(place, part) for part in missing)


def _served(case: Case) -> set[str]:
    named = {region for entry in case.counted for region in entry.item.regions}
    return {part for region in named for part in case.network.parts_of(region)}


def _meant(case: Case) -> set[str]:
    meant = case.plan.gap.region if case.plan.gap is not None else {}
    return {part for region in meant for part in case.network.parts_of(region)}


def _finding(place: int, region: str) -> Finding:
    return Finding(
        At(("regions", place)),
        say("no item serves the region {region}", region=region),
        help=say(
            "plan an item for {region}, or say why there is none: "
            "[gap.region.{region}] with a `reason`",
            region=region,
        ),
        topic=region,
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
    gap="region",
    since="consultation",
    needs=("roster", "items"),
    bad=(
        Example(_ITEM, status="consultation"),
        Example(
            """
regions = ["africa", "east-africa", "mena"]  # >> 12

[training.referral]
title = "Referral pathways"
status = "cancelled"
regions = ["africa"]

[training.webinars]
title = "Webinar series"
regions = ["global"]

[training.hubs]
title = "Meeting of the hubs"
regions = ["mena"]
""",
            status="consultation",
        ),
    ),
    good=(
        Example(
            _ITEM.replace("  # >> 20", "")
            + """
[gap.region.east-africa]
reason = "The hub opens in July."
""",
            status="consultation",
        ),
        Example(
            """
regions = ["east-africa", "not-in-the-roster"]

[training.referral]
title = "Referral pathways"
regions = ["africa"]
""",
            status="consultation",
        ),
    ),
)
