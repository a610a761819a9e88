"""What was got out of a text: the data, and what is lost or wrong."""

from typing import Any, NamedTuple

from planner.source.faults import SyntaxFault

Path = tuple[str | int, ...]


class Lost(NamedTuple):
    """A table that could not be read: the path of its header, offsets, first line.

    The path is `()` for the part before the first header.
    """

    path: Path
    start: int
    end: int
    line: int


class Reading(NamedTuple):
    """The data of a text; `pieces` are the stretches that were read, in order."""

    data: dict[str, Any]
    pieces: tuple[tuple[int, int], ...]
    faults: tuple[SyntaxFault, ...] = ()
    lost: tuple[Lost, ...] = ()
