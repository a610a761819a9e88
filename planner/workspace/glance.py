"""The folder of a workspace and the texts of its files, looked at within a key press.

No library is loaded for it, not even for paths and patterns; nothing waits and nothing
fails: what is not there, or is no plain file, holds no text. That the same folder and
the same plans are found as by all other verbs, a test holds.
"""

from __future__ import annotations

import os
from stat import S_ISREG

MARKER = "planner.toml"
_LARGEST = 1 << 25
_HEAD = 1 << 14


def folder(named: str | None) -> str | None:
    """Return the workspace at a folder, else at or above the current one."""
    if named is None:
        return _above(_here())
    place = os.path.expanduser(named)
    if not os.path.exists(place):
        return None
    return _at(place if os.path.isdir(place) else os.path.dirname(place))


def periods(root: str) -> list[str]:
    """Return the half-years that have a plan, in order."""
    try:
        names = sorted(os.listdir(root))
    except OSError:
        return []
    return [name.removesuffix(".toml") for name in names if is_plan(name)]


def is_plan(name: str) -> bool:
    """Whether a file is one that `kinds.PERIOD_FILE` matches."""
    year, sign, half = name[:4], name[4:6], name[6:]
    digits = year.isascii() and year.isdigit() and year[0] in "12"
    return digits and sign == "-H" and half in {"1.toml", "2.toml"}


def text(root: str, name: str) -> str:
    """Return the text of a file, as far as it is one."""
    return _read(root, name, _LARGEST)


def beginning(root: str, name: str) -> str:
    """Return the first few thousand letters of a file."""
    return _read(root, name, _HEAD)


def _read(root: str, name: str, most: int) -> str:
    path = os.path.join(root, name)
    try:
        if not S_ISREG(os.stat(path).st_mode):
            return ""
        with open(path, "rb") as file:
            return file.read(most).decode("utf-8", "replace").removeprefix("\ufeff")
    except OSError:
        return ""


def _at(place: str) -> str | None:
    for each in (place, os.path.join(place, "plans")):
        if os.path.lexists(os.path.join(each, MARKER)):
            return each
    return None


def _here() -> str:
    try:
        return os.getcwd()
    except OSError:  # it was taken away
        return os.sep


def _above(place: str) -> str | None:
    found = _at(place)
    parent = os.path.dirname(place)
    return found if found or parent == place else _above(parent)
