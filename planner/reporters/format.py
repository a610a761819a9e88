"""A report format: a plain function from a report to text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple, cast

from planner.diagnostics.report import Report
from planner.registry import Registry


class Look(NamedTuple):
    """How text may look where it goes: colours, cells a line, signs.

    `width` is None where lines are not to be broken, as in a pipe; `marks` says
    that zero-width direction marks may be added for a terminal.
    """

    colour: bool = False
    width: int | None = None
    ascii: bool = False
    marks: bool = False


class Format(NamedTuple):
    """A format that `--output` names by its file; `summary` is its help line."""

    write: Callable[[Report, Look], str]
    summary: str


FORMATS = cast("Mapping[str, Format]", Registry("planner.reporters.formats", "FORMAT"))
"""Every format by name."""
