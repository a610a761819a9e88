"""Validating: which files are read and judged, and what the answer is."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from planner.actions.parts import Aim, Part, parts
from planner.actions.selecting import select
from planner.diagnostics.report import By, Report
from planner.diagnostics.severity import Severity
from planner.errors import WrongUseError
from planner.rules.engine import judge
from planner.sentence import say
from planner.workspace.workspace import Workspace

_FINDINGS, _WRONG_SETTINGS = 1, 2


class Wanted(NamedTuple):
    """What a run of validate is asked: what to judge, a day, rules, a level.

    `fail_on` is None where the workspace's own setting holds. What the file `baseline`
    knows is not shown; with `written` that file is written first. Nor is what was
    there before the work since the revision `since` began. With `audit` the report
    lists all that is hidden.
    """

    today: date
    aim: Aim
    chosen: Sequence[str] = ()
    ignored: Sequence[str] = ()
    fail_on: Severity | None = None
    closed: bool = False
    baseline: Path | None = None
    written: bool = False
    since: str | None = None
    audit: bool = False


def validate(wanted: Wanted) -> tuple[Report, int]:
    """Return all findings and the exit code: 0, 1 findings, 2 wrong settings.

    Raises:
        PlannerError: a path, plan, workspace or revision is not there; a rule does
            not exist.
    """
    aimed = parts(wanted.aim)
    if wanted.written:
        _see_whole(aimed, wanted)
    judged = [(part, judge_part(part, wanted)) for part in aimed]
    if wanted.written and wanted.baseline is not None:
        _write(wanted.baseline, judged, wanted)
    marks = known(wanted.baseline)
    reports: list[Report] = []
    codes: list[int] = []
    for part, whole in judged:
        report, code = concluded(
            fresh(whole, part, marks, wanted), part.workspace, wanted
        )
        reports.append(report)
        codes.append(code)
    return merge(reports), max(codes, default=0)


def concluded(
    report: Report, workspace: Workspace, wanted: Wanted
) -> tuple[Report, int]:
    """Return a workspace's findings with the level that fails, and the exit code."""
    level = wanted.fail_on or Severity.of(workspace.settings.validation.fail_on)
    report = report._replace(fails=level)
    return report, _code(report, workspace)


def judge_part(part: Part, wanted: Wanted) -> Report:
    """Judge one workspace with its own settings."""
    selection = select(
        part.workspace,
        wanted.chosen,
        wanted.ignored,
        closed=wanted.closed,
        audit=wanted.audit,
    )
    return judge(part.workspace, selection, wanted.today, part.files)


def _see_whole(aimed: Sequence[Part], wanted: Wanted) -> None:
    """See that what is to be written as a baseline has a file, and lacks nothing."""
    if wanted.baseline is None:
        raise WrongUseError(
            say("--write-baseline needs the file to write"),
            say("name it with --baseline FILE"),
        )
    if any(part.files is not None for part in aimed):
        raise WrongUseError(
            say("a baseline of some files would forget what is known of the others"),
            say("write it without --plan and without the names of files"),
        )


def _write(path: Path, judged: Sequence[tuple[Part, Report]], wanted: Wanted) -> None:
    """Write the baseline; what it knew of rules that are not judged stays."""
    from planner.actions import baseline

    chosen, ignored = wanted.chosen, wanted.ignored
    codes = {
        rule.code
        for part, _ in judged
        for rule in select(part.workspace, chosen, ignored).rules
    }
    report = merge([report for _, report in judged])
    baseline.write(path, report, codes if chosen or ignored else None)


def known(path: Path | None) -> frozenset[str]:
    """Return what a baseline knows."""
    if path is None:
        return frozenset()
    from planner.actions import baseline

    return baseline.read(path)


def fresh(report: Report, part: Part, marks: frozenset[str], wanted: Wanted) -> Report:
    """Return a report without what a baseline or a revision knows."""
    by: list[By | None] = [None] * len(report.diagnostics)
    if wanted.since is not None:
        before = _before(report, part, wanted.since, wanted)
        by = ["before" if each else None for each in before]
    if wanted.baseline is not None:
        from planner.actions.baseline import is_known

        for place, kept in enumerate(is_known(report, marks, wanted.baseline)):
            by[place] = "baseline" if kept else by[place]
    return report.without(by)


def _before(report: Report, part: Part, since: str, wanted: Wanted) -> list[bool]:
    """Say of each finding whether it was there before."""
    from planner.actions.since import known_before
    from planner.workspace.git import Revision

    revision = Revision(Path(part.workspace.root), since)
    then = judge_part(part._replace(workspace=part.again(revision.open)), wanted)
    return known_before(report, then)


def _code(report: Report, workspace: Workspace) -> int:
    settings = workspace.sheet("planner")
    if settings is not None and any(
        found.severity is Severity.ERROR and found.place.file == settings.shown
        for found in report.diagnostics
    ):
        return _WRONG_SETTINGS
    return _FINDINGS if report.reaches(report.fails) else 0


def merge(reports: Sequence[Report]) -> Report:
    """Return the findings of several workspaces as one report."""
    if len(reports) == 1:
        return reports[0]
    found = [each for report in reports for each in report.diagnostics]
    return Report(
        tuple(sorted(found, key=lambda each: each.order)),
        files=sum(report.files for report in reports),
        lines=ChainMap(*(dict(report.lines) for report in reports)),
        checked=tuple(file for report in reports for file in report.checked),
        spans=ChainMap(*(dict(report.spans) for report in reports)),
        rules=ChainMap(*(dict(report.rules) for report in reports)),
        fails=min((report.fails for report in reports), default=Severity.ERROR),
        hidden=tuple(each for report in reports for each in report.hidden),
    )
