"""The braces of an inline table opened: its keys as they stand below a header."""

from __future__ import annotations

import re
from typing import NamedTuple

from planner.source.apart import Pair, closed
from planner.source.keys import split_key
from planner.source.patterns import COMMENT, QUOTED, SPACE, after
from planner.source.remarks import Beside, Remarks

_GAP = re.compile(rf"(?:[ \t\n,]++|{COMMENT})*")
_PLAIN = re.compile(r"[^,}#\n]++")


class _Gap(NamedTuple):
    """Comments between two keys: at the end of the first one's line, then below it."""

    beside: str
    below: tuple[str, ...]
    end: int


def opened(pair: Pair) -> tuple[list[Pair], tuple[str, ...]]:
    """Return the keys in the braces that are a key's value, with their comments.

    Beside them the comments of braces in which no key stands.
    """
    text, pairs = pair.value, list[Pair]()
    gap = _gap(text, 1)
    above = ((gap.beside,) if gap.beside else ()) + gap.below
    while text[gap.end] != "}":
        parts, equals = split_key(text, gap.end)
        start = after(SPACE, text, equals + 1)
        end = _value_end(text, start)
        gap = _gap(text, end)
        words = tuple(text[part.start : part.end] for part in parts)
        names = tuple(part.name for part in parts)
        beside = Beside((gap.beside,), 0) if gap.beside else None
        last = text[gap.end] == "}"
        remarks = Remarks((), above, beside, gap.below if last else ())
        pairs.append(Pair(words, names, text[start:end], pair.number, remarks=remarks))
        above = gap.below
    return pairs, () if pairs else above


def _gap(text: str, pos: int) -> _Gap:
    end = after(_GAP, text, pos)
    first, *others = (_remark(line) for line in text[pos:end].split("\n"))
    return _Gap(first, tuple(line for line in others if line), end)


def _remark(line: str) -> str:
    """Return the comment of a line in which no key stands."""
    _, mark, words = line.partition("#")
    return (mark + words).rstrip(" \t")


def _value_end(text: str, start: int) -> int:
    """Return the offset behind a value in braces."""
    if text[start] in "\"'":
        return after(QUOTED, text, start)
    if text[start] in "[{":
        return closed(text, start)
    end = after(_PLAIN, text, start)
    return start + len(text[start:end].rstrip(" \t"))
