"""A fault: something in a file that the format does not allow, by its cause."""

from __future__ import annotations

from typing import Any, NamedTuple

from planner.rules.shape import Shape
from planner.source.document import Path

Kind = str
"""Which rule speaks of it, by name: `unknown-key`, `missing-field`, `wrong-type`…"""


class Fault(NamedTuple):
    """A fault at a path: what it is, the value found, and what may stand there.

    shape: what is wanted at the path; of an unknown or misplaced key, the table
        that it stands in.
    instead: the known key that is meant; `sure` says that it may take its place
        unasked, `lacking` that it is required here and missing.
    to: the table that a misplaced key belongs to.
    """

    kind: Kind
    path: Path
    value: Any
    shape: Shape | None
    instead: str | None = None
    sure: bool = False
    lacking: bool = False
    to: Path = ()


class Stranger(NamedTuple):
    """A field that a rule of one's own names and no item has; `like` is the nearest."""

    path: Path
    name: str
    like: str | None
