"""Findings as JSON, in a format of its own version."""

from __future__ import annotations

from typing import Any

from planner.diagnostics.diagnostic import Diagnostic, Fix, Place
from planner.diagnostics.report import Report
from planner.diagnostics.severity import Severity
from planner.reporters.format import Format, Look
from planner.text.data import as_json

VERSION = 1


def write(report: Report, look: Look) -> str:  # noqa: ARG001 - the same everywhere
    """Return one JSON object: `version`, `files`, `counts`, `findings`."""
    counts = {level.label: report.number(level) for level in reversed(Severity)}
    whole = {
        "version": VERSION,
        "files": report.files,
        "counts": {**counts, "fixable": report.fixable},
        "findings": [as_data(found) for found in report.diagnostics],
    }
    return as_json(whole)


def as_data(found: Diagnostic) -> dict[str, Any]:
    """Return one finding; lines and columns from 1, code points, end exclusive."""
    return {
        "code": found.code,
        "name": found.name,
        "severity": found.severity.label,
        **_place(found.place),
        "keys": list(found.keys),
        "message": str(found.message),
        "label": None if found.label is None else str(found.label),
        "help": None if found.help is None else str(found.help),
        "related": [
            {**_place(place), "label": str(label)} for place, label in found.related
        ],
        "fix": None if found.fix is None else _fix(found.fix),
    }


def _place(place: Place) -> dict[str, Any]:
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }


def _fix(fix: Fix) -> dict[str, Any]:
    return {
        "safe": fix.safe,
        "replacements": [each._asdict() for each in fix.replacements],
    }


FORMAT = Format(write, "all findings as one JSON object")
