"""Validating: which files are read and judged, and what the answer is."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Container, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from planner.diagnostics.report import Report
from planner.diagnostics.severity import Severity
from planner.errors import (
    NoSuchPathError,
    NoWorkspaceError,
    WrongUseError,
)
from planner.rules.engine import judge
from planner.rules.selection import select
from planner.sentence import say
from planner.workspace.files import replace_text
from planner.workspace.find import above, below, find
from planner.workspace.read import read_alone, read_beside, read_workspace
from planner.workspace.workspace import Workspace

_FINDINGS, _WRONG_SETTINGS = 1, 2


class Wanted(NamedTuple):
    """What a run of validate is asked: words as they came, a day, a level.

    `plans` is the workspace named, `period` the plan; `fail_on` is None where
    the workspace's own setting holds. What the file `baseline` knows is not shown;
    with `written` that file is written first.
    """

    today: date
    here: Path
    paths: Sequence[str] = ()
    plans: Path | None = None
    period: str | None = None
    chosen: Sequence[str] = ()
    ignored: Sequence[str] = ()
    fail_on: Severity | None = None
    closed: bool = False
    baseline: Path | None = None
    written: bool = False


class Part(NamedTuple):
    """A workspace and the files of it that are judged; None is all of them."""

    workspace: Workspace
    files: frozenset[str] | None = None


def validate(wanted: Wanted) -> tuple[Report, int]:
    """Return all findings and the exit code: 0, 1 findings, 2 wrong settings.

    Raises:
        PlannerError: a path, plan or workspace is not there; a rule does not exist.
    """
    judged = [(part, judge_part(part, wanted)) for part in parts(wanted)]
    known = _known([report for _, report in judged], wanted)
    reports: list[Report] = []
    codes: list[int] = []
    for part, whole in judged:
        level = wanted.fail_on or Severity.of(
            part.workspace.settings.validation.fail_on
        )
        report = known(whole)._replace(fails=level)
        reports.append(report)
        codes.append(_code(report, part.workspace))
    return merge(reports), max(codes, default=0)


def _known(reports: Sequence[Report], wanted: Wanted) -> Callable[[Report], Report]:
    """Return what takes out of a report what the baseline knows."""
    path = wanted.baseline
    if path is None and wanted.written:
        raise WrongUseError(
            say("--write-baseline needs the file to write"),
            say("name it with --baseline FILE"),
        )
    if path is None:
        return lambda report: report
    from planner.actions import baseline

    if wanted.written:
        replace_text(path, baseline.text_of(merge(reports), path))
    marks = baseline.read(path)
    return lambda report: baseline.hide(report, marks, path)


def judge_part(part: Part, wanted: Wanted) -> Report:
    """Judge one workspace with its own settings."""
    selection = select(
        part.workspace, wanted.chosen, wanted.ignored, closed=wanted.closed
    )
    return judge(part.workspace, selection, wanted.today, part.files)


def parts(wanted: Wanted) -> list[Part]:
    """Return what is to be judged: the workspace, or what the paths name."""
    if wanted.period is not None and not wanted.paths:
        workspace = read_workspace(find(wanted.here, wanted.plans))
        sheet = workspace.named(wanted.period)
        return [Part(workspace, frozenset({sheet.file}))]
    if not wanted.paths:
        return [Part(read_workspace(find(wanted.here, wanted.plans)))]
    if wanted.period is not None:
        raise WrongUseError(
            say("--plan {period} and a path name two things", period=wanted.period),
            say("name the plan or the path, not both"),
        )
    paths = [_existing(wanted.here, path) for path in wanted.paths]
    folders = [path for path in paths if path.is_dir()]
    files = [path for path in paths if not path.is_dir()]
    roots = _roots(folders)
    rest = _beside(files, roots)
    return [
        *(Part(read_workspace(root)) for root in roots.values()),
        *_file_parts(rest, wanted.plans),
    ]


def _existing(here: Path, path: str) -> Path:
    found = here / path
    if not found.exists() and not found.is_symlink():
        raise NoSuchPathError(path)
    if not found.is_dir() and found.suffix.lower() != ".toml":
        raise WrongUseError(
            say("{path} is not a .toml file", path=path),
            say("name plan files, roster files or folders that hold them"),
        )
    return found


def _roots(folders: Iterable[Path]) -> dict[Path, Path]:
    """Return the workspaces below folders, each once, by where they really are."""
    roots: dict[Path, Path] = {}
    for folder in folders:
        found = list(below(folder))
        if not found:
            raise NoWorkspaceError(str(folder), " or below it")
        for root in found:
            roots.setdefault(root.resolve(), root)
    return roots


def _beside(files: Iterable[Path], roots: Container[Path]) -> list[Path]:
    """Return the files that are not in a workspace judged as a whole, each once."""
    once: dict[tuple[Path, str], Path] = {}
    for file in files:
        folder = file.parent.resolve()
        if folder not in roots:
            once.setdefault((folder, file.name), file)
    return list(once.values())


def _file_parts(files: Iterable[Path], plans: Path | None) -> list[Part]:
    named = find(plans, plans) if plans is not None else None
    by_root: dict[Path | None, list[Path]] = {}
    for file in files:
        by_root.setdefault(named or above(file.parent), []).append(file)
    made: list[Part] = []
    for root, group in by_root.items():
        if root is None:
            made += [Part(read_alone(file)) for file in group]
        else:
            made += [
                Part(read_beside(root, apart), frozenset(file.name for file in apart))
                for apart in _apart(group)
            ]
    return made


def _apart(files: Iterable[Path]) -> list[list[Path]]:
    """Part files so that no two of a group would take one place in a workspace."""
    groups: list[list[Path]] = []
    for file in files:
        for group in groups:
            if all(file.name != other.name for other in group):
                group.append(file)
                break
        else:
            groups.append([file])
    return groups


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
        fails=min((report.fails for report in reports), default=Severity.ERROR),
        hidden=sum(report.hidden for report in reports),
    )
