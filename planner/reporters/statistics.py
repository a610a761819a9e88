"""How often each rule found something."""

from __future__ import annotations

from collections import Counter

from planner.diagnostics.report import Report
from planner.reporters.format import Look
from planner.text.ansi import paint


def statistics(report: Report, look: Look) -> str:
    """Return a line for each rule and severity that was found, the commonest first."""
    counts = Counter(
        (found.severity, found.code, found.behind_code) for found in report.diagnostics
    )
    rows = sorted(counts.items(), key=lambda row: (-row[1], row[0][1], row[0][0]))
    cells = max((len(f"{count:,}") for _, count in rows), default=0)
    lines = []
    for (severity, code, name), count in rows:
        level = f"{severity.word}[{code}]"
        painted = paint(level, severity.colour, colour=look.colour)
        lines.append(f"{count:>{cells},}  {painted}{name}\n")
    return "".join(lines)
