"""A file taken apart: its headers and keys, each with the comments that belong to it.

The unbroken run of comment lines right above a header or a key is its own, and so is
the comment at the end of its line, with the lines that go on below it in the same
column. A run right below a line goes with the table that the line stands in. What
blank lines part from both is nobody's: it stands ahead of what follows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple, cast

from planner.source.keys import split_key
from planner.source.patterns import BASIC, COMMENT, LITERAL, ONE_TEXT, TOKEN
from planner.source.remarks import NONE, ORDERS, Beside, Block, Remarks, Waiting
from planner.source.sections import Path, Section, sections

_NAME = rf"(?:{BASIC}|{LITERAL}|[A-Za-z0-9_-]++)"
_KEY = rf"{_NAME}(?:[ \t]*+\.[ \t]*+{_NAME})*"
_INSIDE = rf"(?:[^\[\]{{}}\"'#\n]++|{ONE_TEXT})*"
_PLAIN = r"[^ \t\n#\[{\"'](?:[^\n#]*[^ \t\n#])?"
_VALUE = rf"{ONE_TEXT}|\[{_INSIDE}\]|\{{{_INSIDE}\}}|{_PLAIN}"
_END = rf"([ \t]*+)({COMMENT})?(?:\n|\Z)"
_START = rf"([ \t]*+)({_KEY})([ \t]*+=[ \t]*+)"
_LINE = re.compile(rf"^(?:{_START}({_VALUE}))?{_END}", re.MULTILINE)
_LONG = re.compile(_START)
_REST = re.compile(_END)

Line = tuple[str, str, str, str, str, str]
"""What stands in a line: space, a key, its sign, a value, space, a comment."""


class Pair(NamedTuple):
    """A key with its value, as they are written but for the spaces between them.

    names: what `words` stand for.
    number: its place in the file, among all headers and keys.
    gap: whether a blank line stands above it.
    """

    words: tuple[str, ...]
    names: tuple[str, ...]
    value: str
    number: int = 0
    gap: bool = False
    remarks: Remarks = NONE


class Table(NamedTuple):
    """A header, as it is written between brackets, and its keys.

    The first table of a file has no header.
    """

    path: Path
    header: str
    pairs: list[Pair]
    number: int = 0
    remarks: Remarks = NONE


class File(NamedTuple):
    """The tables of a file as they come, and comments behind them that are nobody's."""

    tables: list[Table]
    rest: tuple[Block, ...] = ()


def apart(text: str, *, commented: bool = False) -> File:
    r"""Take a text apart that the reader accepts; `\n` ends its lines.

    With `commented` keys are left out below headers where no comment stands.
    """
    reader = _Reader(text)
    for section in sections(text, ((0, len(text)),)).values():
        reader.header(section)
        if not commented or "#" in text[section.body : section.end]:
            reader.body(section)
    return reader.file()


