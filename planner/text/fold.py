"""Words brought down to what a reader compares: no case, accents, signs or spaces."""

from __future__ import annotations

from codecs import charmap_build, charmap_decode, charmap_encode, register_error
from functools import lru_cache
from unicodedata import category, combining, normalize

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
    try:
        codes, _ = charmap_encode(text, "strict", _CODES)
    except UnicodeEncodeError:
        return _spaced(text)
    return charmap_decode(codes.translate(_FOLDED, _GONE), "strict", _ALPHABET)[0]


def _spaced(text: str) -> str:
    """Return the same of a text in any letters."""
    folded = text.encode("ascii", errors=_FOREIGN).translate(_SPACED)
    return folded.decode(errors="surrogatepass")


def _foreign(found: UnicodeError) -> tuple[bytes, int]:
    """Return letters that are not ASCII as they are compared, and where they end."""
    if not isinstance(found, UnicodeEncodeError):
        raise found
    return _bare(found.object[found.start : found.end]), found.end


_FOREIGN = "planner.text.fold"
register_error(_FOREIGN, _foreign)


@lru_cache(maxsize=16384)
def _bare(foreign: str) -> bytes:
    folded = normalize("NFKD", normalize("NFKD", foreign).casefold())
    return folded.translate(_MARKS).encode(errors="surrogatepass")


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


_ALPHABET = "".join(
    (
        *map(chr, (*range(128), *range(0x621, 0x63B), *range(0x640, 0x653))),
        *"\u0671\u067e\u0686\u0698\u06a4\u06a9\u06af\u06cc،؛؟٪٠١٢٣٤٥٦٧٨٩\u061c\u200e\u200f",
        *"\u00a0\u202f\u2013\u2014\u00b7\u2022\u2026\u2018\u2019\u201c\u201d\u00ab\u00bb",
        *"àâçéèêëîïôùûüœÀÂÇÉÈÊÎÔŒčćđšžČĆĐŠŽ",
    )
).ljust(256, "\ufffe")
"""Letters and signs of most texts, each for a byte: these are folded by a table."""
_CODES = charmap_build(_ALPHABET)


def _table() -> tuple[bytes, bytes]:
    """Return what the letters of the alphabet become, and those that go."""
    folded = [_spaced(letter)[:1] for letter in _ALPHABET]
    gone = bytes(byte for byte, letter in enumerate(folded) if not letter)
    return bytes(_ALPHABET.find(letter) if letter else 0 for letter in folded), gone


_FOLDED, _GONE = _table()
