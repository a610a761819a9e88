"""Formatting: files are brought into their canonical form, and then written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from planner.actions.manner import manner_of
from planner.actions.parts import Aim, Part, parts
from planner.errors import EditRefusedError, PlannerError
from planner.sentence import Sentence, few, say
from planner.source.document import Document
from planner.source.tidy import tidied
from planner.workspace.fit import FORMAT, newer_format
from planner.workspace.kinds import is_adopted
from planner.workspace.rewriting import Rewrite, rewrite
from planner.workspace.sheet import PlanSheet, Sheet
from planner.workspace.state import keep, record

_ADOPTED = say("what was adopted is never changed")
_STRAY = say("it is no file of the format")


class Formed(NamedTuple):
    """A file before and after; the texts are equal where it was in form already.

    root: the workspace, None of a file that stands alone.
    left: why it is not looked at.
    failed: why it cannot be brought into form, or could not be written.
    """

    file: str
    root: Path | None
    before: str = ""
    after: str = ""
    left: Sentence | None = None
    failed: PlannerError | None = None

    @property
    def changed(self) -> bool:
        """Whether there is anything to write."""
        return self.before != self.after


def fmt(aim: Aim) -> tuple[Formed, ...]:
    """Return the files that are meant, in form; nothing is written yet.

    Raises:
        PlannerError: a path, plan or workspace is not there.
    """
    return tuple(each for part in parts(aim) for each in _formed(part, aim.here))


def write(files: tuple[Formed, ...], here: Path) -> tuple[Formed, ...]:
    """Write files, each for itself; return what was done to them.

    A file that somebody changed since it was read is left as it is now.
    """
    return tuple(_written(each, here) if each.changed else each for each in files)


def remember(files: tuple[Formed, ...], here: Path, command: str) -> bool:
    """Keep the way back of what was written; false where some of it could not be."""
    roots = dict.fromkeys(each.root for each in files if each.changed)
    kept = [_remember(root, files, here, command) for root in roots]
    return all(kept)


def _remember(
    root: Path | None, files: tuple[Formed, ...], here: Path, command: str
) -> bool:
    if root is None:
        return False
    own = [each for each in files if each.root == root and each.changed]
    about = few(Path(each.file).name.removesuffix(".toml") for each in own)
    made = [_rewrite(each, here) for each in own]
    return keep(record(root, str(about), command, made))


def _formed(part: Part, here: Path) -> Iterator[Formed]:
    workspace = part.workspace
    root = None if workspace.alone else Path(workspace.root)
    for sheet in workspace.sheets:
        if part.files is None or sheet.file in part.files:
            yield _of_sheet(sheet, root, here)


def _of_sheet(sheet: Sheet, root: Path | None, here: Path) -> Formed:
    """Return a file in form, or why it is not."""
    text = sheet.document.whole if sheet.document is not None else ""
    same = Formed(sheet.shown, root, text, text)
    if is_adopted(here / sheet.shown):
        return same._replace(left=_ADOPTED)
    manner = manner_of("plan" if isinstance(sheet, PlanSheet) else sheet.kind)
    if manner is None:
        return same._replace(left=_STRAY)
    try:
        return same._replace(after=tidied(_readable(sheet), manner))
    except EditRefusedError as error:
        return same._replace(failed=_named(sheet, error))
    except PlannerError as error:
        return same._replace(failed=error)


def _readable(sheet: Sheet) -> Document:
    """Return the text of a file that can be read without faults.

    Raises:
        PlannerError: it cannot, or a later program wrote it.
    """
    document = sheet.document
    if document is None or document.faults:
        raise PlannerError(
            say("{file} cannot be read without mistakes", file=sheet.shown),
            say("nothing is written to it: `planner validate` shows them"),
        )
    if newer_format(document.data):
        raise PlannerError(
            say(
                "{file} is of a newer format than {known}, which this program reads",
                file=sheet.shown,
                known=FORMAT,
            ),
            say("install a newer version of the program"),
        )
    return document


def _named(sheet: Sheet, error: PlannerError) -> PlannerError:
    """Return why a text was refused, with the name of its file."""
    return PlannerError(
        say("{file}: {reason}", file=sheet.shown, reason=error.sentence),
        say("it is left as it is; please send it to those who look after the program"),
    )


def _written(formed: Formed, here: Path) -> Formed:
    try:
        rewrite([_rewrite(formed, here)])
    except PlannerError as error:
        return formed._replace(after=formed.before, failed=error)
    return formed


def _rewrite(formed: Formed, here: Path) -> Rewrite:
    return Rewrite(here / formed.file, formed.before, formed.after)
