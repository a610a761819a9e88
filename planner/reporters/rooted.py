"""A report whose files are named as seen from the repository's root."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from planner.diagnostics.diagnostic import Diagnostic, Fix, Place
from planner.diagnostics.report import Report


def rooted(report: Report, folder: str) -> Report:
    """Return the report as seen from above `folder`, for example `plans/`.

    Files that are named from the top of the disk keep their names.
    """
    found = (_rooted(each, folder) for each in report.diagnostics)
    return report._replace(
        diagnostics=tuple(found),
        lines=_named(report.lines, folder),
        checked=tuple(_name(file, folder) for file in report.checked),
        spans=_named(report.spans, folder),
    )


def _name(file: str, folder: str) -> str:
    return file if file.startswith("/") or file[1:3] == ":/" else folder + file


def _named(values: Mapping[str, Any], folder: str) -> dict[str, Any]:
    return {_name(file, folder): value for file, value in values.items()}


def _rooted(found: Diagnostic, folder: str) -> Diagnostic:
    related = (
        each._replace(place=_place(each.place, folder)) for each in found.related
    )
    return found._replace(
        place=_place(found.place, folder),
        related=tuple(related),
        fix=None if found.fix is None else _fix(found.fix, folder),
    )


def _place(place: Place, folder: str) -> Place:
    return place._replace(file=_name(place.file, folder))


def _fix(fix: Fix, folder: str) -> Fix:
    moved = (each._replace(file=_name(each.file, folder)) for each in fix.replacements)
    return fix._replace(replacements=tuple(moved))
