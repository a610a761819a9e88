"""Which of many numbers stand in a text, and beside which codes of currencies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

Amount = tuple[float, str]
"""A number, and the code of a currency or nothing."""

_ASCII, _OTHER = " ,.'", "\u00a0\u202f\u066c\u2019"
_GROUPED = re.compile(rf"[{_ASCII}{_OTHER}](?<=\d.)(?=\d{{3}}(?!\d))")
"""What stands between thousands."""
_ARABIC = "".join(map(chr, (*range(0x660, 0x66A), *range(0x6F0, 0x6FA))))
"""Digits of Arabic and Persian."""
_DIGITS = re.compile(r"\d+(?:[.,]\d+)?")
_BEFORE = re.compile(r"(?:^|[^a-z0-9.,])([a-z]{3})?\s?$")
_BEHIND = re.compile(r"\s?([a-z]{3})?(?![a-z0-9])")
"""What stands around a number, perhaps a code; part of a fingerprint is none."""
_NEAR = 5
"""The most letters that matter before a number: a sign, a code and a space."""


class Amounts:
    """Amounts that are looked for, and what spells none of them.

    One without a currency is a number that stands there alone or beside any code.
    """

    def __init__(self, sought: Iterable[Amount]) -> None:
        """Take the amounts that are looked for."""
        self._left: dict[float, set[Amount]] = {}
        for amount in sought:
            self._left.setdefault(amount[0], set()).add(amount)
        self._idle: set[str] = set()

    def standing(self, text: str) -> Iterator[Amount]:
        """Yield those that stand in a piece of text and in none before."""
        text, tokens = read_apart(text)
        spelt = {token: self._spelt(token) for token in tokens - self._idle}
        self._idle.update(token for token, digits in spelt.items() if not digits)
        digits = {each for found in spelt.values() for each in found}
        for match in _DIGITS.finditer(lower := _lower(text)) if digits else ():
            if match[0] in digits:
                left = self._left[_number(match[0])]
                found = left.intersection(_beside(lower, match))
                left -= found
                yield from found

    def _spelt(self, token: str) -> list[str]:
        """Return the digits of a token that spell a number still looked for."""
        found = _DIGITS.findall(token)
        return [digits for digits in found if self._left.get(_number(digits))]


def _lower(text: str) -> str:
    """Letters of ASCII alone are of interest where this is looked into."""
    return text.encode(errors="surrogatepass").lower().decode(errors="surrogatepass")


def _shape(byte: int) -> str:
    """Return what a byte of UTF-8 is of.

    It is a digit of ASCII (0), its sign between thousands (a space), begins one of
    signs among which there are other digits, Arabic ones aside (!), or is else (x).
    """
    if chr(byte) in "0123456789":
        return "0"
    if chr(byte) in _ASCII:
        return " "
    return "!" if byte in b"\xdf\xe0\xe1\xea\xef\xf0" else "x"


_SHAPES = "".join(map(_shape, range(256))).encode()
_NUMERIC = bytes(each if each in b"0123456789.," else ord(" ") for each in range(256))
_NUMERIC_TOO = _NUMERIC[:128] + bytes(range(128, 256))
"""The same where there are other digits: all beyond ASCII is kept."""


def read_apart(text: str) -> tuple[str, set[str]]:
    """Return a text without signs between thousands, and what of it holds digits.

    Most texts have neither such signs nor other digits than those of ASCII.
    """
    raw = text.encode(errors="surrogatepass")
    shapes = raw.translate(_SHAPES)
    beyond = b"!" in shapes or any(sign in text for sign in _OTHER + _ARABIC)
    if beyond or b"0 000" in shapes:
        text = _GROUPED.sub("", text)
        raw = text.encode(errors="surrogatepass")
    if beyond:
        numeric = raw.translate(_NUMERIC_TOO).decode(errors="surrogatepass")
        return text, set(numeric.split())
    return text, {each.decode() for each in set(raw.translate(_NUMERIC).split())}


def _number(digits: str) -> float:
    return float(digits.replace(",", "."))


def _beside(text: str, match: re.Match[str]) -> Iterator[Amount]:
    start, end = match.span()
    before = _BEFORE.search(text[max(0, start - _NEAR) : start])
    behind = _BEHIND.match(text, end)
    if before is not None and behind is not None:
        number = _number(match[0])
        yield number, ""
        yield from ((number, code.upper()) for code in (before[1], behind[1]) if code)
