"""Comments that are read together with what they belong to, and what is nobody's."""

from __future__ import annotations

import re
from typing import NamedTuple

ORDERS = re.compile(r"#\s*planner\s*:\s*ignore", re.IGNORECASE)
"""A comment that sets a rule aside for what it stands above."""
_SCHEMA = "#:"


class Block(NamedTuple):
    """Comment lines one below the other that are nobody's; `blanks` stand above."""

    lines: tuple[str, ...]
    blanks: int


class Beside(NamedTuple):
    """A comment at the end of a line, with the lines that go on below it.

    `column` counts from the beginning of what it stands beside.
    """

    lines: tuple[str, ...]
    column: int


class Remarks(NamedTuple):
    """The comments of a header or a key, and those ahead of it that are nobody's."""

    ahead: tuple[Block, ...] = ()
    above: tuple[str, ...] = ()
    beside: Beside | None = None
    below: tuple[str, ...] = ()

    @property
    def own(self) -> bool:
        """Whether a comment belongs to it."""
        return bool(self.above or self.beside or self.below)


NONE = Remarks()


class Waiting:
    """The blank lines and comment lines since the last header or key."""

    def __init__(self) -> None:
        """Begin with none."""
        self._runs: list[tuple[list[str], int]] = []
        self._blanks = 0

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self._runs or self._blanks)

    def blank(self) -> None:
        """Take a blank line."""
        self._blanks += 1

    def line(self, words: str) -> None:
        """Take a line that is a comment."""
        if self._runs and not self._blanks:
            self._runs[-1][0].append(words)
        else:
            self._runs.append(([words], self._blanks))
        self._blanks = 0

    def below(self) -> tuple[str, ...]:
        """Give the comment away that stands right below what came last."""
        if not self._runs or self._runs[0][1] or not (self._runs[1:] or self._blanks):
            return ()
        return tuple(self._runs.pop(0)[0])

    def above(self) -> tuple[bool, Remarks]:
        """Give all away to what follows; first whether a blank line stands above it."""
        gap = self._blanks > 0
        above: tuple[str, ...] = ()
        if not self._runs:
            self._blanks = 0
            return gap, NONE
        if not self._blanks:
            lines, blanks = self._runs.pop()
            gap, above = blanks > 0, tuple(lines)
        return gap, Remarks(self.rest(), above)

    def rest(self) -> tuple[Block, ...]:
        """Give all away that is nobody's."""
        blocks = tuple(Block(tuple(lines), blanks) for lines, blanks in self._runs)
        self._runs, self._blanks = [], 0
        return blocks


def head_of(remarks: Remarks, *, is_key: bool) -> tuple[Block | None, Remarks]:
    """Part the comment that a file begins with from those of its first key or header.

    It speaks of the file, also where the first key follows at once; right above a
    header only the line that names a schema does.
    """
    if remarks.ahead:
        return remarks.ahead[0], remarks._replace(ahead=remarks.ahead[1:])
    above = remarks.above
    count = next(
        (
            place
            for place, line in enumerate(above)
            if (ORDERS.match(line) if is_key else not line.startswith(_SCHEMA))
        ),
        len(above),
    )
    head = Block(above[:count], 0) if count else None
    return head, remarks._replace(above=above[count:])
