"""What was written into a file and by which command, kept so it can be taken back.

It lies in a folder that only the user reads, apart from the plans: a record for each
change, by the real path of its file.
"""

from __future__ import annotations

import json
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from planner.errors import UnwritableFileError
from planner.workspace.cache import APP
from planner.workspace.files import replace_text

_KEPT = 20
_PRIVATE = 0o700


class Record(NamedTuple):
    """One change of a file: the command, and the texts before and after it."""

    file: str
    command: str
    before: str
    after: str


def keep(record: Record) -> bool:
    """Keep a record with those before it; false where that cannot be done."""
    folder = _folder(record.file)
    if folder is None:
        return False
    try:
        folder.mkdir(mode=_PRIVATE, parents=True, exist_ok=True)
        known = _numbers(folder)
        place = folder / f"{max(known, default=0) + 1}.json"
        replace_text(place, json.dumps(record._asdict()))
        for number in known[: 1 - _KEPT]:
            (folder / f"{number}.json").unlink()
    except (OSError, UnwritableFileError):
        return False
    return True


def kept(file: str) -> list[Record]:
    """Return the records of a file, the newest first; damaged ones are left out."""
    folder = _folder(file)
    if folder is None:
        return []
    numbers = reversed(_numbers(folder))
    found = (_read(folder / f"{number}.json") for number in numbers)
    return [record for record in found if record is not None and record.file == file]


def forget(record: Record) -> None:
    """Leave out the newest record that is this one."""
    folder = _folder(record.file)
    for number in reversed(_numbers(folder) if folder else []):
        place = Path(str(folder)) / f"{number}.json"
        if _read(place) == record:
            with suppress(OSError):
                place.unlink()
            return


def _read(path: Path) -> Record | None:
    try:
        return Record(**json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def _numbers(folder: Path) -> list[int]:
    """Return the numbers of the records in a folder, the oldest first."""
    return sorted(
        int(each.stem) for each in folder.glob("*.json") if each.stem.isdecimal()
    )


def _folder(file: str) -> Path | None:
    """Return the folder of a file's records; None where the system names none."""
    from platformdirs import user_state_path  # noqa: PLC0415 - only writers need it

    folder = user_state_path(APP, appauthor=False)
    name = sha256(file.encode("utf-8", "surrogateescape")).hexdigest()[:32]
    return folder / "undo" / name if folder.is_absolute() else None
