"""Findings as JSON, in a format of its own version."""

from __future__ import annotations

from planner.diagnostics.report import Report
from planner.diagnostics.severity import Severity
from planner.reporters.data import VERSION, as_data
from planner.reporters.format import for_machines
from planner.text.data import as_json


def write(report: Report) -> str:
    """Return one JSON object: `version`, `files`, `counts`, `findings`, `hidden`.

    `hidden` lists what is not shown: by the settings, a waiver, a gap, a comment, the
    baseline, or because it was there before; the first that applies, with its reason.
    """
    counts = {level.label: report.number(level) for level in reversed(Severity)}
    whole = {
        "version": VERSION,
        "files": report.files,
        "counts": {**counts, "fixable": report.fixable, "hidden": len(report.hidden)},
        "findings": [as_data(found) for found in report.diagnostics],
        "hidden": [
            {**as_data(each.found), "by": each.by, "reason": each.reason}
            for each in report.hidden
        ],
    }
    return as_json(whole)


FORMAT = for_machines(write, "all findings as one JSON object", rooted=False)._replace(
    audit=True
)
