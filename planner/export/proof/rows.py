"""Which of many rows of words stand in a text, found in one pass over it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

Row = tuple[str, ...]
_HEAD = 4
"""So many words of a row are looked for first: few places have them."""
_FEW = 50
"""So many rows are sooner looked for one by one than in the words taken apart."""


def standing(rows: Iterable[Row], text: str) -> frozenset[Row]:
    """Return the rows whose words stand in a text of words one after the other.

    A row of one word may also be a part of a longer one.
    """
    sought = set(rows)
    if len(sought) <= _FEW:
        sought = {row for row in sought if max(row, key=len) in text}
    heads: dict[int, dict[Row, set[Row]]] = defaultdict(lambda: defaultdict(set))
    for row in sought:
        heads[min(len(row), _HEAD)][row[:_HEAD]].add(row)
    found = {row for (row,) in heads.pop(1, {}).values() if row[0] in text}
    words = text.split() if heads else []
    for length, begun in heads.items():
        found.update(_standing(begun, words, length))
    return frozenset(found)


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
