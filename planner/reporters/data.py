"""A finding as plain data: what `json` and `jsonl` print."""

from __future__ import annotations

from typing import Any

from planner.diagnostics.diagnostic import Diagnostic, Fix, Place

VERSION = 1


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
