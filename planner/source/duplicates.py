"""Tables that are defined twice in different places of a file."""

from collections.abc import Iterator, Sequence

from planner.sentence import say
from planner.source.entries import Entry, entries
from planner.source.faults import Related, SyntaxFault
from planner.source.patterns import line_end
from planner.source.pieces import Header, Piece, as_fault, header_of
from planner.source.reading import Path
from planner.source.sections import Numbering, sections

Names = tuple[str, ...]


def repeated(text: str, pieces: Sequence[Piece]) -> Iterator[tuple[Piece, SyntaxFault]]:
    """Headers that stand twice: both pieces, the second one with the fault of both."""
    first: dict[Path, tuple[Piece, Header]] = {}
    numbering = Numbering()
    for piece in pieces:
        header = header_of(text, piece.start, piece.end)
        if not header:
            continue
        path = numbering.path(header.names, element=header.is_element)
        path = path[:-1] if header.is_element else path
        earlier, found = first.setdefault(path, (piece, header))
        if earlier is piece or (header.is_element and found.is_element):
            continue
        fault = _twice(header, Related(found.start, found.end, _FIRST))
        yield earlier, fault
        yield piece, fault


_FIRST = say("first defined here")


def _twice(header: Header, *first: Related) -> SyntaxFault:
    return SyntaxFault(
        "duplicate-name",
        header.start,
        header.end,
        say("the table `{table}` is defined twice", table=".".join(header.names)),
        help=say("bring the two together, or give one another name"),
        related=first,
    )


def clash(
    text: str, piece: Piece, offset: int, earlier: Sequence[Piece], message: str
) -> SyntaxFault:
    """The fault of a piece that is well written but does not fit to earlier ones."""
    own = header_of(text, piece.start, piece.end)
    header = _defined(text, piece, offset)
    depth = len(own.names) if own else 0
    for other in earlier:
        if header and (first := _first_place(text, header.names, depth, other)):
            names, start, end = first
            header = header._replace(names=names)
            return _twice(header, Related(start, end, _FIRST))
    return as_fault(text, offset, message)


def _defined(text: str, piece: Piece, offset: int) -> Header | None:
    """What a piece defines at an offset: a table by its header or by a dotted key."""
    header, found = _contents(text, piece)
    if header and offset <= line_end(text, header.start):
        return header
    above = header.names if header else ()
    keys = ((entry, path) for path, entry in found.items() if entry.end <= offset + 1)
    last = max(keys, key=lambda key: key[0].end, default=None)
    if not last:
        return None
    entry, path = last
    names = above + tuple(str(step) for step in path)
    return Header(names, is_element=False, start=entry.key_start, end=entry.key_end)


def _contents(text: str, piece: Piece) -> tuple[Header | None, dict[Path, Entry]]:
    """The header of a piece and its entries."""
    section = [*sections(text, [(piece.start, piece.end)]).values()][-1]
    header = header_of(text, piece.start, piece.end)
    return header, entries(text, section.body, section.end)


def _first_place(
    text: str, names: Names, depth: int, other: Piece
) -> tuple[Names, int, int] | None:
    """What an earlier piece defines of these names, more than `depth`, and where."""
    header = header_of(text, other.start, other.end)
    above = header.names if header else ()
    if header and above[: len(names)] == names:
        return names, header.start, header.end
    if names[: len(above)] != above:
        return None
    _, found = _contents(text, other)
    for end in range(len(names), len(above), -1):
        if place := found.get(names[len(above) : end]):
            return names[:end], *place[:2]
    if header and len(above) > depth:
        return above, header.start, header.end
    return None
