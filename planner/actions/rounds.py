"""Mending in rounds: what does not meet is done at once, the rest is judged again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from planner.diagnostics.diagnostic import Diagnostic, Fix
from planner.diagnostics.mending import Mended
from planner.diagnostics.report import Report
from planner.errors import EditRefusedError
from planner.sentence import Sentence, say
from planner.source.document import Document
from planner.source.edit import Edit, Together, applied
from planner.source.faults import Replacement
from planner.source.repair import repaired
from planner.source.told import told
from planner.workspace.read import reread
from planner.workspace.workspace import Workspace

MOST = 100
"""Rounds; a file that is not done by then stays as it is after the last one."""

Judge = Callable[[Workspace], Report]
Wish = Callable[[Diagnostic], bool]


class Trail(NamedTuple):
    """What happened to a file so far; `texts` are those that it had."""

    first: Document
    document: Document
    done: tuple[Mended, ...] = ()
    refused: tuple[Mended, ...] = ()
    texts: frozenset[str] = frozenset()

    def tried(self, found: Diagnostic) -> bool:
        """Whether the fix of a finding was refused before."""
        return any(_same(each.found, found) for each in self.refused)


class Outcome(NamedTuple):
    """A workspace after all rounds, what is found in it then, and each file's trail."""

    workspace: Workspace
    report: Report
    trails: Mapping[str, Trail]


def mend(workspace: Workspace, judge: Judge, wished: Wish) -> Outcome:
    """Mend what is wished, round by round, until a round does nothing.

    A file that cannot be read in the end is as it was in the beginning.
    """
    trails = {
        sheet.shown: Trail(sheet.document, sheet.document)
        for sheet in workspace.sheets
        if sheet.document is not None
    }
    report = judge(workspace)
    for _ in range(MOST):
        stepped = _round(trails, report, wished)
        if not stepped:
            break
        trails |= stepped
        workspace = _with(workspace, stepped)
        report = judge(workspace)
    lost = {
        file: trail._replace(document=trail.first, done=())
        for file, trail in trails.items()
        if trail.done and trail.document.faults
    }
    if lost:
        workspace = _with(workspace, lost)
        report = judge(workspace)
    return Outcome(workspace, report, trails | lost)


def _with(workspace: Workspace, trails: Mapping[str, Trail]) -> Workspace:
    return reread(
        workspace,
        {
            sheet.file: trails[sheet.shown].document
            for sheet in workspace.sheets
            if sheet.shown in trails
        },
    )


def _round(
    trails: Mapping[str, Trail], report: Report, wished: Wish
) -> dict[str, Trail]:
    """Return the files to which something happened."""
    by_file: dict[str, list[Diagnostic]] = {}
    for found in filter(wished, report.diagnostics):
        file = _fix(found).replacements[0].file
        if not trails[file].tried(found):
            by_file.setdefault(file, []).append(found)
    steps = {file: _step(trails[file], wanted) for file, wanted in by_file.items()}
    return {file: step for file, step in steps.items() if step is not trails[file]}


def _step(trail: Trail, wanted: Sequence[Diagnostic]) -> Trail:
    document = trail.document
    if document.faults:
        return _repair(trail, [found for found in wanted if not _changes(found)])
    together = Together()
    taken = [found for found in wanted if together.take(_edit(found))]
    return _kept(trail, _made(trail, taken))


def _repair(trail: Trail, wanted: Sequence[Diagnostic]) -> Trail:
    """Mend the text itself, if each of its faults has a fix."""
    document, together = trail.document, Together()
    if len(wanted) < len(document.faults):
        return trail
    taken = [found for found in wanted if together.take(_edit(found))]
    try:
        after = repaired(document, together.splices)
    except EditRefusedError as error:
        return _refused(trail, taken, error.sentence)
    return _kept(trail, _done(trail, after, taken))


def _made(trail: Trail, taken: Sequence[Diagnostic]) -> Trail:
    """Make edits together; where that is refused, find out which one is amiss."""
    try:
        after = applied(trail.document, map(_edit, taken))
    except EditRefusedError as error:
        if len(taken) == 1:
            return _refused(trail, taken, error.sentence)
        half = len(taken) // 2
        first = _made(trail, taken[:half])
        return first if first.done != trail.done else _made(first, taken[half:])
    return _done(trail, after, taken)


def _done(trail: Trail, after: Document, taken: Iterable[Diagnostic]) -> Trail:
    made = (Mended(each, told(trail.document, _edit(each))) for each in taken)
    return trail._replace(
        document=after,
        done=(*trail.done, *made),
        texts=trail.texts | {trail.document.text},
    )


def _kept(before: Trail, after: Trail) -> Trail:
    """The step, unless it brings back a text that the file had: then it is refused."""
    if after.document.text not in after.texts:
        return after
    made = [each.found for each in after.done[len(before.done) :]]
    return _refused(before, made, say("it would undo what another fix did"))


def _refused(trail: Trail, taken: Iterable[Diagnostic], why: Sentence) -> Trail:
    added = (Mended(found, why) for found in taken)
    return trail._replace(refused=(*trail.refused, *added))


def _edit(found: Diagnostic) -> Edit:
    fix = _fix(found)
    splices = (Replacement(*each[1:]) for each in fix.replacements)
    return Edit(tuple(splices), fix.changes)


def _fix(found: Diagnostic) -> Fix:
    return found.fix or Fix((), safe=False)


def _changes(found: Diagnostic) -> bool:
    return bool(_fix(found).changes)


def _same(one: Diagnostic, other: Diagnostic) -> bool:
    """Whether two findings, perhaps of different rounds, are mended in one way."""
    return (one.code, one.keys, _wording(one)) == (
        other.code,
        other.keys,
        _wording(other),
    )


def _wording(found: Diagnostic) -> object:
    fix = _fix(found)
    return fix.changes or [each.text for each in fix.replacements]
