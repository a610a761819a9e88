"""A waiver, a gap or a comment hides nothing.

What: a `waive`, or a comment such as `# planner: ignore[D211]`, whose rule finds
nothing there, now or at any later status of the plan; one of a rule that cannot be set
aside; a waiver past its `until`; a comment that stands above nothing or names no
rule; and a `gap` of a region, category or theme that is no hole. Items that are over
are left in peace, and rules that are not judged. A record is not looked at.

Why: a waiver stands for something wrong that was accepted. One that is left behind
hides the next mistake of its kind, which nobody accepted.

Instead: take it out.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from planner.diagnostics.severity import Severity
from planner.model.types import Text, Waiver
from planner.rules.case import Case
from planner.rules.catalogue import all_rules, may_be_silenced, own_rules
from planner.rules.finding import At, Finding
from planner.rules.idle import idle, over_paths
from planner.rules.later import bare, is_asked, now_or_later
from planner.rules.rule import Example, Rule, rule
from planner.rules.waivers import KEY, all_waivers
from planner.sentence import Sentence, say
from planner.source.document import Path
from planner.workspace.sheet import PlanSheet

_NAME = "waiver-unused"
_Found = dict[str, list[Path]]
"""Where each rule finds something, as far as it was asked."""


def check(case: Case) -> Iterator[Finding]:
    """Yield waivers and gaps that could be taken out."""
    sheet = case.sheet
    plan = sheet.plan if isinstance(sheet, PlanSheet) else None
    if plan is not None and plan.status == "record":
        return
    yield from _waivers(case)
    if plan is not None and plan.gap is not None:
        yield from _gaps(case)
    yield from idle(case, {each.code: each for each in _selected(case).values()})


def _waivers(case: Case) -> Iterator[Finding]:
    found: _Found = {}
    written = list(all_waivers(case))
    if not written:
        return
    over, rules = over_paths(case), _selected(case)
    for owner, waivers in written:
        if owner in over:
            continue
        for name, waiver in waivers.items():
            if name in rules and is_asked(rules[name], case):
                yield from _judge((*owner, KEY, name), rules[name], waiver, case, found)


def _selected(case: Case) -> dict[str, Rule]:
    """Return the rules that are judged, as waivers name them, but for this one."""
    names, rules = case.selected - {_NAME}, (*all_rules(), *own_rules(case.workspace))
    return {each.key: each for each in rules if each.key in names}


def _judge(
    path: Path, judged: Rule, waiver: Text | Waiver, case: Case, found: _Found
) -> Iterator[Finding]:
    until = waiver.until if isinstance(waiver, Waiver) else None
    if not may_be_silenced(judged.code):
        yield _unused(path, say("the rule {name} cannot be waived", name=judged.name))
    elif until is not None and until < case.today:
        yield _ended(path, until)
    elif not _hides(path[:-2], judged, case, found):
        yield _unused(path, say("this waiver hides nothing"))


def _hides(owner: Path, judged: Rule, case: Case, found: _Found) -> bool:
    """Whether a rule finds something at or below what a waiver stands on."""
    if judged.key not in found:
        found[judged.key] = [each.at.path for each in now_or_later(judged, case)]
    return any(path[: len(owner)] == owner for path in found[judged.key])


def _unused(path: Path, message: Sentence) -> Finding:
    return Finding(At(path, "key"), message, help=say("take it out"))


def _ended(path: Path, until: date) -> Finding:
    return Finding(
        At((*path, "until")),
        say("this waiver ended on {day}", day=until),
        help=say("take it out, or give it a later `until`"),
    )


def _gaps(case: Case) -> Iterator[Finding]:
    for judged in _selected(case).values():
        gaps = bare(judged, case)
        if gaps is None or not is_asked(judged, case):
            continue
        holes = {
            part for each in judged.check(gaps) for part in _parts(each.topic, case)
        }
        for key in getattr(case.plan.gap, str(judged.gap)):
            if holes.isdisjoint(_parts(key, case)):
                yield _unused(("gap", str(judged.gap), key), _no_hole(judged))


def _no_hole(judged: Rule) -> Sentence:
    return say(
        "this gap is no hole: the {kind} has an item, or none is asked for",
        kind=judged.gap,
    )


def _parts(name: str, case: Case) -> tuple[str, ...]:
    return case.network.parts_of(name)


RULE = rule(
    __name__,
    check,
    severity=Severity.WARNING,
    scope="file",
    needs=("roster",),
    bad=(
        """
regions = ["mena", "east-africa"]
waive = { crowded-month = "Ramadan takes the other months." }  # >> 11

[gap.region.east-africa]
reason = "The hub opens in July."

[gap.region.mena]  # >> 13
reason = "The hub is closed."

[training.youth-academy]
title = "Youth academy"
regions = ["mena"]
start = 2027-04-14

[training.youth-academy.waive]
end-before-start = "It is right."  # >> 1
unknown-reference = "The unit is new."  # >> 1
overdue = { reason = "The hub is moving.", until = 2026-11-21 }  # >> 52
""",
        """
# planner: file-ignore[lead-overloaded]  # >> 24

# planner: ignore[crowded-month] there is none yet  # >> 1

# planner: ignore D211  # >> 1
[training.youth-academy]
title = "Youth academy"  # planner: ignore[unknown-key]  # >> 44
# planner: ignore[D204, overdue] the host decides  # >> 25
start = "2027-04"
""",
        Example(
            """
[organisation.institute]
name = "Institute"
waive = { near-duplicate-entry = "The two are two." }  # >> 11
""",
            file="network.toml",
        ),
    ),
    good=(
        """
waive = { category-without-item = "This half-year is for training." }

[training.youth-academy]
title = "Youth academy"
start = "2027-04"
waive.date-undecided = { reason = "The host decides.", until = 2026-11-22 }

[training.near]
title = "Near, and its place is open"
start = 2027-01-13
venue.mode = "in-person"
waive.short-notice = "The host is found in a week."

[training.empty]
title = "Nobody wrote the summary yet"
summary = ""
start = "2027-05"
waive = { empty-value = "It comes in May.", date-undecided = "The host decides." }

[training.done]
title = "It took place"
status = "done"
waive.overdue = "The report is late."

# planner: ignore[date-undecided] the host decides
[training.window]
title = "Its date is open"
start = "2027-06"

[training.beside]
title = "Ende"
start = "2027-06" # planner: ignore[D204, waiver-unused]
# planner: the chair asked for this one

[training.own]
title = "A rule of one's own, and one that does not exist"
waive = { "X:hosts" = "No host yet.", no-such-rule = "Nothing.", waiver-unused = "So." }
""",
        Example(
            """
[training.youth-academy]
title = "Of a record, G is silent"
waive.overdue = "It is right."
""",
            status="record",
        ),
    ),
)
