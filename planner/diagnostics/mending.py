"""What mending did: by file the fixes made, those refused, and what was left."""

from __future__ import annotations

from typing import NamedTuple

from planner.diagnostics.diagnostic import Diagnostic
from planner.diagnostics.report import Report
from planner.sentence import Sentence


class Mended(NamedTuple):
    """A finding that was mended, at its place just before, and what was done.

    Of one whose fix was refused, `what` says why.
    """

    found: Diagnostic
    what: Sentence


class MendedFile(NamedTuple):
    """A file before and after; the texts are equal where nothing was mended.

    left: why nothing was done, where something could have been.
    """

    file: str
    before: str
    after: str
    done: tuple[Mended, ...] = ()
    refused: tuple[Mended, ...] = ()
    left: Sentence | None = None

    @property
    def changed(self) -> bool:
        """Whether there is anything to write."""
        return self.before != self.after


class Mending(NamedTuple):
    """A run of mending: what it did to the files, and what is found in them now."""

    files: tuple[MendedFile, ...]
    report: Report

    @property
    def changed(self) -> tuple[MendedFile, ...]:
        """The files that are to be written."""
        return tuple(each for each in self.files if each.changed)

    @property
    def number(self) -> int:
        """How many findings were mended."""
        return sum(len(each.done) for each in self.changed)

    @property
    def unsafe(self) -> int:
        """How many more an unsafe fix would mend."""
        left = {each.file for each in self.files if each.left is not None}
        return sum(
            found.fix is not None and not found.fix.safe
            for found in self.report.diagnostics
            if found.place.file not in left
        )
