"""Words brought down to what a reader compares: no case, accents, signs or spaces."""

from __future__ import annotations

from unicodedata import combining, normalize

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
