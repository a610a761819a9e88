"""Findings under the name of their file, for people."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from planner.diagnostics.diagnostic import Diagnostic
from planner.diagnostics.report import Report
from planner.reporters.count import count_line
from planner.reporters.direction import settled
from planner.reporters.format import Format, Look
from planner.reporters.lines import wrapped
from planner.sentence import say
from planner.text.ansi import paint
from planner.text.terminal import clean
from planner.text.width import width


def write(report: Report, look: Look) -> str:
    """Return a block for each file that has findings, and a count."""
    by_file = groupby(report.diagnostics, key=lambda found: found.place.file)
    blocks = [_block(file, list(found), look) for file, found in by_file]
    return settled("\n\n".join([*blocks, count_line(report)]) + "\n", look)


def _block(file: str, findings: Iterable[Diagnostic], look: Look) -> str:
    places = [f"{found.place.line}:{found.place.column}" for found in findings]
    cells = max(map(len, places))
    lines = [paint(clean(file), "bold", colour=look.colour)]
    for place, found in zip(places, findings, strict=True):
        lines += _lines(f"  {place:>{cells}}  ", found, look)
    return "\n".join(lines)


def _lines(where: str, found: Diagnostic, look: Look) -> list[str]:
    level = f"{found.severity.word}[{found.code}]"
    painted = paint(level, found.severity.colour, colour=look.colour)
    lead = f"{where}{painted}{found.behind_code}: "
    cells = len(where) + width(level) + len(found.behind_code) + 2
    lines = wrapped(clean(str(found.message)), lead, cells, look.width)
    if found.help is None:
        return lines
    word, text = str(say("help:")), clean(str(found.help))
    mark = " " * len(where) + paint(word[:-1], "bold", colour=look.colour) + ": "
    return lines + wrapped(text, mark, len(where) + width(word) + 1, look.width)


FORMAT = Format(write, "findings under their file")
