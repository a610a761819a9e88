"""What a run of the program reads and makes lives until it ends.

To take thousands of values apart one by one costs time, and nobody waits for it.
"""

from __future__ import annotations

from typing import TypeVar

T = TypeVar("T")
_held: dict[type, object] | None = None


def begin() -> None:
    """Hold values from here on: this process ends with the run."""
    global _held  # noqa: PLW0603 - it is of the process
    _held = {}


def hold(value: T) -> T:
    """Return a value; where a run holds some, it lives until the next of its kind."""
    if _held is not None:
        _held[type(value)] = value
    return value
