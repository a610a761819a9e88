"""A baseline: findings that were there before, kept in a file and not shown again."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from planner.diagnostics.diagnostic import Diagnostic
from planner.diagnostics.fingerprint import fingerprints
from planner.diagnostics.report import Report
from planner.errors import NoSuchPathError, PlannerError
from planner.rules.catalogue import may_be_silenced
from planner.sentence import say

FORMAT, VERSION = "planner-baseline", 1


class NoBaselineError(PlannerError):
    """A file that was named as a baseline is none that this program reads."""

    def __init__(self, path: Path) -> None:
        """Name the file."""
        super().__init__(
            say("{path} is no baseline that this version reads", path=path),
            say("write it anew with --write-baseline"),
        )


def read(path: Path) -> frozenset[str]:
    """Return the fingerprints that a baseline holds.

    Raises:
        NoSuchPathError: the file is not there.
        NoBaselineError: it is something else, or of another version.
    """
    if not path.exists():
        raise NoSuchPathError(str(path))
    try:
        whole: Any = json.loads(path.read_text(encoding="utf-8"))
        known = whole["format"] == FORMAT and whole["version"] == VERSION
        findings = whole["findings"]
    except (OSError, ValueError, TypeError, KeyError):
        raise NoBaselineError(path) from None
    if not known or not isinstance(findings, dict):
        raise NoBaselineError(path)
    return frozenset(findings)


def is_known(report: Report, known: frozenset[str], path: Path) -> list[bool]:
    """Say of each finding whether a baseline hides it; of some rules none is hidden."""
    marked = zip(report.diagnostics, _marks(report.diagnostics, path), strict=True)
    return [mark in known and may_be_silenced(found.code) for found, mark in marked]


def text_of(report: Report, path: Path) -> str:
    """Return the baseline of a report: by fingerprint, what each finding is about."""
    marked = zip(_marks(report.diagnostics, path), report.diagnostics, strict=True)
    findings = {
        mark: f"{found.code} {_beside(found, path)} {'.'.join(map(str, found.keys))}"
        for mark, found in marked
        if may_be_silenced(found.code)
    }
    ordered = dict(sorted(findings.items(), key=lambda each: (each[1], each[0])))
    whole = {"format": FORMAT, "version": VERSION, "findings": ordered}
    return json.dumps(whole, indent=2) + "\n"


def _marks(findings: Iterable[Diagnostic], path: Path) -> list[str]:
    """Fingerprint findings with their files as seen from the baseline's folder."""
    return fingerprints(
        found._replace(place=found.place._replace(file=_beside(found, path)))
        for found in findings
    )


def _beside(found: Diagnostic, path: Path) -> str:
    seen = os.path.relpath(found.place.file, path.resolve().parent)
    return seen.replace(os.sep, "/")
