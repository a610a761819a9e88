"""A line for each finding, for editors and for grep."""

from __future__ import annotations

from planner.diagnostics.diagnostic import Diagnostic
from planner.diagnostics.report import Report
from planner.reporters.count import count_line
from planner.reporters.direction import settled
from planner.reporters.format import Format, Look
from planner.text.ansi import paint
from planner.text.terminal import clean


def write(report: Report, look: Look) -> str:
    """Return a line for each finding, place first, and a count."""
    lines = [_line(found, look) for found in report.diagnostics]
    return settled("\n".join([*lines, count_line(report)]) + "\n", look)


def _line(found: Diagnostic, look: Look) -> str:
    file, line, column, *_ = found.place
    level = f"{found.severity.word}[{found.code}]"
    painted = paint(level, found.severity.colour, colour=look.colour)
    where = f"{clean(file)}:{line}:{column}"
    return f"{where}: {painted}{found.behind_code}: {clean(str(found.message))}"


FORMAT = Format(write, "a line for each finding")
