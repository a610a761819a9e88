"""A deliverable says nothing that could be looked at afterwards.

What: `deliverable` is made of words such as "support", "ongoing", "as needed" or "TBC"
only, in English, French or Arabic, or of fewer than three words. Cancelled and carried
items are left out.

Why: the committee adopts what will exist at the end. "Ongoing support" can be neither
delivered nor missed.

Instead: say what exists at the end, and how many or for whom: "a referral protocol
drafted by each of eight cities".
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.rules.case import Case
from planner.rules.finding import At, Finding
from planner.rules.rule import Example, rule
from planner.rules.vague import is_short, is_vague
from planner.sentence import phrase, say


def check(case: Case) -> Iterator[Finding]:
    """Yield deliverables that promise nothing; empty ones are missing."""
    for entry in case.counted:
        text = entry.item.deliverable
        if text and (is_short(text) or is_vague(text)) and text.strip():
            yield Finding(
                At((*entry.path, "deliverable")),
                say("this deliverable does not say what will exist at the end")
                if is_vague(text)
                else say("this deliverable has fewer than three words"),
                help=say(
                    "say what there will be, and how many or for whom: "
                    '"a protocol drafted by each of eight cities"'
                ),
                topic="deliverable",
            )


RULE = rule(
    __name__,
    check,
    rises=True,
    since="consultation",
    gathered=phrase(
        "{count} of {total} items have a deliverable that says nothing: {names}"
    ),
    bad=(
        Example(
            """
[training.youth-academy]
title = "Youth academy"
deliverable = "Ongoing support to be confirmed, as needed"  # >> 15

[training.course]
title = "Course"
deliverable = "A guide"  # >> 15
""",
            status="consultation",
        ),
        Example(
            """
[training.youth-academy]
title = "Académie de la jeunesse"
deliverable = "Appui et accompagnement continu, selon les besoins"  # >> 15

[training.course]
title = "دورة"
deliverable = "دعم مستمر عند الحاجة"  # >> 15
""",
            status="submitted",
        ),
    ),
    good=(
        Example(
            """
[training.youth-academy]
title = "Youth academy"
deliverable = "Support plans for ten mayors"

[training.course]
title = "课程"
deliverable = "二十名官员的培训手册"

[training.cancelled]
title = "Will not take place"
status = "cancelled"
deliverable = "Ongoing support"

[training.empty]
title = "Nothing yet"
deliverable = " "
""",
            status="consultation",
        ),
        """
[training.youth-academy]
title = "In a draft that is not yet consulted on"
deliverable = "TBC"
""",
    ),
)
