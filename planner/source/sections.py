"""Level one of finding a place: a text cut into sections, a header and its body each.

The text must be one that the reader accepts; nothing is judged here.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from planner.source.keys import KeyPart, split_key
from planner.source.patterns import (
    BASIC,
    COMMENT,
    LITERAL,
    ONE_TEXT,
    SPACE,
    TOKEN,
    after,
)

Path = tuple[str | int, ...]

_INSIDE = rf"[^\[\]{{}}\"'#]++|{ONE_TEXT}|{COMMENT}"
_NEST = rf"[\[{{](?:{_INSIDE})*[\]}}]"
for _ in range(3):
    _NEST = rf"[\[{{](?:{_INSIDE}|{_NEST})*[\]}}]"
_LINE = rf"(?![ \t]*+\[)(?:[^\[\]{{}}\"'#\n]++|{ONE_TEXT}|{_NEST})*(?:{COMMENT})?\n"
_BODY = re.compile(rf"(?:{_LINE})*")
_HEADER = re.compile(
    rf"[ \t]*+(\[\[?)((?:[^\]\"'\n]++|{BASIC}|{LITERAL})+)\]\]?"
    rf"(?=[ \t]*+(?:{COMMENT})?(\r?(?:\n|\Z)))",
)


class Section(NamedTuple):
    """A header and its body; the first one of a file has no header.

    `start` to `stop` is the header with its brackets, `body` to `end` what follows.
    """

    path: Path
    start: int
    stop: int
    body: int
    end: int

    def parts(self, text: str) -> list[KeyPart]:
        """The names in the header, with their places."""
        if self.start == self.stop:
            return []
        double = text.startswith("[[", self.start)
        return split_key(text, self.start + 1 + double)[0]


class Numbering:
    """Counts the elements of lists of tables, so that a header becomes a path."""

    def __init__(self) -> None:
        """Start with no list."""
        self._counts: dict[Path, int] = {}

    def path(self, names: Sequence[str], *, element: bool) -> Path:
        """The full path of a header; `element` is true of one in double brackets."""
        path: Path = ()
        for name in names[:-1]:
            path += (name,)
            if path in self._counts:
                path += (self._counts[path] - 1,)
        path += (names[-1],)
        if not element:
            return path
        number = self._counts.get(path, 0)
        self._counts[path] = number + 1
        return (*path, number)


def sections(text: str, pieces: Iterable[tuple[int, int]]) -> dict[Path, Section]:
    """Every section in the given stretches of a text, by its path."""
    found: dict[Path, Section] = {}
    numbering = Numbering()
    for start, end in pieces:
        body_end = _body_end(text, start, end)
        found.setdefault((), Section((), start, start, start, body_end))
        while body_end < end:
            section = _section(text, body_end, end, numbering)
            found[section.path] = section
            body_end = section.end
    return found


def _section(text: str, pos: int, limit: int, numbering: Numbering) -> Section:
    """The section whose header stands in the line at `pos`."""
    header = _HEADER.match(text, pos, limit)
    if not header:
        return Section(("",), pos, pos, pos, limit)
    raw = header[2]
    if '"' in raw or "'" in raw:
        names = [part.name for part in split_key(text, header.start(2))[0]]
    else:
        names = [name.strip() for name in raw.split(".")]
    path = numbering.path(names, element=header[1] == "[[")
    end = _body_end(text, header.end(3), limit)
    return Section(path, header.start(1), header.end(), header.end(3), end)


def _body_end(text: str, pos: int, limit: int) -> int:
    """Offset of the next header line, or the limit."""
    while True:
        body = _BODY.match(text, pos, limit)
        pos = body.end() if body else pos
        if pos >= limit or text.startswith("[", after(SPACE, text, pos)):
            return min(pos, limit)
        pos = _line_end(text, pos, limit)


def _line_end(text: str, pos: int, limit: int) -> int:
    """End of an entry that has no line end, or brackets too deep for the pattern."""
    depth = 0
    for token in TOKEN.finditer(text, pos, limit):
        depth += (token[0] in "[{") - (token[0] in "]}")
        if token[0] == "\n" and depth == 0:
            return token.end()
    return limit
