"""Words brought down to what a reader compares: no case, accents, signs or spaces."""

from __future__ import annotations

from unicodedata import combining, normalize


def fold(text: str) -> str:
    """Return the letters and digits of a text, lower case, without their accents."""
    if text.isascii():
        return "".join(filter(str.isalnum, text.lower()))
    bare = normalize("NFKD", text)
    return "".join(
        letter
        for letter in bare.casefold()
        if letter.isalnum() and not combining(letter)
    )
