"""Words brought down to what a reader compares: no case, accents, signs or spaces."""

from __future__ import annotations

import re
from unicodedata import category, combining, normalize

_WORD = re.compile(r"[^\W_]+")
_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_SIGNS = bytes(code for code in range(128) if not chr(code).isalnum())


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
    if text.isascii():
        return _WORD.findall(text.lower())
    return _WORD.findall(_FOREIGN.sub(_bare, text.lower()))


def _bare(found: re.Match[str]) -> str:
    folded = normalize("NFKD", normalize("NFKD", found[0]).casefold())
    return folded.translate(_MARKS)


class _Marks(dict[int, int | None]):
    """What a letter becomes: nothing, where it has no width of its own."""

    def __missing__(self, code: int) -> int | None:
        self[code] = None if category(chr(code)) in {"Mn", "Cf"} else code
        return self[code]


_MARKS = _Marks()
