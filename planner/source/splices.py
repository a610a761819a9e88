"""From a change of keys to the stretches of text that it replaces."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from planner.errors import EditRefusedError
from planner.sentence import say
from planner.source.change import Change, absent, named
from planner.source.document import Document, Path
from planner.source.faults import Replacement
from planner.source.keys import split_key
from planner.source.patterns import BLANK, REST, SPACE, after, line_end
from planner.source.placing import add, append, drop, insert, line_below

if TYPE_CHECKING:
    from planner.source.entries import Entry

Stretch = tuple[int, int]


def splices(document: Document, change: Change) -> tuple[Replacement, ...]:
    """The stretches that a change replaces; no other byte of the file is touched.

    Raises:
        EditRefusedError: the text has no place at which the change could be made.
    """
    return _WRITTEN[change.act](document, change)


def _set(document: Document, change: Change) -> tuple[Replacement, ...]:
    entry = _entry(document, change.path)
    return (Replacement(entry.start, entry.end, document.ended(change.text)),)


def _rename(document: Document, change: Change) -> tuple[Replacement, ...]:
    if not (document.has(change.path) and isinstance(change.path[-1], str)):
        raise absent(change.path)
    places = sorted({*_in_keys(document, change.path), *_in_headers(document, change)})
    return tuple(Replacement(start, end, change.text) for start, end in places)


def _remove(document: Document, change: Change) -> tuple[Replacement, ...]:
    entry = _entry(document, change.path)
    gone = _stretches(document, change.path, entry)
    return tuple(Replacement(start, end, "") for start, end in gone)


def _move(document: Document, change: Change) -> tuple[Replacement, ...]:
    entry, text = _entry(document, change.path), document.text
    section = document.sections.get(change.to)
    if section is None or entry.key_start < 0:
        raise EditRefusedError(
            say("{table} has no header to move it to", table=named(change.to))
        )
    held = _holder(document, change.path, entry) is not None
    if not held and section.body <= entry.first < section.end:
        return (Replacement(entry.first, entry.key_start, ""),)
    end = entry.end if held else after(REST, text, entry.end)
    moved = text[entry.key_start : end].rstrip()
    others = (
        each.end
        for each in document.body(section).values()
        if not entry.first <= each.start < entry.end
    )
    last = max([section.stop, *others])
    if last == section.start:
        put = Replacement(last, last, moved + document.newline)
    else:
        put = line_below(document, last, last, moved)
    return (put, *_remove(document, change))


_WRITTEN: dict[str, Callable[[Document, Change], tuple[Replacement, ...]]] = {
    "set": _set,
    "rename": _rename,
    "remove": _remove,
    "move": _move,
    "add": add,
    "append": append,
    "insert": insert,
    "drop": drop,
}


def _entry(document: Document, path: Path) -> Entry:
    """Where a key and its value stand together."""
    entry = document.entry(path)
    if entry is None or not entry.has_value:
        if not document.has(path):
            raise absent(path)
        raise EditRefusedError(
            say("{keys} stands in several lines of the file", keys=named(path))
        )
    return entry


def _in_keys(document: Document, path: Path) -> Iterator[Stretch]:
    """Every place of the last name of a path in keys, dotted ones and inline ones."""
    entry = document.entry(path)
    if entry and entry.has_value:
        yield entry.key_start, entry.key_end
        return
    for length in range(len(path)):
        section = document.sections.get(path[:length])
        if section:
            yield from _dotted(document.text, document.body(section), path[length:])


def _dotted(text: str, body: dict[Path, Entry], path: Path) -> Iterator[Stretch]:
    for below, entry in body.items():
        if below[: len(path)] == path and entry.has_value and entry.key_start >= 0:
            parts = split_key(text, entry.first)[0]
            number = len(path) - 1 - (len(below) - len(parts))
            if number >= 0:
                yield parts[number][1:]


def _in_headers(document: Document, change: Change) -> Iterator[Stretch]:
    """Every place of the last name of a path in headers: its own and those below."""
    number = sum(isinstance(step, str) for step in change.path)
    for path in _tables(document.data, change.path):
        section = document.sections.get(path)
        if section:
            yield section.parts(document.text)[number - 1][1:]


def _tables(data: Any, path: Path) -> Iterator[Path]:
    """A path and all below it that may have a header."""
    for step in path:
        data = data[step]
    waiting = [(path, data)]
    while waiting:
        above, value = waiting.pop()
        if isinstance(value, dict):
            yield above
            waiting += (((*above, key), each) for key, each in value.items())
        elif isinstance(value, list):
            waiting += (((*above, key), each) for key, each in enumerate(value))


def _stretches(document: Document, path: Path, entry: Entry) -> list[Stretch]:
    """What goes with an entry: its lines, or its comma in a list or in braces."""
    holder, text = _holder(document, path, entry), document.text
    if holder is None:
        return [_alone(text, entry.first, entry.end)]
    behind = after(BLANK, text, entry.end)
    if text[behind] == ",":
        return [_alone(text, entry.first, behind + 1)]
    earlier = _earlier(document, path, holder, entry)
    if not earlier:
        return [_only(text, entry)]
    comma = after(BLANK, text, earlier)
    if after(SPACE, text, comma + 1) == entry.first:
        return [(comma, entry.end)]
    return [(comma, comma + 1), _alone(text, entry.first, entry.end)]


def _holder(document: Document, path: Path, entry: Entry) -> Entry | None:
    """The list or the braces that an entry stands in."""
    for length in range(len(path) - 1, 0, -1):
        above = document.entry(path[:length])
        if above and above.start <= entry.first < above.end:
            return above if above.has_value else None
    return None


def _earlier(document: Document, path: Path, holder: Entry, entry: Entry) -> int:
    """Where the member before an entry ends; 0 for the first one."""
    sections = (document.sections.get(path[:length]) for length in range(len(path)))
    ends = (
        other.end
        for section in sections
        if section
        for other in document.body(section).values()
        if holder.start < other.start and other.end < entry.first
    )
    return max(ends, default=0)


def _alone(text: str, start: int, end: int) -> Stretch:
    """A stretch with its lines where nothing else stands in them, else its spaces."""
    first = text.rfind("\n", 0, start) + 1
    rest = after(REST, text, end)
    if text[first:start].strip() or text[rest : rest + 1].strip():
        return start, after(SPACE, text, end)
    return first, min(line_end(text, rest) + 1, len(text))


def _only(text: str, entry: Entry) -> Stretch:
    """The only member of a list or of braces, with the spaces around it."""
    start, end = _alone(text, entry.first, entry.end)
    return (len(text[:start].rstrip(" \t")) if start == entry.first else start), end
