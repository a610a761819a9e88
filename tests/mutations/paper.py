"""A TOML file as lines, for mutations to strike: its tables, its entries, its parts."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

_HEADER = re.compile(r"\[([\w.-]+)\][ \t]*(?:#.*)?")
_ENTRY = re.compile(r"([\w.-]+) = (.*)")
_VALUE = re.compile(r"""(?:"(?:[^"\\]|\\.)*"|[^"#])*""")
WHOLE = re.compile(r'"[^"]*"|\[[^\[\]]*\]|\{[^{}]*\}|[\w.:+-]+')


class Entry(NamedTuple):
    """A key and its value on one line; `table` are the names of its header."""

    line: int
    table: tuple[str, ...]
    key: str
    value: str

    @property
    def path(self) -> tuple[str, ...]:
        """The whole way to it."""
        return (*self.table, *self.key.split("."))


class Block(NamedTuple):
    """The lines from a header to the next one; the first has no header."""

    first: int
    end: int
    names: tuple[str, ...]


class Strike(NamedTuple):
    """What a mutation made: the file's bytes, the lines it concerns, what it did.

    `first` to `last` are counted from 1, as findings count them.
    """

    raw: bytes
    first: int
    last: int
    what: str


class Paper:
    """One file of a workspace, line by line."""

    def __init__(self, file: str, text: str) -> None:
        """Cut the text at its headers."""
        self.file = file
        self.lines = text.split("\n")
        starts = [0, *(n for n, line in enumerate(self.lines) if _names(line))]
        borders = pairwise([*dict.fromkeys(starts), len(self.lines)])
        self.blocks = [Block(a, b, _names(self.lines[a])) for a, b in borders]
        self.entries = [each for block in self.blocks for each in self._of(block)]

    def _of(self, block: Block) -> list[Entry]:
        found = []
        for number in range(block.first, block.end):
            match = _ENTRY.fullmatch(self.lines[number])
            value = _VALUE.match(match[2])[0].rstrip() if match else ""
            if match and WHOLE.fullmatch(value) and not match[2].startswith('"""'):
                found.append(Entry(number, block.names, match[1], value))
        return found

    def group(self, line: int) -> tuple[int, int]:
        """Return the lines of the item, or entry of the roster, that a line is in."""
        number = next(n for n, each in enumerate(self.blocks) if line < each.end)
        owner = self.blocks[number].names[:2]
        same = [each for each in self.blocks if each.names[:2] == owner]
        return same[0].first, same[-1].end

    def items(self) -> list[tuple[int, int]]:
        """Return the lines of each item or entry, in the order of the file."""
        groups = (self.group(block.first) for block in self.blocks if block.names)
        return list(dict.fromkeys(groups))

    def strike(self, line: int, *new: str, what: str) -> Strike:
        """Return the file with new lines in the place of one."""
        lines = [*self.lines[:line], *new, *self.lines[line + 1 :]]
        first, end = self.group(line)
        raw = "\n".join(lines).encode()
        return Strike(raw, first + 1, max(end + len(new) - 1, first + 1), what)

    def with_value(self, entry: Entry, value: str) -> Strike:
        """Return the file with another value in an entry."""
        line = self.lines[entry.line].replace(
            f"{entry.key} = {entry.value}", f"{entry.key} = {value}", 1
        )
        return self.strike(entry.line, line, what=line)


def _names(line: str) -> tuple[str, ...]:
    match = _HEADER.fullmatch(line)
    return tuple(match[1].split(".")) if match else ()
