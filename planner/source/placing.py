"""Where what is new is put: a field, a member of a list, a table; and tables taken out.

A new field stands behind the last one that the order puts before it, in the layout
that is there: in braces, as a dotted key, or below the header of its own table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.errors import EditRefusedError
from planner.sentence import say
from planner.source.change import Change, named
from planner.source.document import Document, Path
from planner.source.extent import behind, below_example, extent, is_blank, next_line
from planner.source.faults import Replacement
from planner.source.patterns import BLANK, REST, SPACE, after, line_end
from planner.source.written import key_of

if TYPE_CHECKING:
    from planner.source.entries import Entry
    from planner.source.sections import Section

Placed = tuple[Replacement, ...]


def add(document: Document, change: Change) -> Placed:
    """Put in a field that is not there yet."""
    return (_added(document, change, len(change.path) - 1),)


def append(document: Document, change: Change) -> Placed:
    """Put a member behind the last one of a list."""
    text, value = document.text, document.ended(change.text)
    entry = document.entry(change.path)
    if entry is None or text[entry.start] != "[" or not entry.has_value:
        raise EditRefusedError(say("{keys} is no list", keys=named(change.path)))
    members = _members(document, change.path, entry)
    if not members:
        return (Replacement(entry.start + 1, entry.start + 1, value),)
    last = members[-1][1]
    comma = after(BLANK, text, last.end)
    has_comma = text[comma] == ","
    end = comma + 1 if has_comma else last.end
    if not _is_lined(text, entry.start, last, end):
        return (Replacement(last.end, last.end, f", {value}"),)
    new = line_below(document, last.first, end, value + "," * has_comma)
    return (new,) if has_comma else (Replacement(last.end, last.end, ","), new)


def insert(document: Document, change: Change) -> Placed:
    """Put in a table with its header, ahead of another one or behind it.

    Behind a table that has no header of its own is behind the last one below it. The
    first table of its kind goes below an example of one that is commented out there.
    """
    if not change.to:
        at = len(document.text)
    elif change.ahead:
        at = extent(document, change.to)[0]
    else:
        at = _behind(document, change)
    return (between(document, at, change.text),)


def drop(document: Document, change: Change) -> Placed:
    """Take out a table with its comments and all tables below it.

    Of the blank lines above and below it one goes along.
    """
    text = document.text
    start, end = extent(document, change.path)
    above = text.rfind("\n", 0, max(start - 1, 0)) + 1
    if start == 0 or is_blank(text, above):
        if end == len(text):
            start = min(above, start)
        elif is_blank(text, end):
            end = next_line(text, end)
    return (Replacement(start, end, ""),)


def between(document: Document, at: int, block: str) -> Replacement:
    """Put a table between two lines, with a blank line on both sides of it."""
    text, newline = document.text, document.newline
    block = document.ended(block.rstrip("\n"))
    whole = not text[:at] or text[at - 1] == "\n"
    lead = "" if whole else newline
    if text[:at] and not (whole and is_blank(text, text.rfind("\n", 0, at - 1) + 1)):
        lead += newline
    trail = newline * whole
    if at < len(text) and not is_blank(text, at):
        trail += newline
    return Replacement(at, at, lead + block + trail)


def line_below(document: Document, first: int, end: int, line: str) -> Replacement:
    """Put a line below the one that ends what begins at `first`, indented alike."""
    text, newline = document.text, document.newline
    start = text.rfind("\n", 0, first) + 1
    indent = text[start : after(SPACE, text, start)]
    at = line_end(text, end) + 1
    if at > len(text):
        return Replacement(at - 1, at - 1, newline + indent + line)
    return Replacement(at, at, indent + line + newline)


def _behind(document: Document, change: Change) -> int:
    """Return where the line begins behind a table, or behind an example below it."""
    last = document.headers.last(change.to)
    if last is None or change.to in document.sections:
        last = document.headers.run(change.to)[-1]
    at = behind(document, last)
    if change.to[: len(change.path) - 1] == change.path[:-1]:
        return at
    return below_example(document, at, last, key_of(change.path[:-1]))


def _added(document: Document, change: Change, length: int) -> Replacement:
    """Put a field into the nearest table above it, the one of so many keys or less."""
    above, path = change.path[:length], change.path
    entry = document.entry(above)
    if entry and entry.has_value:
        return _in_braces(document, change, above, entry)
    section = document.sections.get(above)
    if section:
        return _in_section(document, change, section)
    last = document.headers.last(above)
    if last and not entry:
        block = f"[{key_of(path[:-1])}]\n{key_of(path[-1:])} = {change.text}"
        return between(document, behind(document, last), block)
    return _added(document, change, length - 1)


def _in_section(document: Document, change: Change, section: Section) -> Replacement:
    """Put a line into the body of a header, where the order wants it."""
    line = _line(document, change, section.path)
    lines = _members(document, section.path, None)
    before = _before(change, lines)
    if before:
        return line_below(document, before.first, before.end, line)
    if section.start == section.stop:
        return Replacement(section.body, section.body, line + document.newline)
    first = lines[0][1].first if lines else section.start
    return line_below(document, first, section.stop, line)


def _in_braces(
    document: Document, change: Change, above: Path, entry: Entry
) -> Replacement:
    """Put a pair between braces, where the order wants it."""
    text, line = document.text, _line(document, change, above)
    if text[entry.start] != "{":
        raise EditRefusedError(say("{keys} is no table", keys=named(above)))
    members = _members(document, above, entry)
    before = _before(change, members)
    if before:
        return Replacement(before.end, before.end, f", {line}")
    if members:
        at = members[0][1].first
        return Replacement(at, at, f"{line}, ")
    at = entry.start + 1
    return Replacement(at, at, f" {line} " if text[at] == "}" else f" {line}")


def _line(document: Document, change: Change, above: Path) -> str:
    return f"{key_of(change.path[len(above) :])} = {document.ended(change.text)}"


def _before(change: Change, members: list[tuple[Path, Entry]]) -> Entry | None:
    """Return the member behind which a new one stands."""
    own = change.order(change.path)
    ranks = [(change.order(path), place) for place, (path, _) in enumerate(members)]
    _, place = max((each for each in ranks if each[0] <= own), default=((), -1))
    return members[place][1] if place >= 0 else None


def _members(
    document: Document, above: Path, holder: Entry | None
) -> list[tuple[Path, Entry]]:
    """Return what stands directly in a list, in braces, or below a header."""
    length = next(
        length
        for length in range(len(above), -1, -1)
        if above[:length] in document.sections
        and (holder is None or _holds(document, above, length))
    )
    section = document.sections[above[:length]]
    start, end = (holder.start, holder.end) if holder else (section.body, section.end)
    found: list[tuple[Path, Entry]] = []
    body = document.body(section)
    for path, entry in sorted(body.items(), key=lambda pair: pair[1].start):
        last = found[-1][1].end if found else start
        inside = start <= entry.first and entry.end <= end and entry.start >= last
        if inside and entry.has_value and not (holder and entry.start == start):
            found.append(((*section.path, *path), entry))
    return found


def _holds(document: Document, path: Path, length: int) -> bool:
    """Whether what stands at a path stands in the body of a section above it."""
    return path[length:] in document.body(document.sections[path[:length]])


def _is_lined(text: str, start: int, member: Entry, end: int) -> bool:
    """Whether a member of a list has its lines for itself."""
    line = text.rfind("\n", 0, member.first) + 1
    if line <= start or text[line : member.first].strip():
        return False
    rest = after(REST, text, end)
    return "\n" not in text[member.end : end] and not text[rest : rest + 1].strip()
