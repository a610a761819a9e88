"""How many findings there are, in one line."""

from __future__ import annotations

from collections.abc import Iterator

from planner.diagnostics.report import Report
from planner.diagnostics.severity import Severity


def plural(number: int, noun: str) -> str:
    """Return `1 file`, `2 files`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def count_line(report: Report) -> str:
    """Return what was found in how many files, and how many fixes are sure."""
    fixable = report.fixable
    fixes = f"; {fixable:,} can be fixed safely: planner fix" if fixable else ""
    hidden = "".join(
        f"; {number:,} {words} not shown" for number, words in _hidden(report) if number
    )
    if not report.diagnostics and hidden:
        return f"{plural(report.files, 'file')} checked, nothing new found{hidden}"
    return f"{found_line(report)}{hidden}{fixes}"


def _hidden(report: Report) -> Iterator[tuple[int, str]]:
    yield report.hides("baseline"), "of the baseline"
    older = report.hides("before")
    yield older, "older one" if older == 1 else "older ones"


def found_line(report: Report) -> str:
    """Return what was found in how many files."""
    files = plural(report.files, "file")
    if not report.diagnostics:
        return f"{files} checked, nothing found"
    found = ", ".join(
        plural(report.number(severity), severity.label)
        for severity in reversed(Severity)
        if report.number(severity)
    )
    return f"{files} checked: {found}"
