"""Bytes of files, and in plain words why they could not be had."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from planner.sentence import Sentence, say


class UnreadableFileError(Exception):
    """A file could not be read; `sentence` says why, `help` what to do."""

    def __init__(self, sentence: Sentence, help: Sentence) -> None:  # noqa: A002
        """Keep both sentences."""
        super().__init__(str(sentence))
        self.sentence = sentence
        self.help = help


class Tree(Protocol):
    """A folder to read from: on the disk, in a git revision, or in memory."""

    def names(self) -> list[str]:
        """Return the names of what lies in the folder, sorted."""

    def read(self, name: str) -> bytes:
        """Return the bytes of a file, or raise `UnreadableFileError`."""


_REASONS = {
    errno.EACCES: ("no permission to read this file", "ask its owner for it"),
    errno.EPERM: ("no permission to read this file", "ask its owner for it"),
    errno.EISDIR: ("this is a folder, not a file", "rename it or move it away"),
    errno.ELOOP: (
        "this symbolic link leads back to itself",
        "replace it by the file that it should lead to",
    ),
    errno.ENOENT: (
        "this file is not there",
        "check the name, or the symbolic link that leads to it",
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
        reason, remedy = _REASONS.get(
            error.errno or 0,
            (str(error.strerror or error), "check the disk it lies on"),
        )
        raise UnreadableFileError(
            say("{reason}", reason=reason), say("{remedy}", remedy=remedy)
        ) from error


class Folder:
    """A folder on the disk."""

    def __init__(self, root: Path) -> None:
        """Read below `root`."""
        self.root = root

    def names(self) -> list[str]:
        """Return the names of what lies in the folder, sorted."""
        try:
            return sorted(path.name for path in self.root.iterdir())
        except OSError as error:
            raise UnreadableFileError(
                say("the folder cannot be listed"),
                say("ask its owner for permission to read it"),
            ) from error

    def read(self, name: str) -> bytes:
        """Return the bytes of a file."""
        return read_bytes(self.root / name)


class Shelf:
    """Files in memory: examples, tests, standard input."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        """Hold the files by name."""
        self.files = files

    def names(self) -> list[str]:
        """Return the files' names, sorted."""
        return sorted(self.files)

    def read(self, name: str) -> bytes:
        """Return the bytes of a file."""
        if name not in self.files:
            raise UnreadableFileError(
                say("this file is not there"), say("check the name")
            )
        return self.files[name]
