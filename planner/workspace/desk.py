"""A text laid out for an editor: a file in a folder of its own, for the user alone."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from planner.errors import UnwritableFileError
from planner.workspace.files import replace_text, unwritable
from planner.workspace.kept import file_name

_OWN = 0o600
_PREFIX = "planner-"


class Desk(NamedTuple):
    """A folder that only the user reads, and in it the file to be edited."""

    file: Path

    @property
    def folder(self) -> Path:
        """The folder, for whatever an editor puts beside the file."""
        return self.file.parent

    @property
    def left(self) -> list[Path]:
        """What an editor left beside the file: what it saved when it was killed."""
        return sorted(each for each in self.folder.iterdir() if each != self.file)


@contextmanager
def set_up(name: str) -> Iterator[Desk]:
    """Make a desk for a file of a name, and take it away with all that lies on it.

    After an exception what an editor left beside the file stays.

    Raises:
        UnwritableFileError: the system has no room for it.
    """
    desk = _made(name)
    try:
        yield desk
    except BaseException:
        with suppress(OSError):
            desk.file.unlink(missing_ok=True)
            desk.folder.rmdir()
        raise
    shutil.rmtree(desk.folder, ignore_errors=True)


def lay(desk: Desk, text: str) -> None:
    """Put a text into the file.

    Raises:
        UnwritableFileError: it cannot be written.
    """
    replace_text(desk.file, text)


def taken(desk: Desk) -> str:
    """Return what lies in the file; empty if it is gone, a raw byte as a surrogate."""
    try:
        return desk.file.read_bytes().decode("utf-8", "surrogateescape")
    except OSError:
        return ""


def put_aside(name: str, text: str) -> Path | None:
    """Put a text on a desk of its own that stays; None where there is no room."""
    try:
        desk = _made(name)
        lay(desk, text)
    except UnwritableFileError:
        return None
    return desk.file


def drop_rest(desk: Desk) -> None:
    """Take away what an editor left that ended well: its own copies."""
    for each in desk.left:
        with suppress(OSError):
            each.unlink()


def _made(name: str) -> Desk:
    try:
        desk = Desk(Path(tempfile.mkdtemp(prefix=_PREFIX)) / file_name(name))
        desk.file.touch(_OWN)
    except OSError as error:
        place = Path(os.environ.get("TMPDIR") or "/tmp")  # noqa: S108 - for people
        raise unwritable(place, error) from error
    return desk
