"""New files: all of them are written, or none; nothing that is there is touched."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from planner.errors import PlannerError
from planner.sentence import say
from planner.workspace.files import unwritable
from planner.workspace.paths import shown_from


class AlreadyThereError(PlannerError):
    """A file that was to be made is there."""

    def __init__(self, path: str) -> None:
        """Name the file."""
        super().__init__(
            say("{path} is there already, so nothing was written", path=path)
        )


def refuse_present(files: Mapping[Path, str]) -> None:
    """Look whether any of the files is there.

    Raises:
        AlreadyThereError: one is.
    """
    for path in files:
        if os.path.lexists(path):
            raise _there(path)


def write_new(files: Mapping[Path, str]) -> None:
    """Write files in their order, with the folders above them.

    Whatever stops it, what was written is taken away again.

    Raises:
        AlreadyThereError: a file is there.
        UnwritableFileError: a file or a folder cannot be made.
    """
    refuse_present(files)
    made: list[Path] = []
    try:
        for path, text in files.items():
            _make_above(path, made)
            _make(path, text, made)
    except BaseException:
        for path in reversed(made):
            with suppress(OSError):
                path.rmdir() if path.is_dir() else path.unlink()
        raise


def _there(path: Path) -> AlreadyThereError:
    return AlreadyThereError(shown_from(path.parent) + path.name)


def _make_above(path: Path, made: list[Path]) -> None:
    for folder in reversed(path.parents):
        if folder.exists():
            continue
        try:
            folder.mkdir()
        except OSError as error:
            raise unwritable(folder, error) from error
        made.append(folder)


def _make(path: Path, text: str, made: list[Path]) -> None:
    try:
        with path.open("x", encoding="utf-8", newline="") as file:
            made.append(path)
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
    except FileExistsError:
        raise _there(path) from None
    except OSError as error:
        raise unwritable(path, error) from error
