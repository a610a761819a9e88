"""Which of many numbers stand in a text, and beside which codes of currencies."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

Amount = tuple[float, str]
"""A number, and the code of a currency or nothing."""

_GROUPED = re.compile("[ ,.'\u00a0\u202f\u066c\u2019](?<=\\d.)(?=\\d{3}(?!\\d))")
"""What stands between thousands."""
_DIGITS = re.compile(r"\d+(?:[.,]\d+)?")
_NUMERIC = bytes(
    code if code in b"0123456789.," or code > 0x7F else ord(" ")  # noqa: PLR2004
    for code in range(256)
)
_BEFORE = re.compile(r"(?:^|[^a-z0-9.,])([a-z]{3})?\s?$")
_BEHIND = re.compile(r"\s?([a-z]{3})?(?![a-z0-9])")
"""What stands around a number, perhaps a code; part of a fingerprint is none."""
_NEAR = 5
"""The most letters that matter before a number: a sign, a code and a space."""


def amounts_in(text: str, sought: Collection[Amount]) -> Iterator[Amount]:
    """Yield those amounts that stand in a text in lower case.

    One without a currency is a number that stands there alone or beside any code.
    """
    plain = _GROUPED.sub("", text)
    by_number: dict[float, set[Amount]] = {}
    for amount in sought:
        by_number.setdefault(amount[0], set()).add(amount)
    there = {each for token in _tokens(plain) for each in _DIGITS.findall(token)}
    spelt = {each: by_number.get(_number(each)) for each in there}
    for match in _DIGITS.finditer(plain) if any(spelt.values()) else ():
        if left := spelt[match[0]]:
            found = left.intersection(_beside(plain, match))
            left -= found
            yield from found


def _tokens(text: str) -> set[str]:
    """Return what is between letters and signs: digits, perhaps with a point."""
    bare = text.encode(errors="surrogatepass").translate(_NUMERIC)
    return set(bare.decode(errors="surrogatepass").split())


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
