"""GitLab's Code Quality report: what a merge request shows as new and as resolved."""

from __future__ import annotations

from typing import Any

from planner.diagnostics.diagnostic import Diagnostic
from planner.diagnostics.fingerprint import fingerprints
from planner.diagnostics.report import Report
from planner.diagnostics.severity import Severity
from planner.reporters.format import for_machines
from planner.text.data import as_json
from planner.text.terminal import clean

_SEVERITIES = {
    Severity.ERROR: "major",
    Severity.WARNING: "minor",
    Severity.NOTE: "info",
}


def write(report: Report) -> str:
    """Return a JSON list; an entry amiss would cost all entries after it."""
    marked = zip(report.diagnostics, fingerprints(report.diagnostics), strict=True)
    return as_json([_entry(found, mark) for found, mark in marked])


def _entry(found: Diagnostic, mark: str) -> dict[str, Any]:
    help_line = f" (help: {clean(str(found.help))})" if found.help else ""
    place = found.place
    return {
        "description": f"{found.name}: {clean(str(found.message))}{help_line}",
        "check_name": f"planner[{found.code}]",
        "fingerprint": mark,
        "severity": _SEVERITIES[found.severity],
        "location": {
            "path": place.file,
            "lines": {"begin": place.line, "end": place.end_line},
        },
    }


FORMAT = for_machines(write, "a Code Quality report for GitLab")
