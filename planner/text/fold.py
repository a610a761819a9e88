"""Words brought down to what a reader compares: no case, accents, signs or spaces."""

from __future__ import annotations

from codecs import register_error
from functools import lru_cache
from unicodedata import category, combining, normalize

from planner.text import alphabet

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
    codes = alphabet.coded(text)
    if codes is None:
        return _spaced(text)
    return alphabet.decoded(codes.translate(_FOLDED, _GONE))


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


_FOLDED = alphabet.table(lambda letter: _spaced(letter)[:1] or letter)
_GONE = bytes(
    byte for byte, letter in enumerate(alphabet.LETTERS) if not _spaced(letter)
)
