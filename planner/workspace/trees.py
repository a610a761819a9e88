"""Folders to read a workspace from: on the disk, in memory, one laid over another."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from posixpath import normpath
from typing import Literal, Protocol

from planner.sentence import say
from planner.workspace.files import UnreadableFileError, read_bytes
from planner.workspace.paths import real

Presence = Literal["there", "missing", "outside"]
"""Whether a file is there; what lies outside the folder is not looked at."""


class Tree(Protocol):
    """A folder to read from: on the disk, in a git revision, or in memory."""

    def names(self) -> list[str]:
        """Return the names of what lies in the folder, sorted."""

    def read(self, name: str) -> bytes:
        """Return the bytes of a file, or raise `UnreadableFileError`."""

    def presence(self, name: str) -> Presence:
        """Return whether a file or folder is there, by its path from here."""


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

    def presence(self, name: str) -> Presence:
        """Return whether a file is there; links that lead outside are not followed."""
        if leads_out(name):
            return "outside"
        try:
            root, found = real(self.root), real(self.root / name)
            if not found.is_relative_to(root):
                return "outside"
            return "there" if found.exists() else "missing"
        except (OSError, ValueError):
            return "missing"


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

    def presence(self, name: str) -> Presence:
        """Return whether a file is among them."""
        if leads_out(name):
            return "outside"
        return "there" if normpath(name) in self.files else "missing"


class Overlay:
    """A folder of which some files are held in memory, there or not."""

    def __init__(self, below: Tree, files: Mapping[str, bytes]) -> None:
        """Put files over the folder `below`."""
        self.below = below
        self.shelf = Shelf(files)

    def names(self) -> list[str]:
        """Return the names of both, sorted."""
        return sorted({*self.below.names(), *self.shelf.names()})

    def read(self, name: str) -> bytes:
        """Return the bytes of a file, those in memory first."""
        held = name in self.shelf.files
        return self.shelf.read(name) if held else self.below.read(name)

    def presence(self, name: str) -> Presence:
        """Return whether a file is in one of them."""
        held = self.shelf.presence(name)
        return self.below.presence(name) if held == "missing" else held


def leads_out(name: str) -> bool:
    """Whether a path leaves its folder by what it says, links aside."""
    plain = normpath(name)
    return plain == ".." or plain.startswith(("/", "../"))
