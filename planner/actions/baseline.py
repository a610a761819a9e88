"""A baseline: findings that were there before, kept in a file and not shown again."""

from __future__ import annotations

import json
import os
from collections.abc import Container, Iterable
from pathlib import Path
from typing import Any

from planner.diagnostics.diagnostic import Diagnostic
from planner.diagnostics.fingerprint import fingerprints
from planner.diagnostics.report import Report
from planner.errors import NoSuchPathError, PlannerError
from planner.rules.catalogue import may_be_silenced
from planner.sentence import say
from planner.workspace.files import replace_text
from planner.workspace.paths import is_there, real

FORMAT, VERSION = "planner-baseline", 1


class NoBaselineError(PlannerError):
    """A file that was named as a baseline is none that this program reads."""

    def __init__(self, path: Path, *, ours: bool) -> None:
        """Name the file; `ours` is a baseline of another version, or an empty file."""
        super().__init__(
            say("{path} is no baseline that this version reads", path=path),
            say("write it anew with --write-baseline")
            if ours
            else say("name another file; --write-baseline makes it"),
        )


class NotOverwrittenError(PlannerError):
    """A baseline would be written over a file that is something else."""

    def __init__(self, path: Path) -> None:
        """Name the file."""
        super().__init__(
            say("{path} is no baseline, and is left as it is", path=path),
            say("name another file with --baseline, for example known.json"),
        )


def read(path: Path) -> frozenset[str]:
    """Return the fingerprints that a baseline holds.

    Raises:
        NoSuchPathError: the file is not there.
        NoBaselineError: it is something else, or of another version.
    """
    if not is_there(path):
        raise NoSuchPathError(str(path))
    whole = _whole(path)
    found = _findings(whole)
    if found is None:
        raise NoBaselineError(path, ours=_is_ours(path, whole))
    return frozenset(found)


def _findings(whole: dict[str, Any]) -> dict[str, Any] | None:
    """Return the findings of a baseline, by fingerprint; None of another version."""
    found = whole.get("findings")
    ours = whole.get("version") == VERSION and isinstance(found, dict)
    return found if ours else None


def write(path: Path, report: Report, judged: Container[str] | None = None) -> None:
    """Write the baseline of a report, over an older one or where nothing is yet.

    Where only some rules are `judged`, by their codes, what an older one knows of the
    others is kept.

    Raises:
        NotOverwrittenError: something else is there, such as a plan.
        UnwritableFileError: it cannot be written.
    """
    whole = _whole(path)
    if path.is_file() and not _is_ours(path, whole):
        raise NotOverwrittenError(path)
    kept = {} if judged is None else _beyond(judged, _findings(whole) or {})
    replace_text(path, _text_of({**kept, **_told(report, path)}))


def _beyond(judged: Container[str], found: dict[str, Any]) -> dict[str, str]:
    """Return what is known of rules that are not judged."""
    told = {mark: str(each) for mark, each in found.items()}
    return {
        mark: each
        for mark, each in told.items()
        if each.partition(" ")[0] not in judged
    }


def _whole(path: Path) -> dict[str, Any]:
    """Return all that a baseline of any version holds; nothing of another file."""
    try:
        whole: Any = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    ours = isinstance(whole, dict) and whole.get("format") == FORMAT
    return whole if ours else {}


def _is_ours(path: Path, whole: dict[str, Any]) -> bool:
    return bool(whole) or (path.is_file() and path.stat().st_size == 0)


def is_known(report: Report, known: frozenset[str], path: Path) -> list[bool]:
    """Say of each finding whether a baseline hides it; of some rules none is hidden."""
    marked = zip(report.diagnostics, _marks(report.diagnostics, path), strict=True)
    return [mark in known and may_be_silenced(found.code) for found, mark in marked]


def _told(report: Report, path: Path) -> dict[str, str]:
    """Return by fingerprint what each finding is about."""
    marked = zip(_marks(report.diagnostics, path), report.diagnostics, strict=True)
    return {
        mark: f"{found.code} {_beside(found, path)} {'.'.join(map(str, found.keys))}"
        for mark, found in marked
        if may_be_silenced(found.code)
    }


def _text_of(findings: dict[str, str]) -> str:
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
    seen = os.path.relpath(found.place.file, real(path).parent)
    return seen.replace(os.sep, "/")
