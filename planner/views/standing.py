"""Where one is: the workspace, its plans, what is open, what to run next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from planner.diagnostics.report import Report
from planner.diagnostics.severity import Severity
from planner.language.voice import ENGLISH, Voice
from planner.model.half_year import HalfYear
from planner.model.item import ENDED
from planner.model.label import spoken
from planner.model.plan import DRAFTED
from planner.sentence import Sentence, say
from planner.views.head import Head, head_of
from planner.views.label import titled
from planner.workspace.sheet import PlanSheet
from planner.workspace.workspace import Workspace

_SOON = timedelta(weeks=4)
_OVER = frozenset({"closed", "record"})
_OVERDUE = "overdue"


class Decision(NamedTuple):
    """A date or place of an item that is to be decided by a day; `item` with plan."""

    day: date
    title: str
    item: str


class Step(NamedTuple):
    """Words for the program, and what they do."""

    words: str
    what: Sentence


@dataclass(frozen=True, slots=True)
class Standing:
    """A workspace at a glance, on one day.

    network: what the network is called, None where no roster says so.
    overdue: how many items are found overdue.
    decisions: those of the next four weeks, and those that are late.
    findings: how many findings there are, by severity, the worst first.
    """

    root: str
    network: str | None
    today: date
    plans: tuple[Head, ...]
    overdue: int
    decisions: tuple[Decision, ...]
    findings: dict[Severity, int]
    steps: tuple[Step, ...]


def stand(
    workspace: Workspace,
    root: str,
    today: date,
    report: Report,
    voice: Voice = ENGLISH,
) -> Standing:
    """Return where a workspace stands; `root` is its folder as people see it."""
    counts = {each: report.number(each) for each in sorted(Severity, reverse=True)}
    findings = {severity: count for severity, count in counts.items() if count}
    network, language = workspace.network, voice.language
    return Standing(
        root=root,
        network=spoken(network.network.name, language) if network is not None else None,
        today=today,
        plans=tuple(head_of(sheet, today, language) for sheet in workspace.plans),
        overdue=sum(found.name == _OVERDUE for found in report.diagnostics),
        decisions=tuple(sorted(_decisions(workspace, today, language))),
        findings=findings,
        steps=tuple(_steps(workspace, today, findings)),
    )


def _decisions(workspace: Workspace, today: date, language: str) -> Iterator[Decision]:
    for sheet in workspace.plans:
        if sheet.plan is None or sheet.plan.status in _OVER:
            continue
        for entry in sheet.entries:
            day = entry.item.decide_by
            if day is None or entry.item.status in ENDED or day > today + _SOON:
                continue
            title = titled(entry.item, language)
            yield Decision(day, title, f"{sheet.period}/{entry.name}")


def _steps(
    workspace: Workspace, today: date, findings: dict[Severity, int]
) -> Iterator[Step]:
    now = HalfYear.of(today)
    dated = [sheet for sheet in workspace.plans if _half(sheet) is not None]
    known = [half for half in map(_half, dated) if half is not None]
    if findings:
        yield Step("validate", say("what is wrong, and the way on"))
    if known:
        shown = next((half for half in known if half >= now), known[-1])
        yield Step("summary", say("the plan {period} on one page", period=shown))
    drafts = [sheet for sheet in dated if sheet.plan and sheet.plan.status in DRAFTED]
    if len(drafts) == 1:
        add = say("another item of {period}", period=drafts[0].period)
        yield Step("add training", add)
    newest = max([now, *known])
    yield Step(
        f"new {newest.next}",
        say("begin the next plan") if known else say("begin the first plan"),
    )
    yield Step("--help", say("every verb"))


def _half(sheet: PlanSheet) -> HalfYear | None:
    return sheet.half_year if sheet.kind == "plan" else None
