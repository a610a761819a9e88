"""Which of many rows of words stand in a text that is read piece by piece."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

Row = tuple[str, ...]
_Begun = Mapping[int, Mapping[Row, set[Row]]]
"""Rows by the number of words that they are looked for with, and by these words."""
_HEAD = 4
"""So many words of a row are looked for first: few places have them."""
_FEW = 50
"""So many rows are sooner looked for one by one than in the words taken apart."""
_Heads = dict[Row, dict[int, set[Row]]]
"""Rows by their first words, then by how many words they have."""


class Rows:
    """Rows of words that are looked for, and the last words that were read."""

    def __init__(self, rows: Iterable[Row]) -> None:
        """Take the rows that are looked for."""
        self._left = set(rows)
        self._few = len(self._left) <= _FEW
        self._begun = _by_head(() if self._few else self._left)
        self._over = max(map(len, self._left), default=1) - 1
        self._before = ""

    def standing(self, text: str) -> Iterator[Row]:
        """Yield rows whose words stand in a row, up to this piece and in none before.

        A row of one word may also be a part of a longer one.
        """
        if self._over:
            text = f"{self._before} {text}"
            self._before = " ".join(text.rsplit(maxsplit=self._over)[-self._over :])
        begun = self._begun
        if self._few:
            begun = _by_head(r for r in self._left if max(r, key=len) in text)
        words = text.split() if begun.keys() - {1} else []
        for length, heads in begun.items():
            alone = length == 1
            found = _alone(heads, text) if alone else _standing(heads, words, length)
            for row in found:
                self._left.discard(row)
                yield row


def _by_head(rows: Iterable[Row]) -> dict[int, _Heads]:
    """Return rows by how many words they are looked for with, and by these."""
    begun: dict[int, _Heads] = {}
    for row in rows:
        heads = begun.setdefault(min(len(row), _HEAD), {})
        heads.setdefault(row[:_HEAD], {}).setdefault(len(row), set()).add(row)
    return begun


def _alone(heads: _Heads, text: str) -> Iterator[Row]:
    """Yield the rows of one word that stand in a text, and no longer look for them."""
    for row in [row for row in heads if row[0] in text]:
        del heads[row]
        yield row


def _standing(heads: _Heads, text: Sequence[str], length: int) -> Iterator[Row]:
    """Yield the rows that stand there, and no longer look for them."""
    there = heads.keys() & _windows(text, length)
    for place, window in enumerate(_windows(text, length) if there else ()):
        if window in there:
            yield from _taken(heads[window], text, place)
            if not heads[window]:
                del heads[window]
                there.remove(window)


def _taken(rows: dict[int, set[Row]], text: Sequence[str], place: int) -> Iterator[Row]:
    """Yield and take out those of some rows, by their length, that stand at a place."""
    for size, of_size in [*rows.items()]:
        row = tuple(text[place : place + size])
        if row in of_size:
            of_size.remove(row)
            yield row
        if not of_size:
            del rows[size]


def _windows(text: Sequence[str], length: int) -> Iterator[Row]:
    """Yield every so many words of a text that stand in a row."""
    return zip(*(islice(text, start, None) for start in range(length)), strict=False)
