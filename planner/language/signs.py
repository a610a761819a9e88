"""What somebody typed as a date, as a line of signs that are the same in any language.

`2nd week of may`, `deuxième semaine de mai` and `الأسبوع الثاني من مايو` are
`#2 week m5` and `week #2 m5`; what has no sign is `?`.
"""

from __future__ import annotations

import re

from planner.language.lexicon import PHRASES, sign_of
from planner.language.plain import plain

_TOKEN = re.compile(
    rf"(?P<phrase>(?<!\w)(?:{'|'.join(map(re.escape, PHRASES))})(?!\w))"
    r"|(?P<window>(?<!\d)[12]\d{3}-?[qthsw]\d{1,2}(?!\w))"
    r"|(?P<part>(?<!\w)[qthsw][ -]?\d{1,2}(?!\w))"
    r"|(?P<numbers>\d+([-/.])\d+\5\d+|[12]\d{3}[-/]\d{1,2}(?!\d)|\d+[/.]\d+)"
    r"|(?P<ordinal>\d{1,2}(?:st|nd|rd|th|er|ere|re|e|eme|nde)(?!\w))"
    r"|(?P<number>\d+)|(?P<word>[^\W\d_]+)|(?P<stop>\.)|(?P<line>[-/])|\S"
)
_JOINED = re.compile(
    r"(?<=^\d)[-/](?=[^\W\d_])|(?<=^\d\d)[-/](?=[^\W\d_])"  # 14-apr
    r"|(?<=[^\W\d_])[-/](?=[12]\d{3}$)"  # april-2027
)
_UNITS = "(?:day|week|month|quarter|year)"
_TIDY = (
    (re.compile(r"(m\d+)(?: (?:to )?\1(?= |$))+"), r"\1"),  # آذار/مارس
    (re.compile(r"(early|mid|late) to"), r"\1"),  # mid-april
    (re.compile(r"^((?:#?\d+ m\d+|m\d+ #?\d+)(?: \d{4})?) (w\d)$"), r"\2 \1"),
    (re.compile(r"^(?:a|to) "), ""),  # au printemps
    (re.compile(r"\bin a\b"), "in 1"),
    (re.compile(r"\ba\b|(?:\bto )+to\b"), "to"),
    (re.compile(r"\bday (?=w\d|#?\d)|\bmonth (?=m)|\byear (?=\d{4})"), ""),
    (re.compile(rf"(?:^|(?<=to ))in (?!\d{{1,3}} {_UNITS}|{_UNITS}$)"), ""),
)


def signs(text: str) -> str:
    """Return the signs of a text with a space between two."""
    apart = _JOINED.sub(" ", plain(text))
    found = (_sign(token) for token in _TOKEN.finditer(apart))
    line = " ".join(sign for sign in found if sign)
    for pattern, better in _TIDY:
        line = pattern.sub(better, line)
    return line


def _sign(token: re.Match[str]) -> str:
    kind, text = token.lastgroup, token[0]
    if kind in {"phrase", "word"}:
        return sign_of(text)
    if kind in {"window", "part"}:
        return _window(text)
    if kind == "ordinal":
        return "#" + text.rstrip("stndrhem")
    return {"line": "to", "stop": ""}.get(kind or "", text if kind else "?")


def _window(text: str) -> str:
    """Return `q2 2027` for `2027-Q2` and `2027T2`; T is French, as S is for H."""
    bare = re.sub("[ -]", "", text)
    year = bare[:4] if bare[0].isdigit() else ""
    letter, number = bare[len(year)], int(bare[len(year) + 1 :])
    letter = {"t": "q", "s": "h"}.get(letter, letter)
    sign = f"week {number}" if letter == "w" else f"{letter}{number}"
    return f"{sign} {year}".strip()
