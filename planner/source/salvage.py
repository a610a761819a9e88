"""A text that the reader refuses: what is wrong, and all that can be read anyway."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Any

from planner.source.conflicts import Conflict, conflicts
from planner.source.duplicates import clash, repeated
from planner.source.faults import SyntaxFault
from planner.source.pieces import Piece, as_fault, cut, header_of
from planner.source.reading import Lost, Reading
from planner.source.span import Lines
from planner.source.toml import TomlError, loads


def salvage(text: str, error: TomlError) -> Reading:
    """Find every fault of a text, and read each table that is not concerned."""
    try:
        return _salvaged(text)
    except Exception:  # noqa: BLE001  a mistake in here must not hide the error
        fault = as_fault(text, error.offset, error.message)
        return Reading({}, (), (fault,), (Lost((), 0, len(text), 1),))


def _salvaged(text: str) -> Reading:
    merges = list(conflicts(text))
    pieces = list(_pieces(text, merges))
    twice = list(repeated(text, pieces))
    unsure = {piece.start for piece, _ in twice}
    sound = [p for p in pieces if not p.faults and p.start not in unsure]
    data, kept, clashes = _together(text, _with_their_list(text, pieces, sound))
    faults = [fault for piece in pieces for fault in piece.faults]
    faults += [merge.fault for merge in merges]
    faults += [fault for _, fault in twice[1::2]] + clashes
    return Reading(
        data,
        tuple((piece.start, piece.end) for piece in kept),
        tuple(sorted(faults, key=lambda fault: fault.start)),
        tuple(_lost(text, merges, pieces, kept)),
    )


def _pieces(text: str, merges: Iterable[Conflict]) -> Iterator[Piece]:
    """The pieces between the conflicts."""
    start = 0
    for merge in merges:
        yield from cut(text, start, max(start, merge.start))
        start = max(start, merge.end)
    yield from cut(text, start, len(text))


def _with_their_list(
    text: str, pieces: Iterable[Piece], sound: list[Piece]
) -> list[Piece]:
    """Sound pieces, without the tables of a list's element that is lost."""
    starts, gone = {piece.start for piece in sound}, None
    kept: list[Piece] = []
    for piece in pieces:
        header = header_of(text, piece.start, piece.end)
        names = header.names if header else ()
        if gone and (header.is_element if header else False) and names == gone:
            gone = None
        if piece.start in starts and not (gone and names[: len(gone)] == gone):
            kept.append(piece)
        elif header and header.is_element:
            gone = names
    return kept


def _together(
    text: str, pieces: list[Piece]
) -> tuple[dict[str, Any], list[Piece], list[SyntaxFault]]:
    """Read pieces as one text, without those that do not fit to earlier ones."""
    faults: list[SyntaxFault] = []
    while True:
        try:
            data = loads("".join(text[piece.start : piece.end] for piece in pieces))
        except TomlError as error:
            number, offset = _place(pieces, error.offset)
            piece = pieces[number]
            earlier = pieces[:number]
            faults.append(clash(text, piece, offset, earlier, error.message))
            pieces = [*earlier, *pieces[number + 1 :]]
        else:
            return data, pieces, faults


def _place(pieces: list[Piece], offset: int) -> tuple[int, int]:
    """The number of the piece that holds an offset of the joined text; the offset."""
    ends = list(accumulate(piece.end - piece.start for piece in pieces))
    number = min(bisect_right(ends, offset), len(pieces) - 1)
    return number, pieces[number].end - ends[number] + offset


def _lost(
    text: str,
    merges: Iterable[Conflict],
    pieces: Iterable[Piece],
    kept: Iterable[Piece],
) -> list[Lost]:
    """Every table that was not read, in the order of the file."""
    read = {piece.start for piece in kept}
    lost = {
        (names, merge.start): merge.end for merge in merges for names in merge.tables
    }
    for piece in pieces:
        if piece.start not in read and piece.end > piece.start:
            header = header_of(text, piece.start, piece.end)
            lost[header.names if header else (), piece.start] = piece.end
    numbers = Lines(text)
    return [
        Lost(names, start, end, numbers.span(start, end).line)
        for (names, start), end in sorted(lost.items(), key=lambda each: each[0][1])
    ]
