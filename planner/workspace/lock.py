"""A lock that several people on a shared folder respect while one of them writes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from planner.errors import PlannerError
from planner.sentence import say
from planner.workspace.files import unwritable

_SECONDS = 10.0
_FOR_ALL = 0o666
"""Whoever may write in the folder may take the lock."""


class LockedFileError(PlannerError):
    """Somebody else is writing a file."""


def lock_of(path: Path) -> Path:
    """Return the lock of a file: hidden beside it, there only while it is written."""
    target = path.resolve()
    return target.with_name(f".{target.name[:100]}.lock")


@contextmanager
def locked(path: Path, seconds: float = _SECONDS) -> Iterator[None]:
    """Hold the lock of a file.

    Raises:
        LockedFileError: somebody else holds it for longer than one waits.
        UnwritableFileError: the folder takes no lock.
    """
    from filelock import FileLock, Timeout  # noqa: PLC0415 - only writers need it

    lock = FileLock(lock_of(path), timeout=seconds, mode=_FOR_ALL)
    try:
        lock.acquire()
    except Timeout:
        raise LockedFileError(
            say("{path} is being written by somebody else", path=path),
            say("try again in a moment"),
        ) from None
    except OSError as error:
        raise unwritable(path, error) from error
    try:
        yield
    finally:
        with suppress(OSError):
            lock_of(path).unlink()  # held still: who waits for it looks again
        lock.release()
