"""Writing into a plan: which one, what the change brings, and the way back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from planner.actions.opening import Opened, Wanted, findings, open_workspace
from planner.actions.since import known_before
from planner.diagnostics.diagnostic import Diagnostic
from planner.errors import PlannerError, WrongUseError
from planner.sentence import Sentence, say
from planner.source.change import Change
from planner.source.document import Document
from planner.source.edit import Together, applied, edit
from planner.workspace.files import rewrite_text
from planner.workspace.kinds import is_adopted
from planner.workspace.lock import locked
from planner.workspace.read import reread
from planner.workspace.sheet import PlanSheet
from planner.workspace.state import Record, keep
from planner.workspace.workspace import Workspace

_OPEN = frozenset({"draft", "consultation"})

Step = Callable[[Document], Sequence[Change]]
"""Works out changes from the file as the steps before it have left it."""


class Draft(NamedTuple):
    """A change of a plan that is not written yet, and the findings that it brings.

    `did` says in a sentence each what was asked for.
    """

    sheet: PlanSheet
    path: Path
    before: str
    after: str
    did: tuple[Sentence, ...]
    brought: tuple[Diagnostic, ...]

    @property
    def changed(self) -> bool:
        """Whether there is anything to write."""
        return self.before != self.after


def open_draft(wanted: Wanted) -> Opened:
    """Read the workspace and choose the plan that is written to.

    Raises:
        NotFoundError: there is no workspace, or no such plan.
        WrongUseError: none is named, and not exactly one is being drafted.
        PlannerError: its file cannot be read without mistakes, or was adopted.
    """
    workspace = open_workspace(wanted)
    sheet = (
        workspace.named(wanted.period)
        if wanted.period is not None
        else _only(workspace)
    )
    _refuse(sheet, Path(workspace.root) / sheet.file)
    return Opened(workspace, sheet, wanted.today)


def drafted(opened: Opened, steps: Iterable[Step], did: Iterable[Sentence]) -> Draft:
    """Make changes in memory, and judge the plan before and after them.

    Raises:
        EditRefusedError: a change has no place in the file.
    """
    sheet = opened.sheet
    before = document = _document(sheet)
    for step in steps:
        changes = step(document)
        while changes:
            document, changes = _together(document, changes)
    return Draft(
        sheet,
        Path(opened.workspace.root) / sheet.file,
        before.whole,
        document.whole,
        tuple(did),
        _brought(opened, document) if document is not before else (),
    )


def write(draft: Draft, command: str) -> bool:
    """Write a change; false where the way back could not be kept.

    Raises:
        ChangedFileError: the file is no longer as it was read.
        LockedFileError: somebody else is writing it.
        UnwritableFileError: it cannot be written.
    """
    with locked(draft.path):
        rewrite_text(draft.path, draft.before, draft.after)
    file = str(draft.path.resolve())
    return keep(Record(file, command, draft.before, draft.after))


def _together(
    document: Document, changes: Sequence[Change]
) -> tuple[Document, list[Change]]:
    """Make the changes that are not in the way of others; return those left too."""
    together = Together()
    left = [each for each in changes if not together.take(edit(document, each))]
    return applied(document, together.edits), left


def _document(sheet: PlanSheet) -> Document:
    """Return the file of a plan that `open_draft` has let through."""
    assert sheet.document is not None  # noqa: S101 - told by `_refuse`
    return sheet.document


def _only(workspace: Workspace) -> PlanSheet:
    """Return the one plan that is in draft or consultation."""
    plans = [each for each in workspace.plans if each.kind == "plan"]
    found = [each for each in plans if each.plan and each.plan.status in _OPEN]
    if len(found) == 1:
        return found[0]
    periods = ", ".join(each.period for each in found or plans)
    if found:
        raise WrongUseError(
            say("several plans are being drafted: {periods}", periods=periods),
            say("name one of them with --plan PERIOD"),
        )
    raise WrongUseError(
        say("no plan is in draft or in consultation"),
        say("name the one to write to with --plan; there are {plans}", plans=periods)
        if plans
        else say("write the first one into a file named by its half-year"),
    )


def _refuse(sheet: PlanSheet, path: Path) -> None:
    """Let only a file through that can be read whole and is not an adopted text."""
    if sheet.fault is not None:
        raise PlannerError(sheet.fault.message, sheet.fault.help)
    document = _document(sheet)
    if is_adopted(path):
        raise PlannerError(
            say("{file} is what was adopted: it is never changed", file=sheet.shown)
        )
    if document.faults or sheet.plan is None:
        raise PlannerError(
            say("{file} cannot be read without mistakes", file=sheet.shown),
            say("nothing is written to it: `planner validate` shows them"),
        )


def _brought(opened: Opened, document: Document) -> tuple[Diagnostic, ...]:
    """Return the findings that were not there, or less severe, before a change."""
    workspace = reread(opened.workspace, {opened.sheet.file: document})
    sheet = next(each for each in workspace.plans if each.file == opened.sheet.file)
    then = findings(opened)
    now = findings(opened._replace(workspace=workspace, sheet=sheet))
    pairs = zip(now.diagnostics, known_before(now, then), strict=True)
    return tuple(found for found, known in pairs if not known)
