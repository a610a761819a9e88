"""Writing into a workspace: what a change makes of its files, and what it brings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from planner.actions.opening import SHARED, Opened
from planner.actions.selecting import select
from planner.actions.since import Moves, as_moved, known_before
from planner.actions.target import writable
from planner.diagnostics.diagnostic import Diagnostic
from planner.diagnostics.report import Report
from planner.rules.engine import judge
from planner.sentence import Sentence
from planner.source.change import Change
from planner.source.document import Document
from planner.source.edit import Together, applied, edit
from planner.workspace.read import reread
from planner.workspace.rewriting import Rewrite, rewrite
from planner.workspace.state import keep, record
from planner.workspace.workspace import Workspace

Step = Callable[[Document], Sequence[Change]]
"""Works out changes from the file as the steps before it have left it."""

Steps = Mapping[str, Iterable[Step]]
"""The steps for each file by its name, in the order in which files are written."""


_NOTHING_MOVED: Moves = MappingProxyType({})


class Draft(NamedTuple):
    """A change of files that is not written yet, and the findings that it brings.

    `about` is the plan or the file that answers name, `shown` what people see of each
    file; `did` says in a sentence each what was asked for.
    """

    root: Path
    about: str
    shown: tuple[str, ...]
    files: tuple[Rewrite, ...]
    did: tuple[Sentence, ...]
    brought: tuple[Diagnostic, ...]

    @property
    def changed(self) -> bool:
        """Whether there is anything to write."""
        return any(each.changed for each in self.files)


def drafted(opened: Opened, steps: Iterable[Step], did: Iterable[Sentence]) -> Draft:
    """Make changes of a plan in memory, and judge it before and after them.

    Raises:
        EditRefusedError: a change has no place in the file.
    """
    sheet = opened.sheet
    return drafted_in(
        opened.workspace, opened.today, sheet.period, {sheet.file: steps}, did
    )


def drafted_in(  # noqa: PLR0913 - what is changed, and what is said of it
    workspace: Workspace,
    today: date,
    about: str,
    steps: Steps,
    did: Iterable[Sentence],
    *,
    moves: Moves = _NOTHING_MOVED,
    beside: Iterable[str] = (),
) -> Draft:
    """Make changes of files in memory, and judge what they concern before and after.

    `moves` says which tables stand elsewhere afterwards, with what was found of them;
    `beside` names files that are judged too, since they speak of what is changed.

    Raises:
        EditRefusedError: a change has no place in its file.
        PlannerError: a file cannot be written to.
    """
    before = {file: _written_to(workspace, file) for file in steps}
    after = {file: stepped(before[file], made) for file, made in steps.items()}
    return drafted_as(workspace, today, about, after, did, moves=moves, beside=beside)


def drafted_as(  # noqa: PLR0913 - what is changed, and what is said of it
    workspace: Workspace,
    today: date,
    about: str,
    after: Mapping[str, Document],
    did: Iterable[Sentence],
    *,
    moves: Moves = _NOTHING_MOVED,
    beside: Iterable[str] = (),
) -> Draft:
    """Put texts that were worked out in the place of files, and judge both.

    Raises:
        PlannerError: a file cannot be written to.
    """
    before = {file: _written_to(workspace, file) for file in after}
    root = Path(workspace.root)
    files = tuple(
        Rewrite(root / file, before[file].whole, after[file].whole) for file in after
    )
    shown = tuple(before[file].name for file in after)
    changed = {file: each for file, each in after.items() if each is not before[file]}
    brought = _brought(workspace, today, changed, moves, beside) if changed else ()
    return Draft(root, about, shown, files, tuple(did), brought)


def write(draft: Draft, command: str) -> bool:
    """Write a change; false where the way back could not be kept.

    Raises:
        ChangedFileError: a file is no longer as it was read.
        LockedFileError: somebody else is writing it.
        UnwritableFileError: it cannot be written.
    """
    rewrite(draft.files)
    return keep(record(draft.root, draft.about, command, draft.files))


def _written_to(workspace: Workspace, file: str) -> Document:
    sheet = next(sheet for sheet in workspace.sheets if sheet.file == file)
    return writable(workspace, sheet)


def stepped(document: Document, steps: Iterable[Step]) -> Document:
    """Return a file after steps, each of which sees what those before it have left.

    Raises:
        EditRefusedError: a change has no place in the file.
    """
    for step in steps:
        changes = step(document)
        while changes:
            document, changes = _together(document, changes)
    return document


def _together(
    document: Document, changes: Sequence[Change]
) -> tuple[Document, list[Change]]:
    """Make the changes that are not in the way of others; return those left too."""
    together = Together()
    left = [each for each in changes if not together.take(edit(document, each))]
    return applied(document, together.edits), left


def _brought(
    workspace: Workspace,
    today: date,
    documents: Mapping[str, Document],
    moves: Moves,
    beside: Iterable[str],
) -> tuple[Diagnostic, ...]:
    """Return the findings that were not there, or less severe, before a change."""
    concerned = _concerned(workspace, [*documents, *beside])
    now = _judged(reread(workspace, documents), today, concerned)
    if not now.diagnostics:
        return ()
    then = as_moved(_judged(workspace, today, concerned), moves)
    pairs = zip(now.diagnostics, known_before(now, then), strict=True)
    return tuple(found for found, known in pairs if not known)


def _concerned(workspace: Workspace, files: Iterable[str]) -> frozenset[str] | None:
    """Return the files that a change concerns; None is all of them."""
    shared = {sheet.file for sheet in workspace.sheets if sheet.kind in SHARED}
    changed = frozenset(files)
    return None if changed & shared else changed | shared


def _judged(workspace: Workspace, today: date, files: frozenset[str] | None) -> Report:
    return judge(workspace, select(workspace), today, files)
