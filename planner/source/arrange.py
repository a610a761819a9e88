"""Tables and fields in their order, with the blank lines that still make sense."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from planner.source.apart import File, Pair, Table
from planner.source.homes import brought_home, piece_of, wholes
from planner.source.order import Manner, Order
from planner.source.reading import Path
from planner.source.remarks import Block, Remarks, head_of

_NOTHING = -2
"""No key follows the one of this number."""
Rank = tuple[int, ...]
Head = tuple[Block, bool]
"""What a file begins with, and whether its first key follows at once."""


def arranged(file: File, data: dict[str, Any], manner: Manner) -> File:
    """Return a file as it is to be written, from top to bottom."""
    pieces = frozenset(wholes(data, manner))
    head, file = _beheaded(file)
    file = brought_home(file, pieces)
    tables = _tables_in_order(file.tables, pieces, manner)
    return _with_head(File(tables, file.rest), head)


def _tables_in_order(
    tables: list[Table], pieces: frozenset[Path], manner: Manner
) -> list[Table]:
    """Return tables in their order, and the fields of each in theirs."""
    first: dict[Path, int] = {}
    for table in tables:
        for length in range(1, len(table.path) + 1):
            first.setdefault(table.path[:length], table.number)
    ranked: list[tuple[Rank, int, Table]] = []
    for place, table in enumerate(tables):
        rank, order = _rank(table.path, manner.fields, first)
        if not manner.sorts:
            piece = piece_of(table.path, pieces)
            rank = (first[piece], *rank[2 * len(piece) :]) if piece else (table.number,)
        pairs = _pairs_in_order(table, order)
        ranked.append((rank, place, table._replace(pairs=pairs)))
    return [table for _, _, table in sorted(ranked, key=lambda each: each[:2])]


def _rank(
    names: Path, order: Order, first: dict[Path, int], number: int = 0
) -> tuple[Rank, Order]:
    """Return where keys in keys stand, and the order of what is below them.

    At each level by the order, then by what came first.
    """
    rank: list[int] = []
    for depth, name in enumerate(names, 1):
        rank += order.place(name), first.setdefault(names[:depth], number)
        order = order.below(name)
    return tuple(rank), order


def _pairs_in_order(table: Table, order: Order) -> list[Pair]:
    """Return the keys of a table in order.

    A blank line stays above a key that still follows the same one. What stood right
    below the last line of the table still does.
    """
    names = tuple([pair.names for pair in table.pairs])
    pairs = [table.pairs[place] for place in _places(names, order)]
    if pairs and pairs[-1] is not table.pairs[-1]:
        _keep_last(pairs, table.pairs[-1])
    parted, before = bool(table.remarks.below), _NOTHING
    for place, pair in enumerate(pairs):
        gap = parted or (pair.gap and pair.number == before + 1)
        if gap != pair.gap:
            pairs[place] = pair._replace(gap=gap)
        parted, before = bool(pair.remarks.below), pair.number
    return pairs


@lru_cache(maxsize=1024)
def _places(keys: tuple[tuple[str, ...], ...], order: Order) -> list[int]:
    """Return the keys of a table in order, by where they stand now.

    Many items have the same ones.
    """
    first: dict[Path, int] = {}
    ranks = [_rank(names, order, first, place)[0] for place, names in enumerate(keys)]
    return sorted(range(len(keys)), key=ranks.__getitem__)


def _keep_last(pairs: list[Pair], was_last: Pair) -> None:
    """Let the comment that stood below the last key stand below the one now last."""
    below = was_last.remarks.below
    if below:
        place = next(place for place, pair in enumerate(pairs) if pair is was_last)
        pairs[place] = was_last._replace(remarks=was_last.remarks._replace(below=()))
        last = pairs[-1].remarks
        longer = last._replace(below=(*last.below, *below))
        pairs[-1] = pairs[-1]._replace(remarks=longer)


def _beheaded(file: File) -> tuple[Head | None, File]:
    """Part the comment that a file begins with from its first key or header."""
    first = _first(file)
    if first is None:
        return None, file
    is_key = isinstance(first, Pair)
    head, remarks = head_of(first.remarks, is_key=is_key)
    joined = is_key and not first.remarks.ahead
    return (head, joined) if head else None, _with_first(file, remarks)


def _with_head(file: File, head: Head | None) -> File:
    """Put the comment that a file begins with back on its top."""
    first = _first(file)
    if head is None or first is None:
        return file
    block, joined = head
    remarks = first.remarks
    if joined and not (remarks.ahead or remarks.above):
        return _with_first(file, remarks._replace(above=block.lines))
    return _with_first(file, remarks._replace(ahead=(block, *remarks.ahead)))


def _first(file: File) -> Pair | Table | None:
    """Return the first key or header of a file."""
    root, *tables = file.tables
    if root.pairs:
        return root.pairs[0]
    return tables[0] if tables else None


def _with_first(file: File, remarks: Remarks) -> File:
    """Return a file with other comments of its first key or header."""
    root, *tables = file.tables
    if root.pairs:
        pairs = [root.pairs[0]._replace(remarks=remarks), *root.pairs[1:]]
        return file._replace(tables=[root._replace(pairs=pairs), *tables])
    return file._replace(
        tables=[root, tables[0]._replace(remarks=remarks), *tables[1:]]
    )
