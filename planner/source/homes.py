"""Items and entries brought home: each in one piece under a header of its own.

What is written of them elsewhere goes there: `referral.title` below `[training]`, or
`referral = { … }`, or a table that stands apart from the others. Comments go with what
they belong to; what is nobody's, above a table that leaves, stays for the next one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from planner.source.apart import File, Pair, Table, split
from planner.source.braces import opened
from planner.source.order import Manner
from planner.source.reading import Path
from planner.source.remarks import Block, Remarks

_DEEPEST = 3
"""So many names lead to what is to be whole, at most: `committee.seat.rabat`."""


def wholes(data: dict[str, Any], manner: Manner, above: Path = ()) -> Iterator[Path]:
    """Yield the paths of all that is to be whole, in the order of the data."""
    for key, value in data.items():
        path = (*above, key)
        if not isinstance(value, dict):
            continue
        if manner.whole(path):
            yield path
        elif len(path) < _DEEPEST:
            yield from wholes(value, manner, path)


def brought_home(file: File, pieces: frozenset[Path]) -> File:
    """Return the file with each of the pieces under a header of its own.

    The tables stand in no order yet; `number` says where each began.
    """
    moving = _Moving(pieces)
    for table in file.tables:
        moving.take(table)
    moving.head()
    tables = sorted(moving.tables.values(), key=lambda each: each.number)
    return _waited(File(tables, file.rest), pieces)


class _Moving:
    """The tables of a file, each filled with what belongs below its header."""

    def __init__(self, pieces: frozenset[Path]) -> None:
        """Begin with none; `pieces` are what is to be whole."""
        self.tables: dict[Path, Table] = {}
        self._pieces = pieces
        self._above = {path[:n] for path in pieces for n in range(len(path))}

    def take(self, table: Table) -> None:
        """Take a table along; what is not at home in it goes where it is."""
        if table.path not in self._above:
            self.tables[table.path] = table
            return
        self.tables[table.path] = table._replace(pairs=[])
        for pair in table.pairs:
            self._place(pair, table)
        left = self.tables[table.path].pairs
        bare = table.path and not (table.remarks.own or table.remarks.ahead)
        if table.pairs and bare and not left:
            del self.tables[table.path]

    def head(self) -> None:
        """Give a header to what has only tables below its own."""
        for table in list(self.tables.values()):
            piece = piece_of(table.path, self._pieces)
            if piece and piece not in self.tables:
                header = ".".join(split(table.header)[0][: len(piece)])
                ahead = Remarks(table.remarks.ahead)
                self.tables[piece] = Table(piece, header, [], table.number, ahead)
                self.tables[table.path] = _under(table, ())

    def _place(self, pair: Pair, above: Table) -> None:
        """Put a key into the table that it belongs to."""
        path = (*above.path, *pair.names)
        for length in range(len(above.path) + 1, len(path) + 1):
            if path[:length] in self._pieces:
                self._bring(pair, above, length - len(above.path))
                return
        if path in self._above:
            self._spread(pair, above)
        else:
            self._add(above, pair)

    def _bring(self, pair: Pair, above: Table, count: int) -> None:
        """Put a key of so many names too many where it needs none of them."""
        home = _below(above, pair, count)
        if count < len(pair.names):
            self._add(home, _shorter(pair, count))
            return
        pairs, loose = opened(pair)
        remarks = _of_header(pair.remarks, loose)
        if pairs and remarks.below:
            last = pairs[-1]
            below = (*last.remarks.below, *remarks.below)
            pairs[-1] = last._replace(remarks=last.remarks._replace(below=below))
            remarks = remarks._replace(below=())
        self.tables[home.path] = home._replace(pairs=pairs, remarks=remarks)

    def _spread(self, pair: Pair, above: Table) -> None:
        """Put the keys of an inline table where each is at home."""
        home = _below(above, pair, len(pair.names))
        pairs, loose = opened(pair)
        remarks = _of_header(pair.remarks, loose)
        if remarks.own:
            self.tables[home.path] = home._replace(remarks=remarks)
        else:
            pairs[0] = pairs[0]._replace(
                remarks=pairs[0].remarks._replace(ahead=remarks.ahead)
            )
        for each in pairs:
            self._place(each, home)

    def _add(self, home: Table, pair: Pair) -> None:
        """Put a key below a header; a new one takes along what is nobody's above it."""
        if home.path not in self.tables:
            self.tables[home.path] = home._replace(
                pairs=[], number=pair.number, remarks=Remarks(pair.remarks.ahead)
            )
            pair = pair._replace(remarks=pair.remarks._replace(ahead=()))
        self.tables[home.path].pairs.append(pair)


def piece_of(path: Path, pieces: frozenset[Path]) -> Path:
    """Return the path of what is to be whole and a table belongs to, if to any."""
    heads = (path[:length] for length in range(2, min(len(path), _DEEPEST) + 1))
    return next((head for head in heads if head in pieces), ())


def _below(above: Table, pair: Pair, count: int) -> Table:
    """Return an empty table for the first names of a key."""
    header = ".".join([*filter(None, [above.header]), *pair.words[:count]])
    return Table((*above.path, *pair.names[:count]), header, [], pair.number)


def _shorter(pair: Pair, count: int) -> Pair:
    """Return a key without its first names; its comment goes along to the left."""
    remarks, gone = pair.remarks, len(".".join(pair.words[:count])) + 1
    if remarks.beside:
        column = remarks.beside.column - gone
        remarks = remarks._replace(beside=remarks.beside._replace(column=column))
    names = pair.names[count:]
    return pair._replace(words=pair.words[count:], names=names, remarks=remarks)


def _of_header(remarks: Remarks, loose: tuple[str, ...]) -> Remarks:
    """Return the comments of a key as those of a header."""
    beside = remarks.beside and remarks.beside._replace(column=0)
    return remarks._replace(beside=beside, below=(*loose, *remarks.below))


def _under(table: Table, ahead: tuple[Block, ...]) -> Table:
    """Return a table below such comments that are nobody's."""
    if ahead == table.remarks.ahead:
        return table
    return table._replace(remarks=table.remarks._replace(ahead=ahead))


def _waited(file: File, pieces: frozenset[Path]) -> File:
    """Leave what is nobody's where it is when the table that it stood above leaves.

    Those are tables of a piece that began further up, with others in between.
    """
    tables: list[Table] = []
    waiting: tuple[Block, ...] = ()
    seen: set[Path] = set()
    last: Path = ()
    away = False
    for table in file.tables:
        piece, ahead = piece_of(table.path, pieces), table.remarks.ahead
        begins = not piece or piece != last
        away = bool(piece) and piece in seen if begins else away
        if not away:
            waiting, ahead = (), waiting + ahead
        elif begins:
            waiting, ahead = waiting + ahead, ()
        tables.append(_under(table, ahead))
        seen.add(piece)
        last = piece
    return File(tables, waiting + file.rest)
