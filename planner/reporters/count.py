"""How many findings there are, in one line."""

from __future__ import annotations

from collections.abc import Iterator

from planner.diagnostics.report import Report
from planner.diagnostics.severity import Severity
from planner.sentence import Sentence, forms, in_turn, say, say_count

_FOUND = {
    Severity.ERROR: forms("{count} error", "{count} errors"),
    Severity.WARNING: forms("{count} warning", "{count} warnings"),
    Severity.NOTE: forms("{count} note", "{count} notes"),
}


def files(number: int) -> Sentence:
    """Return `1 file`, `2 files`."""
    return say_count("{count} file", "{count} files", number)


def more(number: int) -> str:
    """Return `1 more finding`, `2 more findings`, for a machine's report."""
    return f"{number:,} more finding{'s' * (number != 1)}"


def count_line(report: Report) -> str:
    """Return what was found in how many files, and how many fixes are sure."""
    hidden = list(_hidden(report))
    if not report.diagnostics and hidden:
        line = say("{files} checked, nothing new found", files=files(report.files))
        return str(in_turn((line, *hidden)))
    return str(in_turn((found_line(report), *hidden, *_fixes(report))))


def _hidden(report: Report) -> Iterator[Sentence]:
    if number := report.hides("baseline"):
        yield say_count(
            "{count} of the baseline not shown",
            "{count} of the baseline not shown",
            number,
        )
    if number := report.hides("before"):
        yield say_count(
            "{count} older one not shown", "{count} older ones not shown", number
        )


def _fixes(report: Report) -> Iterator[Sentence]:
    if report.fixable:
        yield say_count(
            "{count} can be fixed safely: planner fix",
            "{count} can be fixed safely: planner fix",
            report.fixable,
        )


def found_line(report: Report) -> Sentence:
    """Return what was found in how many files."""
    if not report.diagnostics:
        return say("{files} checked, nothing found", files=files(report.files))
    found = ", ".join(
        str(say_count(*_FOUND[severity], report.number(severity)))
        for severity in reversed(Severity)
        if report.number(severity)
    )
    return say("{files} checked: {found}", files=files(report.files), found=found)
