"""A damaged text cut at its table headers, so that damage stays where it is."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal, NamedTuple

from planner.sentence import say
from planner.source.doctor.keys import KEY_LINE
from planner.source.doctor.names import gathered
from planner.source.doctor.statements import examine
from planner.source.doctor.texts import control_signs
from planner.source.faults import SyntaxFault, moved
from planner.source.hidden import JOINERS, SIGNS, SPACES
from planner.source.keys import unquoted
from planner.source.patterns import (
    BASIC,
    COMMENT,
    LITERAL,
    MULTI_BASIC,
    MULTI_LITERAL,
    line_end,
)
from planner.source.toml import TomlError, loads

_NAME = rf"(?:{BASIC}|{LITERAL}|[^\[\]{{}}\"'=,#\n]++|[\"'])"
HEADER_LINE = re.compile(
    rf"^[ \t{SPACES}{SIGNS}{JOINERS}]*+"
    rf"(?P<open>\[\[?|(?=[a-z][\w-]*(?:\.[\w-]+)+\][ \t]*(?:{COMMENT})?\r?$))"
    rf"(?P<names>{_NAME}+)(?P<close>\]{{0,2}})[ \t]*+(?:{COMMENT}|\w[^\n]*)?\r?$",
    re.MULTILINE,
)
_UNSEEN = re.compile(f"[{SIGNS}{JOINERS}]")
_WORD = re.compile(rf"{BASIC}|{LITERAL}|[^.]+")
_OPENERS = re.compile(
    rf"{MULTI_BASIC}|{MULTI_LITERAL}|\"\"\"|'''|{BASIC}|{LITERAL}|{COMMENT}|[\[\]{{}}]",
)
_PAIR = re.compile(f"{BASIC}|{LITERAL}")
_FURTHER = 24


class Piece(NamedTuple):
    """A header with its body, or what stands before the first one; and its faults."""

    start: int
    end: int
    faults: tuple[SyntaxFault, ...]


class Header(NamedTuple):
    """A header as written, whether or not the reader would accept it."""

    names: tuple[str, ...]
    is_element: bool
    start: int
    end: int


def cut(text: str, start: int, end: int) -> Iterator[Piece]:
    """Cut a stretch of a text at its headers, and examine each piece.

    A line of a text or of a list may look like a header: a piece that is open at
    its end is tried together with what follows it.
    """
    borders = [m.start() for m in HEADER_LINE.finditer(text, start, end)]
    borders = [*dict.fromkeys([start, *borders]), end]
    at = 0
    while at + 1 < len(borders):
        piece = _examined(text, borders[at], borders[at + 1])
        step = 1
        if piece.faults and _open_at_end(text[piece.start : piece.end]):
            step, piece = _extended(text, borders[at : at + _FURTHER], piece)
        yield piece
        at += step


def header_of(text: str, start: int, end: int) -> Header | None:
    """The header that a piece begins with, read as kindly as possible."""
    match = HEADER_LINE.match(text, start, end)
    if not match:
        return None
    names = tuple(_kindly(word) for word in _WORD.findall(match["names"]))
    if not names:
        return None
    return Header(names, match["open"] == "[[", match.start("open"), match.end("close"))


def _kindly(word: str) -> str:
    """The name that a word of a header stands for, or nearly."""
    word = _UNSEEN.sub("", word).strip()
    try:
        return unquoted(word) if _PAIR.fullmatch(word) else word.strip("\"'")
    except TomlError:
        return word.strip('"')


def _extended(text: str, borders: list[int], piece: Piece) -> tuple[int, Piece]:
    """The piece with as many of the following ones as close it, if that is better."""
    for step in range(1, len(borders)):
        still = _open_at_end(text[piece.start : borders[step]])
        if not still or (still == "list" and _is_table(text, borders[step])):
            break
    else:
        return 1, piece
    longer = _examined(text, piece.start, borders[step])
    parts = (_examined(text, *pair) for pair in pairwise(borders[1 : step + 1]))
    alone = len(piece.faults) + sum(len(part.faults) for part in parts)
    swallowed = any(_is_table(text, border) for border in borders[1:step])
    if longer.faults and (swallowed or len(longer.faults) >= alone):
        return 1, piece
    return step, longer


def _is_table(text: str, border: int) -> bool:
    """Whether what looks like a header has an entry in the next line."""
    return bool(KEY_LINE.match(text, line_end(text, border) + 1))


def _examined(text: str, start: int, end: int) -> Piece:
    """The piece between two offsets, with its faults."""
    piece = text[start:end]
    try:
        loads(piece)
    except TomlError as error:
        faults = tuple(moved(fault, start) for fault in diagnose(piece, error))
        return Piece(start, end, faults)
    return Piece(start, end, ())


def diagnose(text: str, error: TomlError) -> list[SyntaxFault]:
    """Every fault of a text that the reader refuses, at least what the reader says."""
    try:
        faults = gathered(list(examine(text))) or list(
            control_signs(text, 0, len(text))
        )
    except Exception:  # noqa: BLE001  a mistake of the doctor must not hide the error
        faults = []
    return faults or [as_fault(text, error.offset, error.message)]


def as_fault(text: str, offset: int, message: str) -> SyntaxFault:
    """What the reader itself says, where nobody knows better."""
    words = message[:1].lower() + message[1:]
    start = min(offset, max(len(text.rstrip()) - 1, 0))
    return SyntaxFault(
        "syntax-error",
        start,
        min(start + 1, len(text)),
        say("this cannot be read: {words}", words=words),
    )


def _open_at_end(text: str) -> Literal["", "text", "list"]:
    """What is still open at the end: a text of several lines, or a bracket."""
    depth = 0
    for token in _OPENERS.finditer(text):
        if token[0] in ('"""', "'''"):
            return "text"
        depth += (token[0] in ("[", "{")) - (token[0] in ("]", "}"))
    return "list" if depth > 0 else ""
