"""Nothing is planned that would carry an event further.

What: an open event that we organise, and no output of this plan or the next is
`derived_from` it and published within eight weeks after its last day. Where those
weeks reach into a half-year whose plan is not in the folder, nothing is said; nor of
postponed events. The number is the setting `output_weeks`.

Why: thirty people learnt something. Two months later they are all that is left of it,
unless somebody wrote it down.

Instead: plan a report, key findings or a guide under `communications`, with
`derived_from`; or derive one output from several events.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from planner.diagnostics.severity import Severity
from planner.model.dates import is_event
from planner.model.item import UNCOUNTED
from planner.model.plan import Entry
from planner.rules.case import Case
from planner.rules.finding import At, Finding
from planner.rules.items import find_item, split_ref
from planner.rules.once import once
from planner.rules.ours import is_ours
from planner.rules.rule import Example, rule
from planner.sentence import phrase, say
from planner.workspace.workspace import Workspace

_Outputs = dict[tuple[str, str], list[Entry]]


def check(case: Case) -> Iterator[Finding]:
    """Yield events that nothing will be written about in time."""
    weeks = timedelta(weeks=case.threshold("output_weeks"))
    outputs = _outputs(case.workspace)
    next_plan = case.workspace.plan(str(case.half_year.next))
    for entry in case.open:
        if not is_event(entry.category, entry.item) or entry.category.output:
            continue
        last = _last_day(entry, weeks)
        if last is None or (last > case.half_year.last and next_plan is None):
            continue
        found = outputs.get((case.plan_sheet.period, entry.name), ())
        if not any(_is_in_time(each, last) for each in found) and is_ours(
            entry.item, case.network
        ):
            yield Finding(
                At(entry.path, "header"),
                say("no output is planned until {day} that derives from it", day=last),
                help=say(
                    "plan a report or a guide under communications with "
                    'derived_from = ["{name}"]',
                    name=entry.name,
                ),
                topic="output",
            )


def _last_day(entry: Entry, weeks: timedelta) -> date | None:
    """Return until when an output of an event should be there."""
    if entry.when is None or entry.item.status == "postponed":
        return None
    return entry.when.end + weeks


@once
def _outputs(workspace: Workspace) -> _Outputs:
    """Return the outputs of all plans by the items that they derive from."""
    found: _Outputs = defaultdict(list)
    for sheet in workspace.plans:
        for entry in sheet.entries:
            if not entry.category.output or entry.item.status in UNCOUNTED:
                continue
            for ref in entry.item.derived_from:
                source = find_item(workspace, ref, sheet.period)
                if source is not None:
                    plan, _ = split_ref(ref, sheet.period)
                    found[plan, source.name].append(entry)
    return dict(found)


def _is_in_time(output: Entry, last: date) -> bool:
    """Whether an output may be out by a day; one without a date may."""
    return output.when is None or output.when.start <= last


_EVENT = """
[training.youth-academy]{mark}
title = "Youth academy"
start = 2027-02-03
"""
_REPORT = """
[communications.report]
title = "Report of the academy"
publish_on = {day}
derived_from = ["youth-academy"]
"""
RULE = rule(
    __name__,
    check,
    severity=Severity.NOTE,
    since="submitted",
    needs=("roster", "items"),
    thresholds={"output_weeks": 8},
    gathered=phrase(
        "{count} of {total} items are events from which no output derives in time: "
        "{names}"
    ),
    bad=(
        Example(_EVENT.format(mark="  # >> 1"), status="submitted"),
        Example(
            _EVENT.format(mark="  # >> 1")
            + _REPORT.format(day="2027-04-01")
            + """
[communications.cancelled]
title = "Will not appear"
status = "cancelled"
derived_from = ["youth-academy"]

[communications.unknown]
title = "Of an item that is not there"
derived_from = ["nowhere"]
""",
            status="submitted",
        ),
    ),
    good=(
        Example(
            _EVENT.format(mark="") + _REPORT.format(day="2027-03-31"),
            status="submitted",
        ),
        Example(
            _EVENT.format(mark="") + _REPORT.format(day='"2027-Q1"'),
            status="submitted",
        ),
        Example(
            """
[training.late]
title = "The report belongs into the next half-year"
start = 2027-06-03

[training.of-others]
title = "Organised by others"
start = 2027-02-03
partners.organiser = ["partner"]

[training.postponed]
title = "Postponed"
status = "postponed"
start = 2027-02-03

[training.no-date]
title = "Without a date"

[partnership.charter]
title = "No event at all"
start = 2027-02-03
""",
            status="submitted",
        ),
        _EVENT.format(mark=""),
    ),
)
