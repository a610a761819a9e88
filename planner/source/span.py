"""A stretch of a text, counted the way that editors count."""

from bisect import bisect_right
from itertools import accumulate
from typing import Literal, NamedTuple

Part = Literal["value", "key", "header"]


class Span(NamedTuple):
    """A stretch of a text; ends are exclusive, a byte-order mark is no column."""

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int


class Lines:
    """Where each line of a text begins."""

    def __init__(self, text: str) -> None:
        """Find the beginnings; a final line end begins no further line."""
        self._text = text
        self._starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
        self.count = len(self._starts) - 1 - (not text or text.endswith("\n"))

    def span(self, start: int, end: int) -> Span:
        """Say lines and columns of two offsets."""
        return Span(start, end, *self._place(start), *self._place(end))

    def text_of(self, number: int) -> str:
        """Text of a line without its line end; empty outside the text."""
        if not 1 <= number < len(self._starts):
            return ""
        line = self._text[self._starts[number - 1] : self._starts[number] - 1]
        return line.removesuffix("\r")

    def _place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1."""
        line = bisect_right(self._starts, min(offset, len(self._text)))
        return line, offset - self._starts[line - 1] + 1
