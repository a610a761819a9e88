"""Which of many rows of words stand in a text that is read piece by piece."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

Row = tuple[str, ...]
_Begun = Mapping[int, Mapping[Row, set[Row]]]
"""Rows by the number of words that they are looked for with, and by these words."""
_HEAD = 4
"""So many words of a row are looked for first: few places have them."""
_FEW = 50
"""So many rows are sooner looked for one by one than in the words taken apart."""


class Rows:
    """Rows of words, and the last words of the text that was read so far."""

    def __init__(self, rows: Iterable[Row]) -> None:
        """Take the rows that are looked for."""
        self._rows = frozenset(rows)
        self._begun = _by_head(self._rows)
        self._over = max(map(len, self._rows), default=1) - 1
        self._before = ""

    def standing(self, text: str) -> Iterator[Row]:
        """Yield the rows whose words stand one after the other, up to this piece.

        A row of one word may also be a part of a longer one.
        """
        if self._over:
            text = f"{self._before} {text}"
            self._before = " ".join(text.rsplit(maxsplit=self._over)[-self._over :])
        begun = self._begun
        if len(self._rows) <= _FEW:
            there = (row for row in self._rows if max(row, key=len) in text)
            begun = _by_head(there)
        words = text.split() if begun.keys() - {1} else []
        for length, heads in begun.items():
            if length == 1:
                yield from (row for row in heads if row[0] in text)
            else:
                yield from _standing(heads, words, length)


def _by_head(rows: Iterable[Row]) -> _Begun:
    heads: dict[int, dict[Row, set[Row]]] = defaultdict(lambda: defaultdict(set))
    for row in rows:
        heads[min(len(row), _HEAD)][row[:_HEAD]].add(row)
    return heads


def _standing(
    begun: Mapping[Row, set[Row]], text: Sequence[str], length: int
) -> Iterator[Row]:
    """Yield the rows that stand there, by their heads of so many words."""
    there = begun.keys() & _windows(text, length)
    for place, window in enumerate(_windows(text, length) if there else ()):
        if window in there:
            for size in {len(row) for row in begun[window]}:
                row = tuple(text[place : place + size])
                if row in begun[window]:
                    yield row


def _windows(text: Sequence[str], length: int) -> Iterator[Row]:
    """Yield every so many words of a text that stand in a row."""
    return zip(*(islice(text, start, None) for start in range(length)), strict=False)
