"""Where paths lead, whatever stands there: a wrong one is an answer, no failure."""

from __future__ import annotations

import os
from pathlib import Path


def is_there(path: Path) -> bool:
    """Whether a path leads to something; what is too long for a path does not."""
    try:
        return path.exists()
    except OSError:
        return False


def is_folder(path: Path) -> bool:
    """Whether a path leads to a folder; what may not be looked into does not."""
    try:
        return path.is_dir()
    except OSError:
        return False


def real(path: Path) -> Path:
    """Return where a path leads, links followed; of a circle of links, one of them."""
    return Path(os.path.realpath(path))


def shown_from(folder: Path) -> str:
    """Return how people see a folder's files: relative to where they are."""
    whole = os.path.abspath(folder)  # noqa: PTH100 - links stay as they are named
    here = os.getcwd()  # noqa: PTH109
    if whole == here:
        return ""
    below = os.path.relpath(whole, here) if whole.startswith(here + os.sep) else whole
    return below.replace(os.sep, "/").rstrip("/") + "/"
