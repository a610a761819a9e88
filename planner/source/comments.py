"""Comments of a text, and what each of them stands above or beside."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from planner.source.document import Document
from planner.source.entries import Entry
from planner.source.patterns import TOKEN, line_end
from planner.source.sections import Path, Section


class Comment(NamedTuple):
    """A comment, from the `#` to the end of its line, by offsets.

    `alone` says that nothing else stands in its line.
    """

    start: int
    end: int
    alone: bool

    def reach(self, document: Document) -> Reach | None:
        """Return what it stands above, or what stands before it in its line."""
        return below(document, self) if self.alone else beside(document, self)


class Reach(NamedTuple):
    """What a comment is about: a path of keys, and stretches of offsets."""

    path: Path
    stretches: tuple[tuple[int, int], ...]


def comments(document: Document) -> Iterator[Comment]:
    """Yield every comment of what could be read; a `#` in a text is none."""
    text = document.text
    for start, end in document.pieces:
        for token in TOKEN.finditer(text, start, end):
            if token[0].startswith("#"):
                first = text.rfind("\n", 0, token.start()) + 1
                alone = not text[first : token.start()].strip()
                end_of_words = token.start() + len(token[0].rstrip())
                yield Comment(token.start(), end_of_words, alone)


def below(document: Document, comment: Comment) -> Reach | None:
    """Return what begins in the line below a comment, comments between passed over.

    A header stands for its table and all tables below it, a key for its whole value.
    None where a blank line, or the end of the file, comes first.
    """
    text, start = document.text, line_end(document.text, comment.end) + 1
    end = line_end(text, start)
    while text[start:end].lstrip().startswith("#"):
        start, end = end + 1, line_end(text, end + 1)
    if not text[start:end].strip():
        return None
    found = list(document.sections.values())
    for section in found:
        if start <= section.start < end and section.start < section.stop:
            return _with_tables(section, found)
    return _entry(document, start, end)


def beside(document: Document, comment: Comment) -> Reach:
    """Return what begins or ends in the line that a comment stands behind."""
    text = document.text
    start = text.rfind("\n", 0, comment.start) + 1
    found = _entry(document, start, comment.start, ending=True)
    owner = _owner(document, comment.start)
    return found or Reach(owner.path, ((start, comment.start),))


def _with_tables(section: Section, found: list[Section]) -> Reach:
    path = section.path
    tables = [each for each in found if each.path[: len(path)] == path]
    return Reach(path, tuple((each.start, each.end - 1) for each in tables))


def _entry(
    document: Document, start: int, end: int, *, ending: bool = False
) -> Reach | None:
    """Return the outermost entry that begins in a line, or ends there if so asked."""
    owner = _owner(document, start)
    met = {
        path: entry
        for path, entry in document.body(owner).items()
        if start <= _first(entry) < end or (ending and start < entry.end <= end)
    }
    if not met:
        return None
    last = max(entry.end for entry in met.values())
    path = min((path for path in met if met[path].end == last), key=len)
    return Reach((*owner.path, *path), ((min(map(_first, met.values())), last),))


def _owner(document: Document, offset: int) -> Section:
    """Return the section in whose header or body an offset stands."""
    above = (each for each in document.sections.values() if each.start <= offset)
    return max(above, key=lambda each: (each.start, each.stop))


def _first(entry: Entry) -> int:
    return entry.key_start if entry.key_start >= 0 else entry.start
