"""Texts that a person typed and that are not in a plan yet, kept to go on with.

They lie beside the records of changes, in a folder that only the user reads: a file
for each name, plain text that any editor opens, by the real path of its workspace.
"""

from __future__ import annotations

import re
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from planner.errors import UnwritableFileError
from planner.workspace.files import replace_text
from planner.workspace.state import PRIVATE, folder_of

_OWN = 0o600
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]|^[.]")
_LONGEST = 80


def keep_text(root: Path, name: str, text: str) -> Path | None:
    """Keep a text under a name, in the place of one before; return where it lies.

    `root` is the workspace's folder. None says that it could not be kept.
    """
    place = _place(root, name)
    if place is None:
        return None
    try:
        place.parent.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
        place.touch(_OWN)
        replace_text(place, text, flushed=True)
    except (OSError, UnwritableFileError):
        return None
    return place


def kept_text(root: Path, name: str) -> str | None:
    """Return what is kept under a name; None where nothing is."""
    place = _place(root, name)
    try:
        raw = place.read_bytes() if place else b""
    except OSError:
        return None
    return raw.decode("utf-8", "surrogateescape") or None


def forget_text(root: Path, name: str) -> None:
    """Keep nothing more under a name."""
    place = _place(root, name)
    if place is not None:
        with suppress(OSError):
            place.unlink()


def file_name(name: str) -> str:
    """Return a name that every disk takes, and no other name is given."""
    safe = _UNSAFE.sub("_", name)[:_LONGEST]
    if safe == name:
        return name
    mark = sha256(name.encode("utf-8", "surrogateescape")).hexdigest()[:12]
    return f"{mark}.{safe}"


def _place(root: Path, name: str) -> Path | None:
    folder = folder_of(str(root.resolve()), "kept")
    return folder / file_name(name) if folder else None
