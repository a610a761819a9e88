"""The user's cache: texts that could be worked out again, kept to be quicker.

Nothing depends on it. What is not there, damaged, someone else's or not writable
counts as not kept, and nobody is told.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import Protocol
from zlib import crc32

from planner.errors import UnwritableFileError
from planner.workspace.files import replace_text

APP = "semiannual-planner"
"""Names our folder; another program is called `planner` too."""

_LARGEST = 1 << 18
_TROUBLE = (OSError, RuntimeError, ValueError, UnwritableFileError)
"""What a disk, a path or a damaged file may raise: loops are a `RuntimeError`."""


class Cache(Protocol):
    """Keeps texts by name; a name is a relative path such as `days/MA-2027`."""

    def recall(self, name: str) -> str | None:
        """Return what was kept under a name, None where nothing sound is there."""

    def keep(self, name: str, text: str) -> None:
        """Keep a text under a name, if that can be done."""


class NoCache:
    """Keeps nothing: for workspaces in memory."""

    def recall(self, name: str) -> str | None:  # noqa: ARG002 - it forgets all names
        """Return nothing."""
        return None

    def keep(self, name: str, text: str) -> None:
        """Forget it."""


class UserCache:
    """Keeps texts in a folder of the user, each with a sum that tells damage."""

    def recall(self, name: str) -> str | None:
        """Return what was kept, if the file is whole, plain and our own."""
        with suppress(*_TROUBLE):
            path = _place(name)
            if path is not None and _is_ours(path) and _is_small(path):
                return _unsealed(path.read_bytes().decode())
        return None

    def keep(self, name: str, text: str) -> None:
        """Write the text whole, or leave everything as it is."""
        with suppress(*_TROUBLE):
            path = _place(name)
            if path is not None and (not os.path.lexists(path) or _is_ours(path)):
                path.parent.mkdir(parents=True, exist_ok=True)
                replace_text(path, _sealed(text))


def _sealed(text: str) -> str:
    return f"{crc32(text.encode()):08x}\n{text}"


def _unsealed(sealed: str) -> str | None:
    text = sealed.partition("\n")[2]
    return text if sealed == _sealed(text) else None


def _is_ours(path: Path) -> bool:
    """Whether a file is plain and the user's: never a pipe, never a link."""
    found = path.lstat()
    user = os.geteuid() if hasattr(os, "geteuid") else found.st_uid
    return stat.S_ISREG(found.st_mode) and found.st_uid == user


def _is_small(path: Path) -> bool:
    return path.lstat().st_size <= _LARGEST


def _place(name: str) -> Path | None:
    """Return the file of a name; None where the system names no whole path."""
    from platformdirs import user_cache_path  # noqa: PLC0415 - few runs need it

    folder = user_cache_path(APP, appauthor=False)
    return folder / f"{name}.txt" if folder.is_absolute() else None
