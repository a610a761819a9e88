"""The status of an item cannot be true on its dates.

What: an item is in progress before it starts, done while it still goes on, or done
before it starts, is published or is signed. Of a window the earliest day counts.
What is written in `outcome` comes first: `outcome.on` in place of today, and where
`outcome.actual` says when it took place, nothing is asked.

Why: one of the two is wrong. Done items leave every list of what comes next, so an
item that is done too early is forgotten.

Instead: set `status` to what is true, or correct the date; if it took place on
another day, say when in `outcome.actual`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from planner.diagnostics.severity import Severity
from planner.model.plan import Entry
from planner.model.when import When
from planner.rules.case import Case
from planner.rules.credible import is_credible, is_far
from planner.rules.finding import Also, At, Finding
from planner.rules.rule import Example, rule
from planner.rules.stretch import Stretch, first_of, last_of, stretches
from planner.sentence import Sentence, phrase, say

_BEFORE = {
    "start": phrase("this {what} is done before it starts"),
    "publish_on": phrase("this {what} is done before it is published"),
    "signed_on": phrase("this {what} is done before it is signed"),
    "end": phrase("this {what} is done before it ends"),
}


def check(case: Case) -> Iterator[Finding]:
    """Yield items that are in progress or done too early."""
    for entry in case.entries:
        status = entry.item.status
        if entry.when is None or status not in {"in-progress", "done"}:
            continue
        judge = _in_progress if status == "in-progress" else _done
        found = judge(entry, entry.when, case.today)
        if found is not None and _is_told(entry, case):
            yield found


def _is_told(entry: Entry, case: Case) -> bool:
    """Whether the dates, and that of the outcome, can be believed."""
    on = entry.item.outcome.on if entry.item.outcome is not None else None
    wrong = on is not None and is_far(on, entry.item, case.half_year)
    return not wrong and is_credible(entry, case.half_year)


def _in_progress(entry: Entry, dates: When, today: date) -> Finding | None:
    """Judge by the start; work on an output or an agreement begins before its day."""
    first = first_of(stretches(entry))
    if today >= dates.start or first.field != "start":
        return None
    return Finding(
        At((*entry.path, "status")),
        say("this {what} is in progress before it starts", what=entry.category.word),
        label=say("today is {today}", today=today),
        help=say("write `confirmed` until it starts, or correct the start"),
        also=(_starts(first),),
    )


def _done(entry: Entry, dates: When, today: date) -> Finding | None:
    outcome = entry.item.outcome
    day = today
    if outcome is not None:
        day = outcome.on or today
        if outcome.actual is not None or day > today:
            return None
    if day < dates.start:
        return _early(entry, day, first_of(stretches(entry)), Severity.ERROR)
    last = last_of(stretches(entry))
    if day < dates.closes_early and last.field == "start":
        return _early(entry, day, last, Severity.WARNING)
    return None


def _early(entry: Entry, day: date, stretch: Stretch, severity: Severity) -> Finding:
    outcome = entry.item.outcome
    told = outcome is not None and outcome.on is not None
    before = severity is Severity.ERROR
    ends = Also(At(stretch.end_at), say("it ends here"))
    return Finding(
        At((*entry.path, "outcome", "on") if told else (*entry.path, "status")),
        _says(entry, stretch, before=before),
        label=None if told else say("today is {today}", today=day),
        help=say(
            "correct the status or the date; if it took place on another day, "
            "write when: `outcome.actual`"
        ),
        also=(_starts(stretch) if before else ends,),
        severity=severity,
    )


def _says(entry: Entry, stretch: Stretch, *, before: bool) -> Sentence:
    template = _BEFORE[stretch.field] if before else _BEFORE["end"]
    return say(template, what=entry.category.word)


def _starts(stretch: Stretch) -> Also:
    return Also(At(stretch.start_at), say("this is its date"))


RULE = rule(
    __name__,
    check,
    severity=Severity.WARNING,
    bad=(
        """
[training.youth-academy]
title = "Youth academy"
status = "done"  # >> 10
start = 2027-04-14

[training.course]
title = "Course"
status = "in-progress"  # >> 10
start = "2027-05"

[communications.guide]
title = "Guide for mayors"
status = "done"  # >> 10
publish_on = "2027-Q1"

[partnership.charter]
title = "Charter of cities"
status = "done"  # >> 10
signed_on = 2027-02-01
""",
        Example(
            """
[training.course]
title = "Course"
status = "done"  # >> 10
start = 2027-04-12
end = 2027-04-16

[training.webinars]
title = "Webinar series"
status = "done"
outcome.on = 2027-03-30  # >> 14
session.one.start = 2027-04-01
session.two.start = 2027-04-08
""",
            today="2027-04-14",
        ),
    ),
    good=(
        Example(
            """
[training.course]
title = "Course"
status = "in-progress"
start = "2027-04"
end = 2027-04-16

[training.last-day]
title = "Done on its last day"
status = "done"
start = 2027-04-12
end = 2027-04-14

[training.held-before]
title = "Held before its date"
status = "done"
start = 2027-05-12
outcome.on = 2027-04-12
outcome.actual.start = 2027-04-10

[partnership.charter]
title = "In negotiation until it is signed"
status = "in-progress"
signed_on = 2027-06-01
""",
            today="2027-04-14",
        ),
        """
[communications.guide]
title = "Guide that is being written"
status = "in-progress"
publish_on = 2027-05-01

[training.other-year]
title = "This lies in another half-year, and D202 says so"
status = "done"
start = 2027-09-01

[training.future]
title = "The outcome is in the future, and D207 says so"
status = "done"
start = 2027-05-01
outcome.on = 2027-05-02
""",
    ),
)
