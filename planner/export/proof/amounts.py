"""Which of many numbers stand in a text, and beside which codes of currencies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from planner.text import alphabet

Amount = tuple[float, str]
"""A number, and the code of a currency or nothing."""

_SIGNS = " ,.'\u00a0\u202f\u066c\u2019"
_GROUPED = re.compile(rf"[{_SIGNS}](?<=\d.)(?=\d{{3}}(?!\d))")
"""What stands between thousands."""
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


_SHAPES = alphabet.table(
    lambda each: "0" if each.isdecimal() else " " if each in _SIGNS else "x"
)
_NUMERIC = alphabet.table(
    lambda each: each if each.isdecimal() or each in ".," else " "
)
_NUMERIC_TOO = bytes(
    byte if byte in b"0123456789.," or byte > 0x7F else ord(" ")  # noqa: PLR2004
    for byte in range(256)
)
"""The same for bytes of UTF-8: of what is beyond ASCII all is kept."""


def read_apart(text: str) -> tuple[str, set[str]]:
    """Return a text without signs between thousands, and what of it holds digits."""
    codes = alphabet.coded(text)
    if codes is None:
        text = _GROUPED.sub("", text)
        numeric = text.encode(errors="surrogatepass").translate(_NUMERIC_TOO)
        return text, set(numeric.decode(errors="surrogatepass").split())
    if b"0 000" in codes.translate(_SHAPES):
        text = _GROUPED.sub("", text)
        codes = alphabet.coded(text) or b""
    tokens = set(codes.translate(_NUMERIC).split())
    return text, set(map(alphabet.decoded, tokens))


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
