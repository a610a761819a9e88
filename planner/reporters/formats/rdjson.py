"""Reviewdog's diagnostics: findings as comments of a review, with what to write."""

from __future__ import annotations

from typing import Any

from planner.diagnostics.diagnostic import Diagnostic, Place
from planner.diagnostics.report import Report
from planner.diagnostics.severity import Severity
from planner.reporters.format import for_machines
from planner.text.data import as_json
from planner.text.terminal import clean

_SEVERITIES = {
    Severity.ERROR: "ERROR",
    Severity.WARNING: "WARNING",
    Severity.NOTE: "INFO",
}


def write(report: Report) -> str:
    """Return a JSON object; columns are bytes of UTF-8 from 1, end exclusive."""
    whole = {
        "source": {"name": "planner"},
        "diagnostics": [_entry(found, report) for found in report.diagnostics],
    }
    return as_json(whole)


def _entry(found: Diagnostic, report: Report) -> dict[str, Any]:
    message = f"{found.name}: {clean(str(found.message))}"
    if found.help is not None:
        message += f"\nhelp: {clean(str(found.help))}"
    entry: dict[str, Any] = {
        "message": message,
        "location": _location(found.place, report),
        "severity": _SEVERITIES[found.severity],
        "code": {"value": found.code},
    }
    suggestions = _suggestions(found, report)
    if suggestions:
        entry["suggestions"] = suggestions
    if found.related:
        entry["related_locations"] = [
            {"message": clean(str(label)), "location": _location(place, report)}
            for place, label in found.related
        ]
    return entry


def _location(place: Place, report: Report) -> dict[str, Any]:
    return {"path": place.file, "range": _range(place, report)}


def _range(place: Place, report: Report) -> dict[str, Any]:
    return {
        "start": _position(place.file, place.line, place.column, report),
        "end": _position(place.file, place.end_line, place.end_column, report),
    }


def _position(file: str, line: int, column: int, report: Report) -> dict[str, int]:
    source = report.lines.get(file)
    before = "" if source is None else source(line)[: column - 1]
    return {"line": line, "column": column + len(before.encode()) - len(before)}


def _suggestions(found: Diagnostic, report: Report) -> list[dict[str, Any]]:
    """Return the fix, if it is one replacement where the finding is.

    Each suggestion is taken alone, so that a fix of several would be half done.
    """
    if found.fix is None or len(found.fix.replacements) > 1:
        return []
    file, start, end, text = found.fix.replacements[0]
    stretch = report.spans.get(file)
    if stretch is None or file != found.place.file:
        return []
    _, _, *places = stretch(start, end)
    return [{"range": _range(Place(file, *places), report), "text": text}]


FORMAT = for_machines(write, "diagnostics for reviewdog")
