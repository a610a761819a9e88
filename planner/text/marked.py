"""Remarks of the program in a text that a person edits: put in, and taken out again.

A remark is a whole line that begins with a sign which no line of the text begins with:
`#>`, a comment to every editor of TOML.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from planner.text.terminal import clean

_BOM = "\ufeff"


class Remark(NamedTuple):
    """Words that stand above a line of a text, counted from 0."""

    line: int
    words: str


def sign_for(text: str) -> str:
    """Return the sign that marks remarks in a text: `#>`, longer where it has that."""
    sign = "#>"
    while any(line.startswith(sign) for line in text.split("\n")):
        sign += ">"
    return sign


def with_remarks(
    text: str, head: Iterable[str], remarks: Iterable[Remark], sign: str
) -> str:
    """Return a text with remarks at its head and right above the lines they concern.

    A line that the text does not have is its last one.
    """
    lines = _lines(text)
    end = "\r\n" if lines and lines[0].endswith("\r\n") else "\n"
    above: dict[int, list[str]] = {}
    for remark in remarks:
        place = max(0, min(remark.line, len(lines) - 1))
        above.setdefault(place, []).append(remark.words)
    made = [_remark(words, sign, end) for words in head]
    for number, line in enumerate(lines):
        made += [_remark(words, sign, end) for words in above.get(number, ())]
        made.append(line)
    return "".join(made)


def without_remarks(text: str, sign: str) -> str:
    """Return a text without the lines that begin with a sign, and without a BOM."""
    lines = _lines(text.removeprefix(_BOM))
    return "".join(line for line in lines if not line.startswith(sign))


def tidy_ends(text: str, like: str) -> str:
    """Return a text with the line ends of another, without blank lines at both ends.

    Line ends stay where the other text has both kinds; the last line is ended.
    """
    lines = _lines(text)
    while lines and not lines[0].strip():
        del lines[0]
    while lines and not lines[-1].strip():
        del lines[-1]
    kinds = {line.endswith("\r\n") for line in _lines(like) if line.endswith("\n")}
    if len(kinds) == 1:
        end = "\r\n" if kinds.pop() else "\n"
        return "".join(
            line.removesuffix("\n").removesuffix("\r") + end for line in lines
        )
    return "".join(lines) + "\n" * (bool(lines) and not lines[-1].endswith("\n"))


def _lines(text: str) -> list[str]:
    r"""Return the lines of a text with their ends; only `\n` ends one."""
    *whole, rest = text.split("\n")
    return [f"{line}\n" for line in whole] + [rest] * bool(rest)


def _remark(words: str, sign: str, end: str) -> str:
    return f"{sign} {clean(words)}".rstrip() + end
