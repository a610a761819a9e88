"""What was there before: the findings of a revision, known again now."""

from __future__ import annotations

from collections.abc import Mapping

from planner.diagnostics.diagnostic import Diagnostic
from planner.diagnostics.fingerprint import fingerprints
from planner.diagnostics.report import Report
from planner.source.document import Path

Moves = Mapping[tuple[str, Path], tuple[str, Path]]
"""Where tables stand now that stood elsewhere: by file, as people see it, and keys."""


def known_before(report: Report, then: Report) -> list[bool]:
    """Say of each finding whether it was there then, and no less severe."""
    marked = zip(fingerprints(then.diagnostics), then.diagnostics, strict=True)
    severities = {mark: found.severity for mark, found in marked}
    now = zip(fingerprints(report.diagnostics), report.diagnostics, strict=True)
    return [
        mark in severities and found.severity <= severities[mark] for mark, found in now
    ]


def as_moved(then: Report, moves: Moves) -> Report:
    """Return findings of what stands elsewhere now as if it had stood there before."""
    return then._replace(
        diagnostics=tuple(_as_moved(found, moves) for found in then.diagnostics)
    )


def _as_moved(found: Diagnostic, moves: Moves) -> Diagnostic:
    for length in range(len(found.keys), 0, -1):
        to = moves.get((found.place.file, found.keys[:length]))
        if to is not None:
            file, path = to
            place = found.place._replace(file=file)
            return found._replace(place=place, keys=(*path, *found.keys[length:]))
    return found
