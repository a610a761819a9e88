"""A file written down: one space around each `=`, one blank line between tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from planner.source.apart import File, Pair, Table
from planner.source.patterns import ANY_TEXT, COMMENT
from planner.source.remarks import NONE, Beside, Block, Remarks

_MOST = 2
"""So many blank lines may stand above a comment that parts a file."""
_AT_LEAST = 2
"""So many spaces stand before a comment at the end of a line."""
_TRAILING = re.compile(rf"{ANY_TEXT}|{COMMENT}|[ \t]+(?=\n)")

Paragraph = tuple[int, str]
"""Lines, and how many blank ones stand above them."""


def written(file: File) -> str:
    """Return the text of a file whose tables and keys stand in order."""
    parts: list[str] = []
    for blanks, lines in _paragraphs(file):
        parts += ["\n" * blanks if parts else "", lines, "\n"]
    return "".join(parts)


def _paragraphs(file: File) -> Iterator[Paragraph]:
    for table in file.tables:
        yield from _ahead(table.remarks.ahead, _MOST)
        if table.path:
            lines = _lines(_header(table), table.remarks)
            yield 1, "\n".join(lines)
        for pair in table.pairs:
            yield from _of_pair(pair)
    yield from _ahead(file.rest, _MOST)


def _of_pair(pair: Pair) -> Iterator[Paragraph]:
    line = f"{'.'.join(pair.words)} = {_trimmed(pair.value)}"
    if pair.remarks is NONE:
        yield int(pair.gap), line
        return
    yield from _ahead(pair.remarks.ahead, 1)
    blanks = int(pair.gap or bool(pair.remarks.ahead))
    yield blanks, "\n".join(_lines(line, pair.remarks))


def _ahead(blocks: Iterable[Block], most: int) -> Iterator[Paragraph]:
    for block in blocks:
        yield max(1, min(block.blanks, most)), "\n".join(block.lines)


def _lines(line: str, remarks: Remarks) -> list[str]:
    beside = remarks.beside
    whole = line + _behind(line, beside) if beside else line
    return [*remarks.above, whole, *remarks.below]


def _header(table: Table) -> str:
    is_element = isinstance(table.path[-1], int)
    return f"[[{table.header}]]" if is_element else f"[{table.header}]"


def _behind(line: str, beside: Beside) -> str:
    """Return a comment as it stands behind a line: in its column, if there is room."""
    used = len(line) - line.rfind("\n") - 1
    spaces = max(_AT_LEAST, beside.column - used)
    return " " * spaces + ("\n" + " " * (used + spaces)).join(beside.lines)


def _trimmed(value: str) -> str:
    """Return a value without the spaces at the ends of its lines, but for texts."""
    if "\n" not in value or value.startswith(('"""', "'''")):
        return value
    return _TRAILING.sub(_kept, value)


def _kept(found: re.Match[str]) -> str:
    return found[0].rstrip(" \t") if found[0][0] in "# \t" else found[0]
