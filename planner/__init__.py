"""Draft, validate and export a committee's half-year action plan.

`read` is the interface for other programs:

    >>> import planner
    >>> reading = planner.read("plans")
    >>> [sheet.period for sheet in reading.plans]
    ['2023-H2', '2024-H1', '2024-H2', '2027-H1']
    >>> [str(found.message) for found in reading.report.diagnostics]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from os import PathLike

    from planner.actions.read import Reading

__all__ = ["read"]


def read(path: str | PathLike[str] = ".", today: date | None = None) -> Reading:
    """Read the workspace at a path, in `plans/` below it, or above it.

    Args:
        path: a folder, or a file in it.
        today: the day to judge by; the current day where it is left out.

    Returns:
        The plans (`reading.plans`: each with `plan`, `entries` in the order shown,
        and `unreadable`), `network`, `calendar`, `settings`, and `report` with all
        findings by file and place. A damaged file raises nothing: what could be
        read is there, what could not is a finding.

    Raises:
        planner.errors.NoSuchPathError: the path is not there.
        planner.errors.NoWorkspaceError: no `planner.toml` was found.
    """
    from datetime import date as day
    from pathlib import Path

    from planner.actions.read import read as read_and_judge

    return read_and_judge(Path(path), today or day.today())  # noqa: DTZ011
