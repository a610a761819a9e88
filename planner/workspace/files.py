"""Bytes of files, read and written, and in plain words why that could not be."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from planner.errors import ChangedFileError, UnwritableFileError, Versions
from planner.sentence import Sentence, phrase, say
from planner.workspace.beside import beside, clear_beside, make_alike
from planner.workspace.paths import real, shown_from


class UnreadableFileError(Exception):
    """A file could not be read; `sentence` says why, `help` what to do."""

    def __init__(self, sentence: Sentence, help: Sentence) -> None:  # noqa: A002
        """Keep both sentences."""
        super().__init__(str(sentence))
        self.sentence = sentence
        self.help = help


_Reasons = Mapping[int, tuple[str, str]]
_OTHER = "{reason}", phrase("check the disk it lies on")
_REASONS: _Reasons = {
    errno.EACCES: (
        phrase("no permission to read this file"),
        phrase("ask its owner for it"),
    ),
    errno.EPERM: (
        phrase("no permission to read this file"),
        phrase("ask its owner for it"),
    ),
    errno.EISDIR: (
        phrase("this is a folder, not a file"),
        phrase("rename it or move it away"),
    ),
    errno.ELOOP: (
        phrase("this symbolic link leads back to itself"),
        phrase("replace it by the file that it should lead to"),
    ),
    errno.ENOENT: (
        phrase("this file is not there"),
        phrase("check the name, or the symbolic link that leads to it"),
    ),
}


def read_bytes(path: Path) -> bytes:
    """Return a file's bytes, or raise `UnreadableFileError` with a clear sentence."""
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, "")
        if path.exists() and not path.is_file():
            raise UnreadableFileError(
                say("this is a device or a pipe, not a file"),
                say("put a plain file in its place"),
            )
        return path.read_bytes()
    except OSError as error:
        raise UnreadableFileError(*_why(error, _REASONS)) from error


_NOT_WRITTEN: _Reasons = {
    errno.EACCES: (
        phrase("no permission to write there"),
        phrase("ask the folder's owner for it"),
    ),
    errno.EPERM: (
        phrase("no permission to write there"),
        phrase("ask the folder's owner for it"),
    ),
    errno.EROFS: (
        phrase("the disk takes no changes"),
        phrase("name a file on another one"),
    ),
    errno.EISDIR: (phrase("this is a folder, not a file"), phrase("name a file in it")),
    errno.EEXIST: (
        phrase("a file of that name is there"),
        phrase("move the file away"),
    ),
    errno.ENOENT: (phrase("the folder is not there"), phrase("make the folder first")),
    errno.ENOTDIR: (
        phrase("a part of its path is no folder"),
        phrase("check the path"),
    ),
    errno.ENOSPC: (
        phrase("the disk is full"),
        phrase("make room on it, or name another one"),
    ),
    errno.EDQUOT: (
        phrase("your share of the disk is full"),
        phrase("make room, or ask for more"),
    ),
    errno.ELOOP: (
        phrase("this symbolic link leads back to itself"),
        phrase("name another file"),
    ),
    errno.ENAMETOOLONG: (phrase("its name is too long"), phrase("name it shorter")),
}


def replace_text(path: Path, text: str, *, flushed: bool = False) -> None:
    """Write a file whole: readers see the old text or the new one, never a part.

    Line ends stay as they are. A device or a pipe is written to as it is. What is
    `flushed` lies on the disk before it takes the old one's place.

    Raises:
        UnwritableFileError: it cannot be written; the old file is as it was.
    """
    try:
        if path.exists() and not (path.is_file() or path.is_dir()):
            _write(path, text, "w")
        else:
            _replace(_target(path), text, flushed=flushed)
    except OSError as error:
        raise unwritable(path, error) from error


def _target(path: Path) -> Path:
    """Return the file that a path leads to; of what can be none, the system's error."""
    target = real(path)
    if target.is_symlink() or target.is_dir():
        raise OSError(errno.ELOOP if target.is_symlink() else errno.EISDIR, "")
    return target


def make_folder(path: Path) -> None:
    """Make a folder and those above it, where they are not there yet.

    Raises:
        UnwritableFileError: one of them cannot be made.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(path, error) from error


def rewrite_text(path: Path, before: str | None, after: str | None) -> None:
    """Write a file anew that still is as it was read; else it stays as it is now.

    None is a file that is not there: before, it is made; after, it is taken away.
    Whoever calls this holds the file's lock: what killed writers left is taken away.

    Raises:
        ChangedFileError: it is no longer as it was read.
        UnwritableFileError: it cannot be written; the old file is as it was.
    """
    check_unchanged(path, before, after)
    if before is not None and not os.access(path, os.W_OK):
        raise unwritable(path, OSError(errno.EACCES, ""))
    clear_beside(real(path))
    if after is None:
        _take_away(path)
    else:
        replace_text(path, after, flushed=True)


def check_unchanged(path: Path, before: str | None, after: str | None) -> None:
    """Look whether a file still is as it was read.

    Raises:
        ChangedFileError: it is not; what it is now is told beside what was meant.
    """
    now = _now(path)
    if now != (None if before is None else before.encode()):
        text = None if now is None else now.decode(errors="replace")
        shown = shown_from(path.parent) + path.name
        raise ChangedFileError(shown, Versions(before, text, after))


def _now(path: Path) -> bytes | None:
    try:
        return read_bytes(path)
    except UnreadableFileError:
        return None


def _take_away(path: Path) -> None:
    try:
        path.unlink()
    except OSError as error:
        raise unwritable(path, error) from error


def append_text(path: Path, text: str, largest: int) -> bool:
    """Put text at the end of a file if it then has no more bytes than `largest`.

    Raises:
        UnwritableFileError: it cannot be written.
    """
    try:
        before = path.stat().st_size if path.exists() else 0
        if before + len(text.encode("utf-8", "surrogateescape")) > largest:
            return False
        _write(path, text, "a")
    except OSError as error:
        raise unwritable(path, error) from error
    return True


def _replace(target: Path, text: str, *, flushed: bool) -> None:
    made = beside(target)
    try:
        _write(made, text, "x", flushed=flushed)
        make_alike(made, target)
        made.replace(target)
    except BaseException:
        with suppress(OSError):
            made.unlink()
        raise


def _write(path: Path, text: str, mode: str, *, flushed: bool = False) -> None:
    with path.open(mode, encoding="utf-8", errors="surrogateescape", newline="") as end:
        end.write(text)
        if flushed:
            end.flush()
            os.fsync(end.fileno())


def unwritable(path: Path, error: OSError) -> UnwritableFileError:
    """Return what is raised where the system refuses to write a file."""
    return UnwritableFileError(str(path), *_why(error, _NOT_WRITTEN))


def _why(error: OSError, known: _Reasons) -> tuple[Sentence, Sentence]:
    """Return the reason, in the system's words if it is a rare one, and the remedy."""
    reason, remedy = known.get(error.errno or 0, _OTHER)
    return say(reason, reason=error.strerror or error), say(remedy)
