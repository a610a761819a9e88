"""Letters and signs of most texts, each as one byte: tables turn bytes quickly."""

from __future__ import annotations

from codecs import charmap_build, charmap_decode, charmap_encode
from collections.abc import Callable

_RANGES = (
    range(128),
    *(range(0x621, 0x63B), range(0x640, 0x653), range(0x660, 0x66A)),
)
LETTERS = "".join(
    (
        *(chr(code) for codes in _RANGES for code in codes),
        *"\u0671\u067e\u0686\u0698\u06a4\u06a9\u06af\u06cc\u060c\u061b\u061f\u066a\u066c",
        *"\u061c\u200e\u200f\u00a0\u202f\u2013\u2014\u00b7\u2022\u2026",
        *"\u2018\u2019\u201c\u201d\u00ab\u00bb",
        *"àâçéèêëîïôùûüœÀÂÇÉÈÊÎÔŒčćđšžČĆĐŠŽáãåäíñóöøğş",
    )
)
"""Those of English, Arabic, French and Bosnian, and some of their neighbours."""
_ALL = LETTERS.ljust(256, "\ufffe")
_CODES = charmap_build(_ALL)


def coded(text: str) -> bytes | None:
    """Return a text with a byte for each letter, or None where one is not of these."""
    try:
        return charmap_encode(text, "strict", _CODES)[0]
    except UnicodeEncodeError:
        return None


def decoded(codes: bytes) -> str:
    """Return the text again."""
    return charmap_decode(codes, "strict", _ALL)[0]


def table(of: Callable[[str], str]) -> bytes:
    """Return a table for `bytes.translate`: each letter becomes another of these."""
    return bytes(LETTERS.index(of(each)) for each in LETTERS).ljust(256, b" ")
