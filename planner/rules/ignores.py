"""Comments that set rules aside: `# planner: ignore[D211]`, `file-ignore[...]`.

Above a header such a comment stands for the table and those below it, above a key for
its whole value, at the end of a line for that line; `file-ignore` for the file. What
follows the bracket is the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from planner.diagnostics.diagnostic import Place
from planner.rules.case import Case
from planner.rules.catalogue import known_codes
from planner.rules.once import once
from planner.rules.rule import Rule
from planner.source.document import Document, Path
from planner.workspace.workspace import Workspace

if TYPE_CHECKING:
    from planner.source.comments import Comment

_MARK = r"#[ \t]*[Pp](?:lanner|LANNER)[ \t:]"
_IGNORE = r"#\s*planner\s*:\s*(file-)?ignore\s*\[([^\]]*)\]\s*(.*)"
_NEARLY = (
    r"(?i)#\s*planner\s*:?\s*\[?(?:file-?)?"
    r"(?:ign[a-z]*|igor[a-z]*|disable|noqa|skip|waive|suppress)\b"
)
_WORD = r"[^\s,]+"
_DASHES = " \t:;,.-\u2013\u2014"


class Word(NamedTuple):
    """A word in the brackets, by offsets: a code, a name or a family."""

    text: str
    start: int
    end: int


class Ignore(NamedTuple):
    """A comment by offsets, what it names, and the lines that it stands for.

    `path` is of what it stands above; `lines` are pairs of a first and a last line,
    none where it stands above nothing; `whole` is of a file.
    """

    start: int
    end: int
    words: tuple[Word, ...]
    reason: str
    path: Path
    lines: tuple[tuple[int, int], ...]
    whole: bool

    def covers(self, line: int) -> bool:
        """Whether a line of its file is among what it stands for."""
        return self.whole or any(first <= line <= last for first, last in self.lines)


class Mistake(NamedTuple):
    """A comment that was meant as one of these and is none, by offsets."""

    start: int
    end: int


def ignores(document: Document) -> tuple[Ignore | Mistake, ...]:
    """Return the comments of a file that set rules aside, in order."""
    if not re.search(_MARK, document.text):
        return ()
    return tuple(_read(document))


@once
def written(case: Case) -> tuple[Ignore | Mistake, ...]:
    """Return the comments of the file that is judged."""
    return ignores(case.document)


def _read(document: Document) -> Iterator[Ignore | Mistake]:
    from planner.source.comments import comments

    for comment in comments(document):
        text = document.text[comment.start : comment.end]
        written = re.match(_IGNORE, text)
        if written is not None and written[2].strip(" ,\t"):
            yield _ignore(document, comment, written)
        elif re.match(_NEARLY, text):
            yield Mistake(comment.start, comment.end)


def _ignore(document: Document, comment: Comment, written: re.Match[str]) -> Ignore:
    whole = bool(written[1])
    reach = None if whole else comment.reach(document)
    first = comment.start + written.start(2)
    return Ignore(
        comment.start,
        comment.end,
        tuple(
            Word(each[0], first + each.start(), first + each.end())
            for each in re.finditer(_WORD, written[2])
        ),
        written[3].strip(_DASHES),
        reach.path if reach else (),
        tuple(_lines(document, *each) for each in reach.stretches) if reach else (),
        whole,
    )


def _lines(document: Document, start: int, end: int) -> tuple[int, int]:
    span = document.span(start, end)
    return span.line, span.end_line


class Ignores:
    """The comments of a workspace, read when something was found in their file."""

    def __init__(self, workspace: Workspace) -> None:
        """Look into the sheets of `workspace`."""
        self._own = [f"X:{name}" for name in workspace.settings.rule]
        self._sheets = {sheet.shown: sheet for sheet in workspace.sheets}
        self._read: dict[str, list[tuple[Ignore, frozenset[str]]]] = {}

    def hiding(self, rule: Rule, place: Place) -> Ignore | None:
        """Return the first comment that sets a rule aside at a place."""
        for ignore, codes in self._of(place.file):
            if rule.code in codes and ignore.covers(place.line):
                return ignore
        return None

    def _of(self, file: str) -> list[tuple[Ignore, frozenset[str]]]:
        if file not in self._read:
            document = self._sheets[file].document
            self._read[file] = [
                (each, known_codes((word.text for word in each.words), self._own))
                for each in (ignores(document) if document is not None else ())
                if isinstance(each, Ignore)
            ]
        return self._read[file]
