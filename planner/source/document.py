"""A TOML file as a value: its data, and the place of every key, found when asked.

What only places and faults need is imported when the first one is asked for: the
patterns in there take longer to build than most files take to read.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from planner.sentence import say
from planner.source.patterns import BOM, line_end
from planner.source.reading import Lost, Path, Reading
from planner.source.span import Lines, Part, Span
from planner.source.toml import TomlError, loads

if TYPE_CHECKING:
    from planner.source.entries import Entry
    from planner.source.headers import Headers
    from planner.source.sections import Section

__all__ = ["Document", "Lost", "Path", "parse"]


class Document:
    """A TOML file: text, data, faults; places are worked out when first asked for."""

    def __init__(self, name: str, text: str, reading: Reading, *, bom: bool) -> None:
        """Keep what was read; `parse` makes documents."""
        self.name = name
        self.text = text
        self.bom = bom
        self.data: dict[str, Any] = reading.data
        self.faults = reading.faults
        self.lost = reading.lost
        self.pieces = reading.pieces
        self._bodies: dict[Path, dict[Path, Entry]] = {}

    def locate(self, path: Path, part: Part = "value") -> Span:
        """Where a path stands; the nearest header above a path that does not exist.

        The value of a table is its header, brackets included.
        """
        owner, place = self._owner(path), None
        if part != "header":
            place = self._place(path, owner, part)
        return self.span(*(place or (owner.start, owner.stop)))

    def has(self, path: Path) -> bool:
        """Whether exactly this path was read."""
        node: Any = self.data
        for step in path:
            if isinstance(node, list):
                node = dict(enumerate(node))
            if not isinstance(node, dict) or step not in node:
                return False
            node = node[step]
        return True

    def entry(self, path: Path) -> Entry | None:
        """Where exactly this path stands under a header; None for a header itself."""
        for length in range(len(path) - 1, -1, -1):
            section = self.sections.get(path[:length])
            entry = self.body(section).get(path[length:]) if section else None
            if entry:
                return entry
        return None

    def body(self, section: Section) -> dict[Path, Entry]:
        """Every entry under a header, by its path from there."""
        found = self._bodies.get(section.path)
        if found is None:
            from planner.source.entries import entries

            found = entries(self.text, section.body, section.end)
            self._bodies[section.path] = found
        return found

    def section(self, path: Path) -> Span:
        """From the header at or above a path to the end of its last entry's line."""
        owner = self._owner(path)
        ends = [entry.end for entry in self.body(owner).values()]
        last = line_end(self.text, max([owner.stop, *ends]))
        return self.span(owner.start, last - self.text.startswith("\r", last - 1))

    def span(self, start: int, end: int) -> Span:
        """Lines and columns of two offsets."""
        return self._lines.span(start, end)

    def line(self, number: int) -> str:
        """Text of a line without its line end; empty outside the text."""
        return self._lines.text_of(number)

    @property
    def line_count(self) -> int:
        """How many lines there are; a final line end begins no further one."""
        return self._lines.count

    @property
    def whole(self) -> str:
        """The text with the byte-order mark that it began with."""
        return BOM * self.bom + self.text

    @cached_property
    def newline(self) -> str:
        """The line end of the file's first line."""
        first = self.text.find("\n")
        return "\r\n" if first > 0 and self.text[first - 1] == "\r" else "\n"

    def ended(self, text: str) -> str:
        """Return new text with the file's line ends, unless it came with others."""
        return text if "\r" in text else text.replace("\n", self.newline)

    @cached_property
    def sections(self) -> dict[Path, Section]:
        """Every table with a header, and the part before the first one as `()`."""
        from planner.source.sections import Section, sections

        found = sections(self.text, self.pieces)
        for path, start, _, _ in self.lost:
            header = self.text[start : line_end(self.text, start)].rstrip()
            if _is_sound(header) or not _is_above(path, found):
                stop = start + len(header)
                found.setdefault(path, Section(path, start, stop, stop, stop))
        found.setdefault((), Section((), 0, 0, 0, 0))
        return found

    @cached_property
    def headers(self) -> Headers:
        """The tables with a header, in the order in which they stand."""
        from planner.source.headers import Headers

        return Headers(self.sections.values())

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self.text)

    @cached_property
    def _implied(self) -> dict[Path, Section]:
        """Tables and lists that exist only through the headers below them."""
        found: dict[Path, Section] = {}
        for path, section in self.sections.items():
            for length in range(1, len(path)):
                if path[:length] not in self.sections:
                    found.setdefault(path[:length], section)
        return found

    def _owner(self, path: Path) -> Section:
        """The section that a path stands in, or the nearest one above it."""
        for length in range(len(path), 0, -1):
            head = path[:length]
            section = self.sections.get(head)
            if section or (section := self._implied.get(head)):
                return section
        return self.sections[()]._replace(start=0, stop=0)

    def _place(self, path: Path, owner: Section, part: Part) -> tuple[int, int] | None:
        """Offsets of exactly this path, if it is there."""
        entry = self.entry(path)
        if entry and part == "key" and entry.key_start >= 0:
            return entry.key_start, entry.key_end
        if entry:
            return entry.start, entry.end
        if part == "key" and path == owner.path[: len(path)]:
            return self._name(path, owner)
        return None

    def _name(self, path: Path, owner: Section) -> tuple[int, int] | None:
        """Offsets of the name in a header that stands for a path."""
        number = sum(isinstance(step, str) for step in path)
        parts = owner.parts(self.text)
        return parts[number - 1][1:] if 0 < number <= len(parts) else None


def _of_old_lines(text: str, name: str, *, bom: bool) -> Document:
    """Read a text whose lines end as on a Mac of old; that is a fault of its own."""
    from planner.source.faults import SyntaxFault
    from planner.source.salvage import salvage

    end = text.find("\n")
    fault = SyntaxFault(
        "syntax-error",
        end,
        end + 1,
        say("the lines of this file end as on a Mac of old"),
        help=say("open it in an editor and save it with the line ends of Unix"),
    )
    try:
        reading = Reading(loads(text), ((0, len(text)),), (fault,))
    except TomlError as error:
        reading = salvage(text, error)
        reading = reading._replace(faults=(fault, *reading.faults))
    return Document(name, text, reading, bom=bom)


def _is_sound(header: str) -> bool:
    """Whether a header can be read, so that its path is no guess."""
    try:
        loads(header)
    except TomlError:
        return False
    return True


def _is_above(path: Path, sections: Iterable[Path]) -> bool:
    """Whether a table is there through those below it."""
    return any(
        len(below) > len(path) and below[: len(path)] == path for below in sections
    )


def parse(text: str, name: str = "<string>") -> Document:
    """Read a text, whatever is wrong with it: faults are found, the rest is read."""
    bom = text.startswith(BOM)
    text = text[bom:]
    if "\r" in text and "\n" not in text:
        return _of_old_lines(text.replace("\r", "\n"), name, bom=bom)
    try:
        reading = Reading(loads(text), ((0, len(text)),))
    except TomlError as error:
        from planner.source.salvage import salvage

        reading = salvage(text, error)
    return Document(name, text, reading, bom=bom)
