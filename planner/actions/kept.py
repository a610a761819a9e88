"""Exports that stand in files: compared with what the plan gives now, and written."""

from __future__ import annotations

import errno
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from planner.errors import PlannerError, WrongUseError
from planner.export.format import Made
from planner.sentence import Sentence, say
from planner.text.patch import patch
from planner.workspace.files import (
    UnreadableFileError,
    read_bytes,
    replace_text,
    unwritable,
)
from planner.workspace.kinds import MARKER, is_adopted
from planner.workspace.paths import is_folder, is_there, real, shown_from
from planner.workspace.rewriting import Rewrite, rewrite


class Held(NamedTuple):
    """A file, what it holds, None where it is not there, and what it is to hold."""

    path: Path
    before: bytes | None
    made: Made

    @property
    def shown(self) -> str:
        """How people see the file."""
        return shown_from(self.path.parent) + self.path.name

    @property
    def same(self) -> bool:
        """Whether it holds the export; line ends do not count: git may change them."""
        return self.before is not None and self._plain == _plain(self.made.text)

    @property
    def written(self) -> bool:
        """Whether it holds the export to the last byte."""
        return self.before == self.made.text.encode()

    @property
    def difference(self) -> str:
        """What is to be changed in it, as a patch; nothing where it is not there."""
        if self.before is None or self.same:
            return ""
        return patch(self.shown.lstrip("/"), self._plain, _plain(self.made.text))

    @property
    def _plain(self) -> str:
        return _plain((self.before or b"").decode(errors="replace"))


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n")


def deliver(path: Path, made: Made) -> Sentence:
    """Write an export into a file, unless the file holds it already.

    Raises:
        WrongUseError: it is a file of the plans.
        UnwritableFileError: it cannot be written; the old file is as it was.
    """
    see_free(path)
    try:
        file = Held(path, read_bytes(path), made)
    except UnreadableFileError:
        file = Held(path, None, made)
    if not file.written:
        replace_text(path, made.text)
    return told(file)


def see_free(path: Path) -> None:
    """See that no file of a workspace would be written over.

    Raises:
        WrongUseError: it would.
    """
    target = real(path)
    beside = is_there(target.with_name(MARKER)) or is_adopted(target)
    if beside and target.suffix.lower() == ".toml":
        shown = shown_from(path.parent) + path.name
        raise WrongUseError(
            say("{file} is a file of the plans: it is not written over", file=shown),
            say("name a file elsewhere"),
        )


def see_apart(path: Path, templates: Iterable[Path]) -> None:
    """See that no template would be written over by what is made of it.

    Raises:
        WrongUseError: one would.
    """
    if real(path) in map(real, templates):
        shown = shown_from(path.parent) + path.name
        raise WrongUseError(
            say("{file} is a template: it is not written over", file=shown),
            say("name a file elsewhere"),
        )


def held(path: Path, made: Made) -> Held:
    """Return a file beside the export that it is to keep.

    Raises:
        WrongUseError: it is a file of the plans.
        PlannerError: it is there and cannot be read.
    """
    see_free(path)
    if not is_there(path):
        return Held(path, None, made)
    try:
        return Held(path, read_bytes(path), made)
    except UnreadableFileError as error:
        shown = shown_from(path.parent) + path.name
        raise PlannerError(
            say("{file} cannot be read: {reason}", file=shown, reason=error.sentence),
            error.help,
        ) from None


def compared(file: Held) -> Sentence:
    """Say whether a file keeps what the plan gives."""
    if file.before is None:
        return say("{file}: is not there", file=file.shown)
    if file.same:
        return say("{file}: is what the plan gives", file=file.shown)
    return say("{file}: is not what the plan gives", file=file.shown)


def write(files: Sequence[Held]) -> None:
    """Write exports into their files, all of them or none.

    Raises:
        PlannerError: one cannot be written, or holds what is no text; all files are
            as they were.
    """
    rewrite([_rewrite(each) for each in files])


def _rewrite(file: Held) -> Rewrite:
    if not is_folder(file.path.parent):
        raise unwritable(file.path, OSError(errno.ENOENT, ""))
    try:
        before = None if file.before is None else file.before.decode()
    except UnicodeDecodeError:
        raise PlannerError(
            say("{file} holds no text, and is not written over", file=file.shown),
            say("move it away, or name another path"),
        ) from None
    return Rewrite(file.path, before, file.made.text)


def told(file: Held) -> Sentence:
    """Say what was done to a file that was written where it had to be."""
    if file.written:
        return say("{file}: as it was", file=file.shown)
    return say("{file}: written", file=file.shown)
