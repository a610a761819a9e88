"""What a git merge left undecided: both versions between markers."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from planner.sentence import Sentence, say
from planner.source.faults import Related, SyntaxFault
from planner.source.pieces import HEADER_LINE, header_of

_CONFLICT = re.compile(
    r"^<{7}(?: [^\n]*)?\n(?P<ours>(?:(?!<{7})[^\n]*\n)*?)"
    r"(?:\|{7}(?: [^\n]*)?\n(?:[^\n]*\n)*?)?"
    r"={7}\r?\n(?P<theirs>(?:[^\n]*\n)*?)"
    r">{7}[^\n]*(?:\n|\Z)",
    re.MULTILINE,
)
_ENTRY = re.compile(r"[ \t]*([\w.\"'-]+)[ \t]*=(.*)", re.DOTALL)
_REMARK = re.compile(r"[ \t]*(?:#[^\n]*)?\r?\n?")

Names = tuple[str, ...]


class Conflict(NamedTuple):
    """A conflict: the stretch of text that it makes unreadable, and its tables."""

    start: int
    end: int
    tables: tuple[Names, ...]
    fault: SyntaxFault


def conflicts(text: str) -> Iterator[Conflict]:
    """Every conflict of a text, with whole tables around it."""
    if "<<<<<<<" not in text:
        return
    headers = [match.start() for match in HEADER_LINE.finditer(text)]
    for match in _CONFLICT.finditer(text):
        number = bisect_left(headers, match.start())
        above = headers[number - 1] if number else 0
        below = headers[bisect_left(headers, match.end()) :][:1] or [len(text)]
        owner = header_of(text, above, match.start())
        yield _conflict(match, above, below[0], owner.names if owner else ())


def _conflict(match: re.Match[str], above: int, below: int, owner: Names) -> Conflict:
    """One conflict, between the header above it and the one below it."""
    ours, theirs = _entries(match["ours"], owner), _entries(match["theirs"], owner)
    inside = any(table == owner and key for table, key in [*ours, *theirs])
    different = {
        name: None for name in [*ours, *theirs] if ours.get(name) != theirs.get(name)
    }
    tables = tuple(dict.fromkeys(table for table, _ in [*ours, *theirs]))
    start = above if inside or not tables else match.start()
    return Conflict(start, below, tables or (owner,), _fault(match, list(different)))


def _fault(match: re.Match[str], different: list[tuple[Names, str]]) -> SyntaxFault:
    end = match.string.index("\n", match.start())
    middle, last = match.end("ours"), match.end("theirs")
    return SyntaxFault(
        "conflict-markers",
        match.start(),
        len(match.string[:end].rstrip("\r")),
        _sentence(different),
        help=say("keep one version, or both as one, and delete the marked lines"),
        related=(
            Related(middle, middle + 7, say("the other version begins here")),
            Related(last, last + 7, say("the conflict ends here")),
        ),
    )


def _sentence(different: list[tuple[Names, str]]) -> Sentence:
    """What differs, table by table."""
    tables = dict.fromkeys(".".join(table) for table, _ in different)
    keys = dict.fromkeys(key for _, key in different if key)
    facts = {"tables": _listed(tables), "keys": _listed(keys)}
    if not different:
        return say("a git merge left two versions here; they differ in remarks only")
    if not any(tables):
        return say("a git merge left two versions here; they differ in {keys}", **facts)
    if not keys:
        return say("a git merge left two versions of {tables}", **facts)
    return say(
        "a git merge left two versions of {tables}; they differ in {keys}", **facts
    )


def _listed(names: dict[str, None]) -> str:
    return ", ".join(f"`{name}`" for name in names if name)


def _entries(side: str, owner: Names) -> dict[tuple[Names, str], str]:
    """The entries of one side as written; a header is an entry without a key."""
    found: dict[tuple[Names, str], str] = {}
    table, key = owner, ""
    for line in side.splitlines(keepends=True):
        if header := header_of(line, 0, len(line)):
            table, key = header.names, ""
            found[table, key] = ""
        elif entry := _ENTRY.match(line):
            key = entry[1]
            found[table, key] = entry[2].strip()
        elif not _REMARK.fullmatch(line):
            found[table, key] = found.get((table, key), "") + line.strip()
    return found
