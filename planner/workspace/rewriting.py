"""Files rewritten together: under locks, each of them whole, all of them or none."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import NamedTuple

from planner.errors import PlannerError
from planner.workspace.files import check_unchanged, rewrite_text
from planner.workspace.lock import locked


class Rewrite(NamedTuple):
    """A file with the texts before and after; None is a file that is not there."""

    path: Path
    before: str | None
    after: str | None

    @property
    def changed(self) -> bool:
        """Whether there is anything to write."""
        return self.before != self.after

    @property
    def back(self) -> Rewrite:
        """The way back."""
        return Rewrite(self.path, self.after, self.before)


def rewrite(files: Sequence[Rewrite]) -> None:
    """Write files in their order; if one cannot be written, none is.

    All locks are held meanwhile, and every file is looked at before the first one is
    written. A program that is killed between two files leaves the first ones written,
    each of them whole.

    Raises:
        ChangedFileError: a file is no longer as it was read.
        LockedFileError: somebody else is writing one.
        UnwritableFileError: one cannot be written.
    """
    wanted = [each for each in files if each.changed]
    with ExitStack() as locks:
        for path in sorted({each.path.resolve() for each in wanted}):
            locks.enter_context(locked(path))
        for each in wanted:
            check_unchanged(*each)
        _in_order(wanted)


def _in_order(files: Sequence[Rewrite]) -> None:
    done: list[Rewrite] = []
    try:
        for each in files:
            rewrite_text(*each)
            done.append(each)
    except BaseException:
        for each in reversed(done):
            with suppress(PlannerError):
                rewrite_text(*each.back)
        raise
