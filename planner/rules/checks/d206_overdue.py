"""An item should have started or ended by now, and its status does not say so.

What: an item is proposed or planned though its start has passed, or confirmed or in
progress though its end has. Of a window the latest day counts. An agreement whose
stage says that it is signed is not asked for. Postponed, cancelled and carried items
never are.

Why: either it took place and nobody wrote it down, or it did not and nobody said so.
The committee is told neither.

Instead: set `status` to what is true: done, in-progress, postponed, cancelled or
carried; or give it its new date.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.diagnostics.severity import Severity
from planner.model.plan import Entry
from planner.model.when import When
from planner.rules.case import Case
from planner.rules.credible import is_credible
from planner.rules.finding import At, Finding
from planner.rules.rule import Example, rule
from planner.rules.stretch import first_of, last_of, stretches
from planner.sentence import Word, say
from planner.source.document import Path

_TO_START = frozenset({"proposed", "planned"})
_TO_END = frozenset({"confirmed", "in-progress"})
_SIGNED = frozenset({"signed", "active", "ended"})


def check(case: Case) -> Iterator[Finding]:
    """Yield items whose day has passed without a word."""
    for entry in case.entries:
        dates = entry.when
        if dates is None or dates.start >= case.today:
            continue
        path = _passed(entry, dates, case)
        if path is not None and is_credible(entry, case.half_year):
            yield _finding(entry, path, case)


def _passed(entry: Entry, dates: When, case: Case) -> Path | None:
    """Return the key of the day that has passed, if the status does not know."""
    status, found = entry.item.status, stretches(entry)
    if found[0].field == "signed_on" and entry.item.stage in _SIGNED:
        return None
    if status in _TO_START and dates.opens_late < case.today:
        return first_of(found).start_at
    if status in _TO_END and dates.end < case.today:
        return last_of(found).end_at
    return None


def _finding(entry: Entry, path: Path, case: Case) -> Finding:
    return Finding(
        At(path),
        say(
            "this date has passed, and the {what} is still {status}",
            what=entry.category.word,
            status=Word("status", entry.item.status, entry.item.status),
        ),
        label=say("today is {today}", today=case.today),
        help=say(
            "write in `status` what became of it: done, in-progress, postponed, "
            "cancelled or carried; or give it its new date"
        ),
    )


RULE = rule(
    __name__,
    check,
    severity=Severity.WARNING,
    bad=(
        Example(
            """
[training.youth-academy]
title = "Youth academy"
status = "planned"
start = 2027-04-12  # >> 9
end = 2027-04-16

[advocacy.speech]
title = "Speech to the assembly"
start = "2027-03"  # >> 9
""",
            today="2027-04-14",
        ),
        Example(
            """
[training.course]
title = "Course"
status = "in-progress"
start = 2027-04-05
end = 2027-04-13  # >> 7

[training.webinars]
title = "Webinar series"
status = "confirmed"
session.two.start = 2027-04-08  # >> 21
session.one.start = 2027-04-01

[partnership.charter]
title = "Charter of cities"
stage = "negotiating"
signed_on = 2027-04-01  # >> 13
""",
            today="2027-04-14",
        ),
    ),
    good=(
        Example(
            """
[training.youth-academy]
title = "Youth academy"
status = "planned"
start = 2027-04-14

[training.course]
title = "Course"
status = "in-progress"
start = 2027-04-05
end = "2027-04"

[advocacy.speech]
title = "Speech to the assembly"
start = "2027-04"

[training.postponed]
title = "Postponed, and the date open"
status = "postponed"
start = 2027-02-14
""",
            today="2027-04-14",
        ),
        """
[partnership.charter]
title = "Charter of cities"
stage = "active"
signed_on = 2024-05-01

[training.other-year]
title = "This lies in another half-year, and D202 says so"
start = 2026-09-01
""",
    ),
)
