"""An agreement runs out in this half-year, and nothing renews it.

What: a partnership of this plan, or of another one in the folder, `expires_on` a day
of this half-year that is still to come, and no item of any plan names it in `renews`.
One that has ended, or was cancelled or carried, is left in peace.

Why: what runs out unseen is missed when it is needed: a joint event without an
agreement, a programme without a legal basis.

Instead: plan the renewal, with `renews`; or set `stage = "ended"` where it is meant
to run out.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.diagnostics.severity import Severity
from planner.model.item import UNCOUNTED
from planner.model.plan import Entry
from planner.model.when import bounds
from planner.rules.case import Case
from planner.rules.finding import Also, At, Finding
from planner.rules.items import find_item
from planner.rules.once import once
from planner.rules.rule import Example, rule
from planner.sentence import say
from planner.workspace.sheet import PlanSheet
from planner.workspace.workspace import Workspace


def check(case: Case) -> Iterator[Finding]:
    """Yield agreements that run out unrenewed, once under each name."""
    renewed = _renewed(case.workspace)
    told: set[str] = set()
    others = [each for each in case.workspace.plans if each is not case.sheet]
    for sheet in (case.plan_sheet, *reversed(others)):
        for entry in sheet.entries:
            if entry.item.expires_on is None or entry.name in told:
                continue
            told.add(entry.name)
            if _runs_out(entry, case) and (sheet.period, entry.name) not in renewed:
                yield _finding(entry, sheet, case)


@once
def _renewed(workspace: Workspace) -> frozenset[tuple[str, str]]:
    """Return the agreements that an item renews, by plan and name."""
    found: set[tuple[str, str]] = set()
    for sheet in workspace.plans:
        for entry in sheet.entries:
            ref = entry.item.renews
            old = find_item(workspace, ref, sheet.period) if ref is not None else None
            if ref is not None and old is not None:
                plan = ref.rpartition("/")[0] or sheet.period
                found.add((plan, old.name))
    return frozenset(found)


def _runs_out(entry: Entry, case: Case) -> bool:
    item = entry.item
    if item.expires_on is None or item.status in UNCOUNTED or item.stage == "ended":
        return False
    first, last = bounds(item.expires_on)
    half_year = case.half_year
    return half_year.first <= first and last <= half_year.last and last >= case.today


def _finding(entry: Entry, sheet: PlanSheet, case: Case) -> Finding:
    here = At((*entry.path, "expires_on"), file=sheet.file)
    elsewhere = sheet is not case.sheet
    ref = f"{sheet.period}/{entry.name}" if elsewhere else entry.name
    return Finding(
        At(("format",), "key") if elsewhere else here,
        say(
            "the agreement {name} runs out on {day}, and no item renews it",
            name=ref,
            day=entry.item.expires_on,
        )
        if elsewhere
        else say("this agreement runs out, and no item renews it"),
        help=say('plan its renewal with renews = "{name}"', name=ref),
        also=(
            Also(
                here,
                say("here"),
            ),
        )
        if elsewhere
        else (),
    )


_SIGNED = """
[partnership.memorandum]
title = "Memorandum with the foundation"
status = "in-progress"
stage = "active"
signed_on = 2025-05-01
expires_on = 2027-04-30{mark}
"""
RULE = rule(
    __name__,
    check,
    severity=Severity.WARNING,
    bad=(
        _SIGNED.format(mark="  # >> 14"),
        """
[partnership.memorandum]
title = "Memorandum with the foundation"
expires_on = "2027-04"  # >> 14

[partnership.protocol]
title = "Protocol that renews another"
renews = "charter"
expires_on = 2029-04-30

[partnership.charter]
title = "Charter"
expires_on = 2027-01-31
""",
    ),
    good=(
        _SIGNED.format(mark="")
        + """
[partnership.renewal]
title = "Renewed memorandum"
renews = "memorandum"
""",
        _SIGNED.format(mark="").replace("active", "ended"),
        Example(_SIGNED.format(mark=""), today="2027-05-01"),
        _SIGNED.format(mark="").replace("2027-04-30", "2027-07-31"),
    ),
)
