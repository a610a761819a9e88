"""Level two of finding a place: the keys and values in the body of one section.

The text must be one that the reader accepts; nothing is judged here.
"""

import re
from contextlib import suppress
from typing import NamedTuple

from planner.source.keys import split_key
from planner.source.patterns import BLANK, QUOTED, SPACE, after
from planner.source.sections import Path

_PLAIN = re.compile(r"[^,\]}#\n\r]++")


class Entry(NamedTuple):
    """Where a key and its value stand; an element of a list has no key.

    `first` is where all of it begins: at `venue` of `venue.city = "rabat"`.
    """

    key_start: int
    key_end: int
    start: int
    end: int
    first: int

    @property
    def has_value(self) -> bool:
        """Whether its value follows here: of `venue.city = 1` not at `venue`."""
        return self.start != self.key_start


def entries(text: str, start: int, end: int) -> dict[Path, Entry]:
    """Every entry between two offsets, by its path from there.

    What is nested deeper than Python's stack is left out.
    """
    found: dict[Path, Entry] = {}
    pos = after(BLANK, text, start)
    with suppress(RecursionError):
        while pos < end:
            pos = after(BLANK, text, _pair(text, pos, (), found))
    return found


def _pair(text: str, pos: int, base: Path, found: dict[Path, Entry]) -> int:
    """Note a key with its value; return the offset behind them."""
    parts, pos = split_key(text, pos)
    start = after(SPACE, text, pos + 1)
    path, first = base, parts[0].start
    for part in parts[:-1]:
        path += (part.name,)
        place = part.start, part.end
        found.setdefault(path, Entry(*place, *place, first))
    last = parts[-1]
    path += (last.name,)
    end = _value(text, start, path, found)
    found[path] = Entry(last.start, last.end, start, end, first)
    return end


def _value(text: str, pos: int, path: Path, found: dict[Path, Entry]) -> int:
    """Note everything inside a value; return the offset behind it."""
    first = text[pos]
    if first in "[{":
        return _members(text, pos, path, found)
    if first in "\"'":
        return after(QUOTED, text, pos)
    end = after(_PLAIN, text, pos)
    return pos + len(text[pos:end].rstrip())


def _members(text: str, pos: int, path: Path, found: dict[Path, Entry]) -> int:
    """Note what stands in a list or in an inline table."""
    is_list, number = text[pos] == "[", 0
    pos = after(BLANK, text, pos + 1)
    while text[pos] not in "]}":
        if is_list:
            end = _value(text, pos, (*path, number), found)
            found[*path, number] = Entry(-1, -1, pos, end, pos)
            number += 1
        else:
            end = _pair(text, pos, path, found)
        pos = after(BLANK, text, end)
        if text[pos] == ",":
            pos = after(BLANK, text, pos + 1)
    return pos + 1
