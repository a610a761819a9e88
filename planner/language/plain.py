"""Text made plain: one way of writing for what people write in several."""

from __future__ import annotations

from unicodedata import category, decimal, normalize

_DASHES = dict.fromkeys(map(ord, "‐‑‒–—−"), "-")  # noqa: RUF001
_PAUSES = dict.fromkeys(map(ord, ",;()\"'`´‘’،؛«»\u00a0"), " ")  # noqa: RUF001
_LETTERS = str.maketrans({"ى": "ي", "ی": "ي", "ة": "\u0647", "ک": "ك", "ـ": ""})
_MARKS = {"Mn", "Me", "Cf"}


def plain(text: str) -> str:
    """Return text in lower case without accents, in ASCII digits, on one line.

    Dashes of all lengths are one; quotes, brackets and commas are spaces; the forms
    of alef, ya, ta marbuta and kaf are one each. Direction marks are gone.
    """
    spread = normalize("NFKD", text.translate(_DASHES | _PAUSES)).casefold()
    spread = normalize("NFKD", spread)
    bare = "".join(_digit(each) for each in spread if category(each) not in _MARKS)
    return " ".join(bare.translate(_LETTERS).split())


def _digit(letter: str) -> str:
    return letter if letter.isascii() else str(decimal(letter, letter))
