"""In which encoding a file that is not UTF-8 was probably saved."""

from __future__ import annotations

import re

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_ARABIC_WORD = re.compile("[\u0621-\u064a]{3,}")


def is_spoilt(raw: bytes) -> bool:
    """Whether it is UTF-8 but for a few bytes, and holds letters that prove it."""
    text = raw.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    sound = sum(not each.isascii() for each in text) - wrong
    return wrong * _MANY <= sound


_MANY = 4
"""So many sound letters for each spoilt byte are no chance."""


def guess(raw: bytes) -> str:
    """Return the encoding as editors name it: UTF-16, or one of Windows's."""
    if raw.startswith(_UTF_16) or raw[1::2].count(0) * 2 > len(raw[1::2]):
        return "UTF-16"
    if _ARABIC_WORD.search(raw.decode("cp1256", "replace")):
        return "Windows-1256 (Arabic)"
    return "Windows-1252 (Western European)"
