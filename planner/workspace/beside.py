"""The hidden file beside another one that is written first and then takes its place."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from pathlib import Path
from secrets import token_hex
from zlib import crc32

_SHOWN = 20
"""So much of a name leaves room for the rest in what a disk takes."""


def beside(target: Path) -> Path:
    """Return a name beside a file that nobody else writes to."""
    return target.with_name(f"{_head(target)}.{token_hex(4)}.part")


def clear_beside(target: Path) -> None:
    """Take away what writers of a file that were killed left beside it.

    Whoever calls this holds the file's lock, so that no other writer is at work.
    """
    stale = re.compile(re.escape(_head(target)) + r"\.[0-9a-f]{8}\.part")
    with suppress(OSError):
        for name in os.listdir(target.parent):  # noqa: PTH208 - names are enough
            if stale.fullmatch(name):
                target.with_name(name).unlink()


def make_alike(made: Path, target: Path) -> None:
    """Give a file the permissions of another one, its group and owner if one may."""
    if not target.exists():
        return
    found = target.stat()
    if hasattr(os, "chown"):
        for owner in (-1, found.st_uid):
            with suppress(OSError):
                os.chown(made, owner, found.st_gid)
    made.chmod(found.st_mode)


def _head(target: Path) -> str:
    """Return how names beside a file begin, and those beside no other one."""
    mark = crc32(target.name.encode("utf-8", "surrogateescape"))
    return f".{target.name[:_SHOWN]}.{mark:08x}"
