"""How far a table reaches: its comments, its header, its lines, the tables below it.

The unbroken run of comment lines right above a header belongs to its table, and so
does a comment right below its last line. What a blank line parts from both is
nobody's: it stays where it is.
"""

from __future__ import annotations

import re

from planner.source.document import Document, Path
from planner.source.patterns import line_end
from planner.source.sections import Section

Stretch = tuple[int, int]


def extent(document: Document, path: Path) -> Stretch:
    """Return the whole lines that a table takes, with all tables below it.

    Raises:
        EditRefusedError: it is not in one piece under its header.
    """
    run = document.headers.run(path)
    return owned(document, run[0]), behind(document, run[-1])


def owned(document: Document, section: Section) -> int:
    """Return where the comments begin that stand right above a header."""
    text = document.text
    above = document.headers.above(section)
    limit = filled(document, above) if above else 0
    start = text.rfind("\n", 0, section.start) + 1
    while start:
        line = text.rfind("\n", 0, start - 1) + 1
        if line < limit or not _is_comment(text, line):
            break
        start = line
    return start


def behind(document: Document, section: Section) -> int:
    """Return where the line begins that follows a section's last one."""
    text, following = document.text, document.headers.below(section)
    limit = owned(document, following) if following else len(text)
    end = next_line(text, filled(document, section))
    while end < limit and _is_comment(text, end):
        end = next_line(text, end)
    return end


def below_example(document: Document, at: int, section: Section, table: str) -> int:
    """Return where the line begins below the comments that show a table's header.

    They are looked for between the line at an offset behind a section and what belongs
    to the next section; where there are none, it is that offset.
    """
    text, following = document.text, document.headers.below(section)
    limit = owned(document, following) if following else len(text)
    shown = re.compile(rf"^[ \t]*#[ \t]*\[{re.escape(table)}\.", re.MULTILINE)
    found = [match.start() for match in shown.finditer(text, at, limit)]
    if not found:
        return at
    end = found[-1]
    while end < limit and _is_comment(text, end):
        end = next_line(text, end)
    return end


def filled(document: Document, section: Section) -> int:
    """Return where the last value of a section ends, or its header."""
    entries = document.body(section).values()
    return max([section.stop, *(entry.end for entry in entries)])


def next_line(text: str, at: int) -> int:
    """Return where the next line begins, or the end of the text."""
    return min(line_end(text, at) + 1, len(text))


def is_blank(text: str, at: int) -> bool:
    """Whether nothing stands in the line that begins at an offset."""
    return not text[at : line_end(text, at)].strip()


def _is_comment(text: str, at: int) -> bool:
    return text[at : line_end(text, at)].lstrip(" \t").startswith("#")
