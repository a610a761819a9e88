"""Fixing: what is sure is mended, in every file that is judged, and then written."""

from __future__ import annotations

from pathlib import Path

from planner.actions.parts import Part, parts
from planner.actions.rounds import mend
from planner.actions.validate import Wanted, concluded, fresh, judge_part, known, merge
from planner.diagnostics.diagnostic import Diagnostic
from planner.diagnostics.mending import MendedFile, Mending
from planner.diagnostics.report import Report
from planner.errors import PlannerError
from planner.sentence import Sentence, say
from planner.source.document import Document
from planner.workspace.files import rewrite_text
from planner.workspace.kinds import is_adopted
from planner.workspace.lock import locked
from planner.workspace.workspace import Workspace

_KEPT = say("what was adopted is never changed")


def fix(wanted: Wanted, *, unsafe: bool) -> tuple[Mending, int]:
    """Mend the files that validate would judge; nothing is written yet.

    Return what was mended, what is left, and the exit code that validate would then
    give. Safe fixes are made, and with `unsafe` the others too.

    Raises:
        PlannerError: a path, plan or workspace is not there; a rule does not exist.
    """
    files: list[MendedFile] = []
    reports: list[Report] = []
    codes: list[int] = []
    for part in parts(wanted.aim):
        mended, whole, code = _mended(part, wanted, unsafe=unsafe)
        files += mended
        reports.append(whole)
        codes.append(code)
    return Mending(tuple(files), merge(reports)), max(codes, default=0)


def write(mending: Mending, here: Path) -> tuple[Mending, list[PlannerError]]:
    """Write what was mended, file by file; return what was, and why others were not.

    A file that somebody changed since it was read is left as it is now.
    """
    failed: dict[str, PlannerError] = {}
    for each in mending.changed:
        try:
            with locked(here / each.file):
                rewrite_text(here / each.file, each.before, each.after)
        except PlannerError as error:
            failed[each.file] = error
    files = tuple(
        each._replace(after=each.before, done=()) if each.file in failed else each
        for each in mending.files
    )
    return mending._replace(files=files), list(failed.values())


def _mended(
    part: Part, wanted: Wanted, *, unsafe: bool
) -> tuple[list[MendedFile], Report, int]:
    """Mend one workspace; return its files, what is found now, and the exit code."""

    def judged(now: Workspace) -> Report:
        return judge_part(part._replace(workspace=now), wanted)

    def wished(found: Diagnostic) -> bool:
        return _is_wished(found, unsafe=unsafe) and found.place.file not in adopted

    shown = (sheet.shown for sheet in part.workspace.sheets)
    adopted = {file for file in shown if is_adopted(wanted.aim.here / file)}
    workspace, whole, trails = mend(part.workspace, judged, wished)
    left = fresh(whole, part, known(wanted.baseline), wanted)
    report, code = concluded(left, workspace, wanted)
    files: list[MendedFile] = []
    for file, trail in trails.items():
        offered = [
            each
            for each in report.diagnostics
            if each.place.file == file and each.fix is not None
        ]
        why = None
        if file in adopted and any(_is_wished(each, unsafe=unsafe) for each in offered):
            why = _KEPT
        elif offered and trail.document.faults:
            why = _left(trail.document, unsafe=unsafe)
        texts = trail.first.whole, trail.document.whole
        files.append(MendedFile(file, *texts, trail.done, trail.refused, why))
    return files, report, code


def _is_wished(found: Diagnostic, *, unsafe: bool) -> bool:
    return found.fix is not None and (found.fix.safe or unsafe)


def _left(document: Document, *, unsafe: bool) -> Sentence:
    """Return why a file that cannot be read stays as it is."""
    by_hand = [fault for fault in document.faults if not fault.fix]
    if by_hand:
        line = document.span(by_hand[0].start, by_hand[0].end).line
        return say("line {line} has to be mended by hand first", line=line)
    if not unsafe and not all(fault.safe for fault in document.faults):
        return say("it can be read only after unsafe fixes: --unsafe-fixes makes them")
    return say("what is asked for does not make it readable")
