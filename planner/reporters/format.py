"""A report format: a plain function from a report to text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple, cast

from planner.diagnostics.report import Report
from planner.registry import Registry
from planner.sentence import plainly, spoken_by

Kind = Literal["drawn", "lines", "whole"]


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
    """A format that `--output` names by its file; `summary` is its help line.

    kind: `drawn` for people, `lines` for a machine that reads line by line among
        other output, `whole` for one that reads all of it.
    rules: whether it wants to say something of the rules themselves.
    rooted: whether files are named as seen from the repository's root, where a
        service that runs checks says which folder that is.
    audit: whether it lists what is not shown as well.
    """

    write: Callable[[Report, Look], str]
    summary: str
    kind: Kind = "drawn"
    rules: bool = False
    rooted: bool = False
    audit: bool = False


def for_machines(
    write: Callable[[Report], str],
    summary: str,
    kind: Kind = "whole",
    *,
    rules: bool = False,
    rooted: bool = True,
) -> Format:
    """Return a format that looks the same everywhere, and is in English."""

    def plain(report: Report, _: Look) -> str:
        with spoken_by(plainly):
            return write(report)

    return Format(plain, summary, kind, rules, rooted)


FORMATS = cast("Mapping[str, Format]", Registry("planner.reporters.formats", "FORMAT"))
"""Every format by name."""
