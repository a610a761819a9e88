"""Findings as JSON Lines: one object a line, each like a finding of `json`."""

from __future__ import annotations

from planner.diagnostics.report import Report
from planner.reporters.data import VERSION, as_data
from planner.reporters.format import for_machines
from planner.text.data import as_json


def write(report: Report) -> str:
    """Return a line for each finding, with the format's version in it."""
    found = (as_data(each) for each in report.diagnostics)
    return "".join(as_json({"version": VERSION, **each}, indent=None) for each in found)


FORMAT = for_machines(write, "a JSON object a line", rooted=False)
