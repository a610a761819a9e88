"""Syntax of TOML 1.1 that readers of TOML 1.0 refuse.

A cheap look for candidates comes first; only where there are any is the text cut
into keys and values, so that files without such syntax cost nothing.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from planner.sentence import Sentence, say
from planner.source.document import Document
from planner.source.entries import Entry, entries
from planner.source.patterns import BASIC, COMMENT, LITERAL
from planner.source.sections import Path, Section

_ESCAPE = re.compile(r"\\[ex]")
_TIME = re.compile(r":\d\d(?![:\d])")
_BRACE = re.compile(
    rf"\{{(?:[^{{}}\"',#\n]++|{BASIC}|{LITERAL}|,(?![ \t]*\}}))*\}}|\{{",
)
_BEFORE_TIME = re.compile(r"(?:[=,\[]|\d[Tt ])[ \t\n]*\d\d\Z")
_EVERY_ESCAPE = re.compile(r"\\(?:(?P<new>e|x..)|[\s\S])")
_SHORT_TIME = re.compile(r"(?:\d{4}-\d\d-\d\d[Tt ])?\d\d:\d\d(?:[Zz]|[+-]\d\d:\d\d)?")
_REMARK = re.compile(COMMENT)


class Newer(NamedTuple):
    """A stretch of text that TOML 1.0 refuses, and what it is."""

    start: int
    end: int
    message: Sentence


def newer_syntax(document: Document) -> tuple[Newer, ...]:
    """All that readers of TOML 1.0 refuse in a document, in order."""
    candidates = sorted(_candidates(document.text))
    if not candidates:
        return ()
    found: dict[tuple[int, int], Newer] = {}
    for section in _with_any(document.sections.values(), candidates):
        for newer in _in_section(document.text, section):
            found[newer.start, newer.end] = newer
    return tuple(found[place] for place in sorted(found))


def _candidates(text: str) -> Iterator[int]:
    """Offsets of what may be newer syntax, or may be part of a text."""
    if "\\" in text:
        yield from (match.start() for match in _ESCAPE.finditer(text))
    for match in _BRACE.finditer(text):
        if match[0] == "{":
            yield match.start()
    for match in _TIME.finditer(text):
        start = match.start()
        if text[start - 3 : start - 2] != ":" and _BEFORE_TIME.search(
            text, max(0, start - 16), start
        ):
            yield start


def _with_any(sections: Iterable[Section], offsets: list[int]) -> Iterator[Section]:
    """The sections that hold one of the offsets."""
    for section in sections:
        number = bisect_right(offsets, section.end - 1)
        if number and offsets[number - 1] >= section.start:
            yield section


def _in_section(text: str, section: Section) -> Iterator[Newer]:
    """Newer syntax in a header and its body."""
    names = [(part.start, part.end) for part in section.parts(text)]
    found = entries(text, section.body, section.end)
    keys = ((e.key_start, e.key_end) for e in found.values() if e.key_start >= 0)
    values = ((entry.start, entry.end) for entry in found.values())
    for start, end in chain(names, keys, values):
        yield from _in_word(text, start, end)
    for table, inside in _inline_tables(text, found):
        yield from _in_table(text, table, inside)


def _in_word(text: str, start: int, end: int) -> Iterator[Newer]:
    """Escapes in a text in double quotes, and a time without seconds."""
    if text[start] == '"':
        for match in _EVERY_ESCAPE.finditer(text, start, end):
            if match["new"]:
                message = say(
                    "the escape `{escape}` is new in TOML 1.1", escape=match[0]
                )
                yield Newer(match.start(), match.end(), message)
    elif _SHORT_TIME.fullmatch(text, start, end):
        yield Newer(start, end, say("a time without seconds is new in TOML 1.1"))


def _inline_tables(
    text: str, found: dict[Path, Entry]
) -> Iterator[tuple[Entry, list[Entry]]]:
    """Each inline table, with the values inside it."""
    tables: dict[Path, list[Entry]] = {
        path: [] for path, entry in found.items() if text[entry.start] == "{"
    }
    for path, entry in found.items():
        above = (path[:length] for length in range(len(path) - 1, 0, -1))
        nearest = next((table for table in above if table in tables), None)
        if nearest and entry.has_value:
            tables[nearest].append(entry)
    return ((found[path], inside) for path, inside in tables.items())


def _in_table(text: str, table: Entry, inside: list[Entry]) -> Iterator[Newer]:
    """Line breaks and a last comma between the entries of an inline table."""
    gaps = _gaps(table, inside)
    if any("\n" in text[start:end] for start, end in gaps):
        message = say("a line break inside `{{ }}` is new in TOML 1.1")
        yield Newer(table.start, table.end, message)
    start, end = gaps[-1]
    comma = _REMARK.sub(lambda remark: " " * len(remark[0]), text[start:end]).find(",")
    if comma >= 0:
        message = say("a comma before `}}` is new in TOML 1.1")
        yield Newer(start + comma, start + comma + 1, message)


def _gaps(table: Entry, inside: list[Entry]) -> list[tuple[int, int]]:
    """What stands between the values of an inline table, without the values."""
    gaps, start = [], table.start + 1
    for entry in sorted(inside, key=lambda entry: entry.start):
        if entry.start >= start:
            gaps.append((start, entry.start))
            start = entry.end
    return [*gaps, (start, table.end - 1)]
