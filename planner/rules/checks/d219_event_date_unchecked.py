"""Nobody has checked the date of an outside event lately.

What: a coming event of the calendar has no `source`; or it is at most 180 days away,
and it was last checked (`checked_on`) longer before it than that. The number is the
setting `unchecked_days`.

Why: dates of others move, and they do not tell us. Three items may hang on one date
that somebody read a year ago.

Instead: look at the organiser's page, name it in `source`, and write today's date in
`checked_on`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from planner.diagnostics.severity import Severity
from planner.model.calendar import Calendar, Event
from planner.model.when import when
from planner.rules.case import Case
from planner.rules.finding import At, Finding
from planner.rules.rule import Example, rule
from planner.sentence import Sentence, say


def check(case: Case) -> Iterator[Finding]:
    """Yield coming events with a date that may have moved."""
    calendar = case.sheet.value
    if not isinstance(calendar, Calendar):
        return
    for name, event in calendar.event.items():
        if when(event.start, event.end).end < case.today:
            continue
        found = _found(event, case)
        if found is not None:
            field, message = found
            yield Finding(
                At(("event", name, field)),
                message,
                help=say(
                    "look at the organiser's page, name it in `source`, and write "
                    "the day in `checked_on`"
                ),
            )


def _found(event: Event, case: Case) -> tuple[str, Sentence] | None:
    if event.source is None:
        return "start", say("nothing says where this date comes from")
    days = timedelta(days=case.threshold("unchecked_days"))
    due = when(event.start, event.end).start - days
    if case.today < due or (event.checked_on is not None and event.checked_on >= due):
        return None
    if event.checked_on is None:
        return "source", say("nothing says when this date was last checked")
    return "checked_on", say(
        "this date was last checked more than {days} days before it", days=days.days
    )


RULE = rule(
    __name__,
    check,
    severity=Severity.WARNING,
    scope="file",
    thresholds={"unchecked_days": 180},
    bad=(
        Example(
            """
[event.congress]
name = "Congress of mayors"
kind = "congress"
start = "2027-05"  # >> 9
""",
            file="calendar.toml",
        ),
        Example(
            """
[event.congress]
name = "Congress of mayors"
kind = "congress"
start = 2027-05-04
source = "https://example.org"
checked_on = 2026-06-01  # >> 14

[event.forum]
name = "Forum of mayors"
kind = "other"
start = 2027-05-21
source = "https://example.org"  # >> 10
""",
            file="calendar.toml",
        ),
    ),
    good=(
        Example(
            """
[event.congress]
name = "Checked in time"
kind = "congress"
start = 2027-05-04
source = "https://example.org"
checked_on = 2026-11-20

[event.far]
name = "Nobody can check it later yet"
kind = "congress"
start = 2027-10-04
source = "https://example.org"
checked_on = 2026-11-20
""",
            file="calendar.toml",
        ),
        Example(
            """
[event.past]
name = "It took place"
kind = "congress"
start = 2024-05-04
""",
            file="calendar.toml",
        ),
    ),
)
