"""The worst findings first, for what cannot show all of them."""

from __future__ import annotations

from planner.diagnostics.diagnostic import Diagnostic
from planner.diagnostics.report import Report


def worst_first(report: Report) -> list[Diagnostic]:
    """Return the findings by severity, else as they stand."""
    return sorted(report.diagnostics, key=lambda found: -found.severity)
