"""Words brought down to what a reader compares: no case, accents, signs or spaces."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import category, combining, normalize

_FOREIGN = re.compile(r"([^\x00-\x7f]+)")
_SIGNS = bytes(code for code in range(128) if not chr(code).isalnum())
_SPACED = bytes.maketrans(_SIGNS, b" " * len(_SIGNS)).lower()


def fold(text: str) -> str:
    """Return the letters and digits of a text, lower case, without their accents."""
    if text.isascii():
        return text.lower().encode().translate(None, _SIGNS).decode()
    bare = normalize("NFKD", text)
    return "".join(
        letter
        for letter in bare.casefold()
        if letter.isalnum() and not combining(letter)
    )


def words(text: str) -> list[str]:
    """Return the words of a text in order, lower case, without accents and signs."""
    return spaced(text).split()


def spaced(text: str) -> str:
    """Return the words of a text with one space or more between them."""
    if not text.isascii():
        parts = _FOREIGN.split(text)
        parts[1::2] = map(_bare, parts[1::2])
        text = "".join(parts)
    folded = text.encode(errors="surrogatepass").translate(_SPACED)
    return folded.decode(errors="surrogatepass")


@lru_cache(maxsize=16384)
def _bare(foreign: str) -> str:
    folded = normalize("NFKD", normalize("NFKD", foreign).casefold())
    return folded.translate(_MARKS)


class _Marks(dict[int, int | None]):
    """What a letter becomes: nothing, where it has no width; a sign is a space."""

    def __missing__(self, code: int) -> int | None:
        letter = chr(code)
        if category(letter) in {"Mn", "Cf"}:
            self[code] = None
        else:
            self[code] = code if letter.isalnum() else ord(" ")
        return self[code]


_MARKS = _Marks()
