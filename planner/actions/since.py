"""What was there before: the findings of a revision, known again now."""

from __future__ import annotations

from planner.diagnostics.fingerprint import fingerprints
from planner.diagnostics.report import Report


def known_before(report: Report, then: Report) -> list[bool]:
    """Say of each finding whether it was there then, and no less severe."""
    marked = zip(fingerprints(then.diagnostics), then.diagnostics, strict=True)
    severities = {mark: found.severity for mark, found in marked}
    now = zip(fingerprints(report.diagnostics), report.diagnostics, strict=True)
    return [
        mark in severities and found.severity <= severities[mark] for mark, found in now
    ]
