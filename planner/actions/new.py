"""The next half-year's plan: a frame that comes along from the one before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from planner.actions.selecting import select
from planner.actions.told import line
from planner.errors import NotFoundError, WrongUseError
from planner.layout.plan import Frame, first_frame, plan_text
from planner.layout.title import next_title
from planner.model.half_year import HalfYear
from planner.model.network import RosterEntry
from planner.model.plan import PlanFrame
from planner.rules.engine import judge
from planner.sentence import say
from planner.workspace.find import find
from planner.workspace.fresh import refuse_present, write_new
from planner.workspace.read import read_workspace
from planner.workspace.rewriting import Rewrite
from planner.workspace.sheet import PlanSheet
from planner.workspace.state import keep, record
from planner.workspace.trees import Folder, Overlay
from planner.workspace.workspace import Workspace

_PERIOD = re.compile(r"[12][0-9]{3}-H[12]")
_SCHEMA = "plan.schema.json"
_NOT_ITS_OWN = "not-judged"
"""Found in a plan where the roster is not whole."""


class Wanted(NamedTuple):
    """Where one is, the workspace, the half-year, the plan before it, the title."""

    here: Path
    plans: Path | None
    period: str
    source: str | None
    title: str | None
    today: date


class Drafted(NamedTuple):
    """The file of a new plan, as it is to be written and as people see it.

    source: the period of the plan whose frame came along, None for a first plan.
    dropped: names of the roster that did not come along, because they have ended or
        are not there.
    """

    path: Path
    text: str
    shown: str
    source: str | None
    dropped: tuple[str, ...]


def draft(wanted: Wanted) -> Drafted:
    """Return the next plan; nothing is written yet.

    Raises:
        WrongUseError: the period is none, or the plan would not be clean.
        NotFoundError: there is no workspace, or no plan to take the frame from.
        AlreadyThereError: there is a plan of that half-year.
    """
    period = half_year(wanted.period)
    root = find(wanted.here, wanted.plans)
    path = root / f"{period}.toml"
    refuse_present({path: ""})
    workspace = read_workspace(root)
    source = _source(workspace, period, wanted.source)
    frame, dropped = _kept(_frame(workspace, period, source), workspace)
    if wanted.title is not None:
        frame = frame._replace(title=line(wanted.title), translations={})
    text = plan_text(frame)
    shown = _judged(root, path.name, text, wanted.today)
    return Drafted(path, text, shown, source.period if source else None, dropped)


def half_year(text: str) -> HalfYear:
    """Return the half-year that a person writes.

    Raises:
        WrongUseError: it is none.
    """
    word = text.strip().upper()
    if not _PERIOD.fullmatch(word):
        raise WrongUseError(
            say("{text} is not a half-year", text=text),
            say("write 2027-H1 for January to June 2027, 2027-H2 for July to December"),
        )
    return HalfYear.parse(word)


def write(drafted: Drafted, command: str) -> None:
    """Write the plan, and keep the way back.

    Raises:
        PlannerError: its file is there, or cannot be written.
    """
    path, text = drafted.path, drafted.text
    write_new({path: text})
    keep(record(path.parent, path.stem, command, [Rewrite(path, None, text)]))


def _source(
    workspace: Workspace, period: HalfYear, named: str | None
) -> PlanSheet | None:
    if named is not None:
        return _readable(workspace.named(str(half_year(named))))
    before = [
        sheet
        for sheet in workspace.plans
        if sheet.kind == "plan" and sheet.half_year and sheet.half_year < period
    ]
    return _readable(before[-1]) if before else None


def _readable(sheet: PlanSheet) -> PlanSheet:
    if sheet.plan is None or not sheet.framed:
        raise NotFoundError(
            say("the frame of {period} cannot be read", period=sheet.period),
            say(
                "planner validate --plan {period} says why; another plan is named "
                "with --from",
                period=sheet.period,
            ),
        )
    return sheet


def _frame(workspace: Workspace, period: HalfYear, source: PlanSheet | None) -> Frame:
    if source is None or source.plan is None or source.half_year is None:
        frame = _first(workspace, period)
    else:
        frame = _next(source.plan, source.half_year, period)
    network = workspace.network
    before = workspace.plan(str(period.previous))
    return frame._replace(
        previous=period.previous if before is not None else None,
        lead=next(iter(network.leads() if network else ()), frame.lead),
        schema=workspace.presence(_SCHEMA) == "there",
    )


def _first(workspace: Workspace, period: HalfYear) -> Frame:
    network = workspace.network
    if network is None:
        return first_frame(period, "en")
    first, *others = network.network.languages or ("en",)
    plain = [name for name, region in network.region.items() if not region.includes]
    return first_frame(period, first)._replace(
        publish_in=(first, *others) if others else (),
        themes=tuple(network.theme),
        regions=tuple(plain),
    )


def _next(plan: PlanFrame, old: HalfYear, new: HalfYear) -> Frame:
    titles = {
        language: next_title(text["title"], old, new)
        for language, text in plan.text.items()
        if isinstance(text.get("title"), str)
    }
    return Frame(
        period=new,
        title=next_title(plan.title, old, new),
        language=plan.language,
        publish_in=plan.publish_in,
        themes=plan.themes,
        regions=plan.regions,
        illustrative=plan.illustrative,
        translations=titles,
    )


def _kept(frame: Frame, workspace: Workspace) -> tuple[Frame, tuple[str, ...]]:
    """Leave out what does not stand in the roster on the half-year's first day."""
    network, first = workspace.network, frame.period.first
    if network is None or not workspace.has("network"):
        return frame, ()
    themes = _holding(frame.themes, network.theme, first)
    regions = _holding(frame.regions, network.region, first)
    gone = {*frame.themes, *frame.regions} - {*themes, *regions}
    return frame._replace(themes=themes, regions=regions), tuple(sorted(gone))


def _holding(
    names: Iterable[str], entries: Mapping[str, RosterEntry], day: date
) -> tuple[str, ...]:
    return tuple(
        name for name in names if name in entries and entries[name].holds_on(day)
    )


def _judged(root: Path, name: str, text: str, today: date) -> str:
    """Judge the plan among the others; return how people see its file."""
    laid = {name: text.encode()}
    workspace = read_workspace(root, lambda folder: Overlay(Folder(folder), laid))
    report = judge(workspace, select(workspace), today, frozenset({name}))
    own = (found for found in report.diagnostics if found.name != _NOT_ITS_OWN)
    for found in own:
        raise WrongUseError(
            say("the plan would not be right: {message}", message=found.message),
            found.help,
        )
    return next(each.shown for each in workspace.sheets if each.file == name)
