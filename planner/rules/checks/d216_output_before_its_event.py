"""An output is published before what it derives from has taken place.

What: an output names in `derived_from` an item, of this plan or of another one, that
ends after the output is published; it is an error where that item has not even
started by then. Of windows only what is true of every day counts.

Why: a report written before the event reports nothing that happened there.

Instead: publish the output later, or take away the `derived_from` that is not true.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.diagnostics.severity import Severity
from planner.rules.case import Case
from planner.rules.finding import Also, Finding
from planner.rules.held import Held, believed, dates_of, ending_after
from planner.rules.rule import Example, rule
from planner.sentence import say


def check(case: Case) -> Iterator[Finding]:
    """Yield outputs that come before their sources."""
    for entry in case.entries:
        refs = entry.item.derived_from if entry.category.output else ()
        dates = dates_of(entry) if refs else None
        late = ending_after(dates.end, refs, case) if dates else []
        if late and dates:
            output = believed(entry, dates, case.plan_sheet.period, case)
            if output is not None:
                yield _finding(output, late)


def _finding(output: Held, late: list[Held]) -> Finding:
    unstarted = any(output.dates.end < source.dates.start for source in late)
    return Finding(
        output.starts_at,
        say("this output is published before what it derives from has started")
        if unstarted
        else say("this output is published before what it derives from has ended"),
        help=say("publish it later, or take away the `derived_from` that is not true"),
        also=tuple(
            Also(source.ends_at, say("the date of {name}", name=source.entry.name))
            for source in late
        ),
        severity=Severity.ERROR if unstarted else Severity.WARNING,
    )


_ACADEMY = """
[training.youth-academy]
title = "Youth academy"
start = 2027-04-14
end = 2027-04-16
"""
RULE = rule(
    __name__,
    check,
    severity=Severity.WARNING,
    bad=(
        _ACADEMY
        + """
[communications.report]
title = "Report of the academy"
publish_on = 2027-04-15  # >> 14
derived_from = ["youth-academy"]
""",
        _ACADEMY
        + """
[training.second-academy]
title = "Second academy"
former_names = ["late-academy"]
start = "2027-05"

[communications.report]
title = "Report of both academies"
publish_on = "2027-Q1"  # >> 14
derived_from = ["2027-H1/youth-academy", "late-academy"]
""",
    ),
    good=(
        _ACADEMY
        + """
[communications.report]
title = "Report of the academy"
publish_on = 2027-04-16
derived_from = ["youth-academy"]

[communications.findings]
title = "Key findings"
publish_on = "2027-04"
derived_from = ["youth-academy"]
""",
        Example(
            _ACADEMY
            + """
outcome.actual.start = 2027-03-10

[training.cancelled]
title = "Will not take place"
status = "cancelled"
start = 2027-05-10

[communications.report]
title = "Report of the academy, which took place earlier"
publish_on = 2027-04-01
derived_from = ["youth-academy", "cancelled", "2026-H2/not-in-this-folder"]

[communications.other-year]
title = "This lies in another half-year, and D202 says so"
publish_on = 2026-09-01
derived_from = ["youth-academy"]
""",
            today="2027-04-20",
        ),
    ),
)
