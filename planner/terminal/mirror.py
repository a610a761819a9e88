"""A page that is read from the right: each line turned round, and at the right edge.

Pieces stand in the order in which they are seen, from left to right, and in each of
them so do the runs of letters of one direction: a screen then has to turn nothing but
single runs. Marks without width keep it from turning more.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from planner.terminal.bidi import starts_rtl
from planner.terminal.line import Line, Piece, cells
from planner.terminal.look import Look
from planner.terminal.turning import turned
from planner.text.direction import LRM, RLM, has_rtl

_STRETCH = re.compile("[^\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+")
_ISLE = re.compile(r"\w(?:.*\w)?")
_EDGES = re.compile(r"(?P<head>[\s:]*)(?P<core>.*?)(?P<tail>[\s:]*)", re.DOTALL)
_BEFORE = "-/.~@#$_+"
_BEHIND = re.compile("(?:://|[/%+…])*")
"""Signs that belong to the word that they touch: `--plan`, `plans/`, `https://`."""

_PAIRS = frozenset({"()", "[]", "{}", "<>", "``", '""', "''", "\u201c\u201d"})
_OTHER_SIDE = str.maketrans("()[]{}<>«»", ")(][}{><»«")


class Run(NamedTuple):
    """Letters of one direction, in their own order."""

    text: str
    rtl: bool = False


def mirrored(line: Line, room: int, look: Look) -> Line:
    """Return a line as it is seen from left to right, its first piece at the right."""
    runs = [
        (run, piece) for piece in reversed(line) for run in seen(piece.text) if run.text
    ]
    while runs and not runs[-1][0].text.strip(" "):
        room -= len(runs.pop()[0].text)
    if not runs:
        return ()
    used = cells(Piece(run.text) for run, _ in runs)
    blank = Run(" " * max(room - used, 0)), Piece("", glue=True)
    texts = _shown([run for run, _ in (blank, *runs)], look)
    pieces = (blank[1], *(piece for _, piece in runs))
    return tuple(
        piece._replace(text=text)
        for piece, text in zip(pieces, texts, strict=True)
        if text
    )


def seen(text: str) -> list[Run]:
    """Return the runs of a text in the order in which they are seen from the left."""
    if reads_rtl(text):
        return [each for run in reversed(list(_split(text))) for each in _spaced(run)]
    if not any(map(str.isalnum, text)):
        return [Run(text[::-1].translate(_OTHER_SIDE))]
    found = _EDGES.fullmatch(text)
    head, core, tail = found.groups() if found is not None else ("", text, "")
    return [Run(tail[::-1]), Run(core), Run(head[::-1])]


def reads_rtl(text: str) -> bool:
    """Whether a text is read from the right: it begins so, or most of it is."""
    if not has_rtl(text):
        return False
    letters = [char for char in text if char.isalpha()]
    return starts_rtl(text) or 2 * sum(map(has_rtl, letters)) >= len(letters)


def _split(text: str) -> Iterator[Run]:
    """Yield runs as they are read; words and codes of the other direction apart."""
    done = 0
    for stretch in _STRETCH.finditer(text):
        isle = _isle(stretch[0])
        if isle is None:
            continue
        start, end = (stretch.start() + place for place in isle)
        yield Run(text[done:start], rtl=True)
        yield Run(text[start:end])
        done = end
    yield Run(text[done:], rtl=True)


def _isle(stretch: str) -> tuple[int, int] | None:
    """Return where words or codes begin and end; a bare number is none."""
    found = _ISLE.search(stretch)
    if found is None or found[0].isdecimal():
        return None
    start, end = found.span()
    while start and stretch[start - 1] in _BEFORE:
        start -= 1
    behind = _BEHIND.match(stretch, end)
    end = behind.end() if behind is not None else end
    while start and stretch[start - 1] + stretch[end : end + 1] in _PAIRS:
        start, end = start - 1, end + 1
    return start, end


def _spaced(run: Run) -> Iterator[Run]:
    """Yield a run with its blanks on the other sides, where they are seen."""
    if not run.rtl:
        yield run
        return
    core = run.text.strip(" ")
    start = run.text.find(core) if core else 0
    yield Run(run.text[start + len(core) :])
    yield Run(core, rtl=True)
    yield Run(run.text[:start])


def _shown(runs: list[Run], look: Look) -> list[str]:
    if not any(run.rtl or has_rtl(run.text) for run in runs):
        return [run.text for run in runs]
    if look.turns:
        return [_turned(run) for run in runs]
    return list(_marked(runs))


def _turned(run: Run) -> str:
    if not run.rtl and not has_rtl(run.text):
        return run.text
    return turned(run.text, rtl=run.rtl)


def _marked(runs: Iterable[Run]) -> Iterator[str]:
    """Yield runs with marks: at the line's start, and behind each one to be turned.

    A mark stands behind a blank where there is one, not on a letter.
    """
    open_ = True
    for run in runs:
        text = _closed(run.text) if run.rtl else run.text
        if open_ and text:
            text = f" {LRM}{text[1:]}" if text.startswith(" ") else LRM + text
        open_ = (open_ and not text) or run.rtl or has_rtl(run.text)
        yield text


def _closed(text: str) -> str:
    """Keep the signs at both ends of a run inside it."""
    if not text:
        return text
    head = "" if has_rtl(text[0]) and text[0].isalpha() else RLM
    return head + text + ("" if _holds(text[-1]) else RLM)


def _holds(char: str) -> bool:
    return char.isalnum() or unicodedata.category(char) == "Mn"
