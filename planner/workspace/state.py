"""What was written and by which command, kept so that it can be taken back.

It lies in a folder that only the user reads, apart from the plans: a record for each
change, by the real path of its workspace. Of a file only the stretch that changed is
kept, and the sum by which the file is known again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from planner.errors import UnwritableFileError
from planner.workspace.cache import APP
from planner.workspace.files import replace_text
from planner.workspace.rewriting import Rewrite

_KEPT = 50
PRIVATE = 0o700
"""Nobody but the user looks into a folder of this mode."""


class Stretch(NamedTuple):
    """What stood at a place of a file and what was put there; the sum of all of it.

    A file that was made anew has no `old`.
    """

    file: str
    at: int
    old: str | None
    new: str
    digest: str

    def before(self, now: str) -> str | None:
        """Return the text before the change; None where the file was made by it.

        Raises:
            ValueError: the text is not as the change left it.
        """
        if _sum(now) != self.digest:
            raise ValueError(self.file)
        if self.old is None:
            return None
        return now[: self.at] + self.old + now[self.at + len(self.new) :]


class Record(NamedTuple):
    """One change: the workspace, what it was about, the command, the files."""

    root: str
    about: str
    command: str
    files: tuple[Stretch, ...]


def stretch(made: Rewrite) -> Stretch:
    """Return what is kept of a file that was written."""
    old, new = made.before, made.after or ""
    digest, path = _sum(new), str(made.path.resolve())
    if old is None:
        return Stretch(path, 0, None, new, digest)
    start = _alike(old, new)
    behind = _alike(old[start:][::-1], new[start:][::-1])
    cut = slice(start, -behind or None)
    return Stretch(path, start, old[cut], new[cut], digest)


def _alike(one: str, other: str) -> int:
    """Return how many letters two texts have in common at their beginning."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        alike = one[low:middle] == other[low:middle]
        low, high = (middle, high) if alike else (low, middle - 1)
    return low


def record(root: Path, about: str, command: str, files: Iterable[Rewrite]) -> Record:
    """Return what is kept of a change."""
    changed = tuple(stretch(each) for each in files if each.changed)
    return Record(str(root.resolve()), about, command, changed)


def keep(made: Record) -> bool:
    """Keep a record with those before it; false where that cannot be done."""
    folder = folder_of(made.root)
    if folder is None:
        return False
    try:
        folder.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
        known = _numbers(folder)
        replace_text(_next_place(folder, known), json.dumps(made))
        for number in known[: 1 - _KEPT]:
            (folder / f"{number}.json").unlink(missing_ok=True)
    except (OSError, UnwritableFileError):
        return False
    return True


def kept(root: Path) -> list[Record]:
    """Return the records of a workspace, the newest first, damaged ones left out."""
    path = str(root.resolve())
    folder = folder_of(path)
    if folder is None:
        return []
    numbers = reversed(_numbers(folder))
    found = (_read(folder / f"{number}.json") for number in numbers)
    return [each for each in found if each is not None and each.root == path]


def forget(made: Record) -> None:
    """Leave out the newest record that is this one."""
    folder = folder_of(made.root)
    for number in reversed(_numbers(folder) if folder else []):
        place = Path(str(folder)) / f"{number}.json"
        if _read(place) == made:
            with suppress(OSError):
                place.unlink()
            return


def folder_of(root: str, what: str = "undo") -> Path | None:
    """Return the folder of what is kept of a workspace, by the workspace's real path.

    None where the system names no whole path for the user's state.
    """
    from platformdirs import user_state_path  # noqa: PLC0415 - only writers need it

    folder = user_state_path(APP, appauthor=False)
    name = sha256(root.encode("utf-8", "surrogateescape")).hexdigest()[:32]
    return folder / what / name if folder.is_absolute() else None


def _next_place(folder: Path, known: list[int]) -> Path:
    """Return the place of a new record; several programs each get their own."""
    number = max(known, default=0)
    while True:
        number += 1
        place = folder / f"{number}.json"
        with suppress(FileExistsError):
            place.touch(exist_ok=False)
            return place


def _read(path: Path) -> Record | None:
    try:
        root, about, command, files = json.loads(path.read_text(encoding="utf-8"))
        return Record(root, about, command, tuple(_stretch(*each) for each in files))
    except (OSError, ValueError, TypeError):
        return None


def _stretch(file: str, at: int, old: str | None, new: str, digest: str) -> Stretch:
    return Stretch(file, at, old, new, digest)


def _sum(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogateescape")).hexdigest()


def _numbers(folder: Path) -> list[int]:
    """Return the numbers of the records in a folder, the oldest first."""
    return sorted(
        int(each.stem) for each in folder.glob("*.json") if each.stem.isdecimal()
    )
