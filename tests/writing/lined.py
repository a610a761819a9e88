"""A plan as lines, each with what it belongs to: read here by other means than there.

The few rules of TOML that matter are written down once more, so that what the program
leaves of a file is not judged by the program.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

_NAME = r"\"[^\"]*\"|'[^']*'|[A-Za-z0-9_-]+"
_HEADER = re.compile(rf"\s*\[\s*((?:{_NAME})(?:\s*\.\s*(?:{_NAME}))*)\s*\]\s*(?:#.*)?")
_KEY = re.compile(rf"\s*((?:{_NAME})(?:\s*\.\s*(?:{_NAME}))*)\s*=")
_PART = re.compile(_NAME)
_QUOTES = ('"""', "'''", '"', "'")


class Line(NamedTuple):
    """A line without its end: its kind, the table, and the field's keys from the top.

    A comment inside a value has the keys of that value. Lines are numbered from 0.
    """

    number: int
    text: str
    kind: str
    table: tuple[str, ...]
    keys: tuple[str, ...] | None = None

    def of(self, path: tuple[str, ...]) -> bool:
        """Whether it is part of what stands at a path, or a part of that."""
        return (self.keys or self.table)[: len(path)] == path


def lined(text: str) -> list[Line]:
    """Return the lines of a text."""
    return [Line(number, *each) for number, each in enumerate(_lined(text))]


def _lined(text: str) -> Iterator[tuple[Any, ...]]:
    table: tuple[str, ...] = ()
    keys: tuple[str, ...] | None = None
    state = _State()
    for line in text.replace("\r\n", "\n").split("\n"):
        if state.open:
            kind = "comment" if state.depth and _is_comment(line) else "field"
            state.read(line)
            yield line, kind, table, keys
            continue
        keys = None
        if not line.strip() or _is_comment(line):
            yield line, "comment" if line.strip() else "blank", table
            continue
        header = _HEADER.fullmatch(line)
        if header:
            table = _names(header[1])
            yield line, "header", table
            continue
        key = _KEY.match(line)
        assert key, line
        keys = (*table, *_names(key[1]))
        state.read(line[key.end() :])
        yield line, "field", table, keys


def remarks_of(text: str) -> list[str]:
    """Return every comment of a text, those at the ends of lines too."""
    found, state = [], _State()
    for line in text.replace("\r\n", "\n").split("\n"):
        state.remark = ""
        state.read(line)
        found.append(state.remark)
    return sorted(filter(None, found))


class _State:
    """What is open at the end of a line: brackets, and a text of several lines."""

    def __init__(self) -> None:
        self.depth, self.quote, self.remark = 0, "", ""

    @property
    def open(self) -> bool:
        return bool(self.depth or self.quote)

    def read(self, rest: str) -> None:
        while rest:
            rest = self._inside(rest) if self.quote else self._outside(rest)

    def _outside(self, rest: str) -> str:
        if rest[0] == "#":
            self.remark = rest.rstrip()
            return ""
        quote = next((each for each in _QUOTES if rest.startswith(each)), "")
        if quote:
            self.quote = quote
            return self._inside(rest[len(quote) :])
        self.depth += (rest[0] in "[{") - (rest[0] in "]}")
        return rest[1:]

    def _inside(self, rest: str) -> str:
        """Go on behind the end of a text; one of a single line ends in its line."""
        at = 0
        while at < len(rest):
            if rest[at] == "\\" and self.quote[0] == '"':
                at += 2
            elif rest.startswith(self.quote, at):
                at += len(self.quote)
                while rest[at : at + 1] == self.quote[0] and len(self.quote) == 3:
                    at += 1
                self.quote = ""
                return rest[at:]
            else:
                at += 1
        return ""


def _is_comment(line: str) -> bool:
    return line.lstrip().startswith("#")


def _names(words: str) -> tuple[str, ...]:
    return tuple(each.strip("\"'") for each in _PART.findall(words))
