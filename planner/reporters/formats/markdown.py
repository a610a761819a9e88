"""A table in Markdown: the summary of a step on GitHub."""

from __future__ import annotations

from planner.diagnostics.diagnostic import Diagnostic
from planner.diagnostics.report import Report
from planner.reporters.count import count_line, more
from planner.reporters.format import for_machines
from planner.reporters.worst import worst_first
from planner.text.markdown import row

_LARGEST = 990_000
"""Bytes; of a summary above one mebibyte GitHub shows nothing at all."""
_HEAD = ("", "Place", "Rule", "Finding", "Help")


def write(report: Report) -> str:
    """Return the count, and a row for each finding, the worst first."""
    title = f"### planner\n\n{count_line(report)}\n"
    if not report.diagnostics:
        return title
    lines = [title, row(*_HEAD), row(*["---"] * len(_HEAD))]
    room = _LARGEST - sum(len(line) + 1 for line in lines)
    found = worst_first(report)
    for number, each in enumerate(found):
        line = _row(each)
        room -= len(line.encode("utf-8", "replace")) + 1
        if room < 0:
            lines.append(f"\nand {more(len(found) - number)}")
            break
        lines.append(line)
    return "\n".join(lines) + "\n"


def _row(found: Diagnostic) -> str:
    return row(
        found.severity.label,
        f"{found.place.file}:{found.place.line}",
        f"{found.code}{found.behind_code}",
        str(found.message),
        "" if found.help is None else str(found.help),
    )


FORMAT = for_machines(write, "a table in Markdown, as for GitHub's step summary")
