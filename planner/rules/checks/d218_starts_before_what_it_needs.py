"""An item starts before something that it depends on has ended.

What: an item named in `depends_on`, of this plan or of another one, ends after this
one has started. Of windows only what is true of every day counts. Items that are
postponed, cancelled or carried are left out.

Why: what it builds on is not there yet on its first day.

Instead: move one of the two, or take away the `depends_on` that is not true.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.diagnostics.severity import Severity
from planner.rules.case import Case
from planner.rules.finding import Also, Finding
from planner.rules.held import Held, believed, dates_of, ending_after
from planner.rules.rule import rule
from planner.sentence import say


def check(case: Case) -> Iterator[Finding]:
    """Yield items that come before what they need."""
    for entry in case.entries:
        refs = entry.item.depends_on
        dates = dates_of(entry) if refs else None
        late = ending_after(dates.opens_late, refs, case) if dates else []
        if late and dates:
            item = believed(entry, dates, case.plan_sheet.period, case)
            if item is not None:
                yield from _judge(item, late, case)


def _judge(item: Held, late: list[Held], case: Case) -> Iterator[Finding]:
    """Leave out what an output derives from too: D216 speaks of that."""
    refs = item.entry.item.derived_from if item.entry.category.output else ()
    sources = ending_after(item.dates.end, refs, case)
    known = {source.starts_at for source in sources}
    rest = [needed for needed in late if needed.starts_at not in known]
    if rest:
        yield _finding(item, rest)


def _finding(item: Held, late: list[Held]) -> Finding:
    return Finding(
        item.starts_at,
        say(
            "this {what} starts before what it depends on has ended",
            what=item.entry.category.word,
        ),
        help=say("move one of them, or take away the `depends_on` that is not true"),
        also=tuple(
            Also(needed.ends_at, say("the date of {name}", name=needed.entry.name))
            for needed in late
        ),
    )


RULE = rule(
    __name__,
    check,
    severity=Severity.WARNING,
    bad=(
        """
[training.youth-academy]
title = "Youth academy"
start = 2027-04-14  # >> 9
depends_on = ["guide"]

[communications.guide]
title = "Guide for mayors"
publish_on = 2027-04-15
""",
        """
[training.youth-academy]
title = "Youth academy"
depends_on = ["2027-H1/course", "guide"]

[training.youth-academy.session.two]
start = 2027-05-20

[training.youth-academy.session.one]
start = "2027-04"  # >> 9

[training.course]
title = "Course"
start = 2027-02-01
end = 2027-05-14

[communications.guide]
title = "Guide for mayors"
publish_on = "2027-04"
""",
    ),
    good=(
        """
[training.youth-academy]
title = "Youth academy"
start = 2027-04-14
depends_on = ["guide", "course", "not-there"]

[training.course]
title = "Course"
status = "postponed"
start = 2027-05-10

[communications.guide]
title = "Guide for mayors"
publish_on = 2027-04-14
""",
        """
[training.youth-academy]
title = "Youth academy"
start = 2027-04-14
end = 2027-04-16
depends_on = ["loop"]

[training.loop]
title = "A loop, as D217 says"
start = 2027-05-14
depends_on = ["youth-academy"]

[communications.report]
title = "Report, as D216 says"
publish_on = 2027-05-10
depends_on = ["course"]
derived_from = ["2027-H1/course"]

[training.course]
title = "Course"
start = 2027-05-10
end = 2027-05-14
""",
    ),
)
