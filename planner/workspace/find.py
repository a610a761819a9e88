"""Where the workspace is: from the current folder upward, or where one says."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from planner.errors import NoSuchPathError, NoWorkspaceError
from planner.workspace.kinds import MARKER
from planner.workspace.paths import is_there


def _marks(folder: Path) -> bool:
    return os.path.lexists(folder / MARKER)


def at(folder: Path) -> Path | None:
    """Return the workspace that a folder is, or has in `plans/` below it."""
    for candidate in (folder, folder / "plans"):
        if _marks(candidate):
            return candidate
    return None


def above(start: Path) -> Path | None:
    """Return the nearest workspace at a folder or above it."""
    here = Path(os.path.abspath(start))  # noqa: PTH100 - links stay as they are named
    for folder in (here, *here.parents):
        found = at(folder)
        if found is not None:
            return found
    return None


def below(folder: Path) -> Iterator[Path]:
    """Yield every workspace at a folder or below it, in order; links not followed."""
    for current, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        if MARKER in files:
            yield Path(current)


def repository(start: Path) -> Path | None:
    """Return the nearest folder at or above another that git keeps."""
    folders = (start, *start.parents)
    return next((each for each in folders if (each / ".git").exists()), None)


def find(start: Path, named: Path | None) -> Path:
    """Return the workspace's folder: the one named, else the nearest above `start`.

    Raises:
        NoSuchPathError: the folder that was named is not there.
        NoWorkspaceError: no `planner.toml` was found.
    """
    if named is None:
        found = above(start)
    else:
        if not is_there(named):
            raise NoSuchPathError(str(named))
        found = at(named if named.is_dir() else named.parent)
    if found is None:
        raise NoWorkspaceError(str(named or start), None if named else "above")
    return found
