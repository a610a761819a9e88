"""A long text cut into pieces, so that each can be worked on near at hand."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SIZE = 1 << 16
"""Letters of a piece: what is made of it fits into a processor's own memory."""
_END = re.compile(r"\n(?<!\d\n)(?!\d)")
"""The end of a line with no digit before or behind it: no amount goes over it."""
OPENED, CLOSED = "<!--", "-->"
"""Where a comment of HTML begins and ends."""


def cut(text: str, size: int = _SIZE) -> Iterator[str]:
    """Yield a text in pieces of whole lines, each of so many letters or some more.

    Only words in a row can begin in one piece and end in the next: no word, number,
    address, amount with its currency or comment of HTML does.
    """
    start, least, last = 0, size, text.rfind(CLOSED)
    while found := _END.search(text, least):
        end = found.end()
        opened = text.rfind(OPENED, start, end)
        closed = text.find(CLOSED, opened) if 0 <= opened < last else -1
        if closed >= end:
            least = closed
            continue
        yield text[start:end]
        start, least = end, end + size
    yield text[start:]
