"""Findings known again after edits elsewhere in the file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from hashlib import sha256
from json import dumps

from planner.diagnostics.diagnostic import Diagnostic


def fingerprints(findings: Iterable[Diagnostic]) -> list[str]:
    """Return a fingerprint for each finding, all different.

    It is made of file, code, keys and the how manyth of these it is, not of the line:
    lines put in above leave it as it was.
    """
    seen: Counter[str] = Counter()
    made: list[str] = []
    for found in findings:
        subject = dumps([found.place.file, found.code, *found.keys])
        seen[subject] += 1
        made.append(sha256(f"{subject}{seen[subject]}".encode()).hexdigest())
    return made
