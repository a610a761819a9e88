"""Findings as JSON, in a format of its own version."""

from __future__ import annotations

from planner.diagnostics.report import Report
from planner.diagnostics.severity import Severity
from planner.reporters.data import VERSION, as_data
from planner.reporters.format import for_machines
from planner.text.data import as_json


def write(report: Report) -> str:
    """Return one JSON object: `version`, `files`, `counts`, `findings`."""
    counts = {level.label: report.number(level) for level in reversed(Severity)}
    whole = {
        "version": VERSION,
        "files": report.files,
        "counts": {**counts, "fixable": report.fixable, "hidden": report.hidden},
        "findings": [as_data(found) for found in report.diagnostics],
    }
    return as_json(whole)


FORMAT = for_machines(write, "all findings as one JSON object", rooted=False)
