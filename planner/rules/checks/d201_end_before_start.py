"""An item, or one of its sessions, ends before it starts.

What: the end lies before the start. Of a window only what is true of every day in
it counts: the latest end is before the earliest start.

Why: one of the two dates is wrong, and nobody can tell which. Calendars, travel and
invitations follow the wrong one.

Instead: correct the date that is wrong; leave `end` out for a single day.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from planner.model.when import bounds
from planner.rules.case import Case
from planner.rules.finding import Also, At, Finding
from planner.rules.rule import rule
from planner.sentence import say
from planner.source.document import Path


def check(case: Case) -> Iterator[Finding]:
    """Yield ends that lie before their start."""
    for entry in case.entries:
        item = entry.item
        if item.end is not None and item.start is not None:
            yield from _judge(item.start, item.end, entry.path)
        for name, session in item.session.items():
            if session.end is not None:
                path = (*entry.path, "session", name)
                yield from _judge(session.start, session.end, path)


def _judge(start: date | str, end: date | str, path: Path) -> Iterator[Finding]:
    if bounds(end)[1] < bounds(start)[0]:
        yield Finding(
            At((*path, "end")),
            say("it ends before it starts"),
            label=say("before {start}", start=start),
            help=say("correct one of the two; a single day needs no `end`"),
            also=(Also(At((*path, "start")), say("it starts here")),),
        )


RULE = rule(
    __name__,
    check,
    bad=(
        """
[training.youth-academy]
title = "Youth academy"
start = 2027-04-14
end = 2027-04-12  # >> 7
""",
        """
[training.webinars]
title = "Webinar series"
session.opening.start = "2027-03"
session.opening.end = 2027-02-20  # >> 23
""",
    ),
    good=(
        """
[training.youth-academy]
title = "Youth academy"
start = 2027-04-14
end = 2027-04-15
""",
        """
[training.webinars]
title = "Webinar series"
start = "2027-03"
end = 2027-03-02
""",
    ),
)