@lru_cache(maxsize=4096)
def split(key: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words of a dotted key as they are written, and what they stand for."""
    if '"' not in key and "'" not in key:
        names = tuple([name.strip(" \t") for name in key.split(".")])
        return names, names
    parts = split_key(key, 0)[0]
    return (
        tuple(key[part.start : part.end] for part in parts),
        tuple(part.name for part in parts),
    )


def closed(text: str, start: int) -> int:
    """Return the offset behind the bracket that closes the one at an offset."""
    depth = 0
    for token in TOKEN.finditer(text, start):
        depth += (token[0] in "[{") - (token[0] in "]}")
        if not depth:
            return token.end()
    return len(text)


def _lines(text: str, start: int, end: int) -> Iterable[Line]:
    """Return the lines below a header; a value may take several of them.

    All at once they are found fastest. That they are as many as there are line ends
    shows that each was found whole; behind the last one an empty line is found.
    """
    if start == end:
        return ()
    found: list[Line] = _LINE.findall(text, start, end)
    if len(found) != text.count("\n", start, end) + 1:
        return _one_by_one(text, start, end)
    return found if text[end - 1] != "\n" else found[:-1]


def _one_by_one(text: str, pos: int, end: int) -> Iterator[Line]:
    while pos < end:
        found = _LINE.match(text, pos, end)
        if found is not None:
            pos = found.end()
            yield cast("Line", found.groups(""))
            continue
        key = _LONG.match(text, pos, end)
        assert key is not None  # noqa: S101 - the reader took it
        stop = closed(text, key.end())
        rest = _REST.match(text, stop, end)
        assert rest is not None  # noqa: S101
        pos = rest.end()
        value = text[key.end() : stop]
        yield key[1], key[2], key[3], value, rest[1], rest[2] or ""


class _Reader:
    """Goes through a text once and gives each comment to what it belongs to."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tables: list[Table] = []
        self._number = 0
        self._waiting = Waiting()
        self._column = -1
        """Where a line goes on that the last comment at the end of a line began."""

    def header(self, section: Section) -> None:
        """Take a header; what stands before the first one has none."""
        if section.start == section.stop:
            self._tables.append(Table((), "", []))
            return
        text, double = self._text, isinstance(section.path[-1], int)
        inside = text[section.start + 1 + double : section.stop - 1 - double]
        header = ".".join(split(inside)[0])
        indent = section.start - text.rfind("\n", 0, section.start) - 1
        space, mark, words = text[section.stop : section.body].partition("#")
        before = text[section.start : section.stop] + space.rstrip("\n")
        _, remarks = self._above(before, mark + words.rstrip("\n"), indent)
        self._tables.append(Table(section.path, header, [], self._number, remarks))
        self._number += 1

    def body(self, section: Section) -> None:
        """Take what follows a header."""
        pairs = self._tables[-1].pairs
        for line in _lines(self._text, section.body, section.end):
            indent, key, sign, value, space, remark = line
            if key:
                before = key + sign + value + space if remark else ""
                gap, remarks = self._above(before, remark, len(indent))
                pair = Pair(*split(key), value, self._number, gap, remarks)
                pairs.append(pair)
                self._number += 1
            elif remark:
                self._remark(remark.rstrip(" \t"), len(space))
            else:
                self._waiting.blank()
                self._column = -1

    def file(self) -> File:
        """Return what was taken."""
        self._waiting.blank()
        self._end_last()
        return File(self._tables, self._waiting.rest())

    def _above(self, before: str, remark: str, indent: int) -> tuple[bool, Remarks]:
        """Return what belongs to a header or a key, `before` the comment beside it.

        First whether a blank line stands above it.
        """
        self._column = -1
        gap, remarks = False, NONE
        if self._waiting:
            self._end_last()
            gap, remarks = self._waiting.above()
        if remark:
            column = len(before) - before.rfind("\n") - 1
            self._column = column if "\n" in before else indent + column
            beside = Beside((remark.rstrip(" \t"),), column)
            remarks = remarks._replace(beside=beside)
        return gap, remarks

    def _remark(self, words: str, column: int) -> None:
        """Take a comment that has a line for itself."""
        if column == self._column and not ORDERS.match(words):
            self._amend(
                lambda remarks: remarks._replace(beside=_longer(remarks, words))
            )
        else:
            self._waiting.line(words)
            self._column = -1

    def _end_last(self) -> None:
        """Give the comment right below the last line to it."""
        lines = self._waiting.below() if self._number else ()
        if lines:
            self._amend(lambda remarks: remarks._replace(below=lines))

    def _amend(self, change: Callable[[Remarks], Remarks]) -> None:
        """Change the comments of the header or key that came last."""
        table = self._tables[-1]
        if table.pairs:
            last = table.pairs[-1]
            table.pairs[-1] = last._replace(remarks=change(last.remarks))
        else:
            self._tables[-1] = table._replace(remarks=change(table.remarks))


def _longer(remarks: Remarks, words: str) -> Beside | None:
    beside = remarks.beside
    return beside and beside._replace(lines=(*beside.lines, words))
