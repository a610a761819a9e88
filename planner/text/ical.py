"""The door to calendars: texts and lines as RFC 5545 has them."""

from __future__ import annotations

import re

LONGEST = 75
"""How many octets of UTF-8 a line has at most, without its line break."""

_BREAK = "\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]"
_REFUSED = (
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f\ud800-\udfff]"
)
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
_NEXT = 0xC0, 0x80


def clean(text: str) -> str:
    r"""Return a text that every calendar reads as it stands, its lines ended by `\n`.

    Controls go, which RFC 5545 forbids, and so do overrides of the direction, which
    would turn around what stands beside the text. Letters of any script stay, and
    the marks and joiners that they need.
    """
    if text.isprintable():
        return text
    return re.sub(_REFUSED, "", re.sub(_BREAK, "\n", text))


def one_line(text: str) -> str:
    """Return a text that every calendar reads, in one line."""
    return re.sub("[ \t]*[\n\t][ \t\n]*", " ", clean(text)).strip()


def escaped(text: str) -> str:
    """Return a clean text as a value of the type TEXT."""
    return text.translate(_ESCAPED)


def folded(line: str) -> str:
    """Return a line in as many as are needed, no letter and no escape torn apart."""
    if len(line) <= LONGEST and line.isascii():
        return line
    octets = line.encode()
    pieces, start, room = [], 0, LONGEST
    while len(octets) - start > room:
        end = _cut(octets, start, start + room)
        pieces.append(octets[start:end])
        start, room = end, LONGEST - 1
    return b"\r\n ".join([*pieces, octets[start:]]).decode()


def _cut(octets: bytes, start: int, end: int) -> int:
    mask, follows = _NEXT
    while octets[end] & mask == follows:
        end -= 1
    piece = octets[start:end]
    return end - (len(piece) - len(piece.rstrip(b"\\"))) % 2
