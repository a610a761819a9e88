"""What stands at the other end: a terminal or a pipe, its width, its colours."""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from typing import NamedTuple

from planner.errors import OutputLostError

_NARROWEST, _WIDEST = 40, 400
_PIPE = 80
_PIECE = 1 << 16
"""Letters that are written at once, so that no second copy of all of them is made."""


class ColourMode(StrEnum):
    """When to use colour."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class Screen(NamedTuple):
    """Where output goes; `width` is the terminal's, or 80 in a pipe."""

    terminal: bool
    colour: bool
    width: int


def screen(mode: ColourMode) -> Screen:
    """Look at standard output and the environment (`NO_COLOR`, `FORCE_COLOR`)."""
    terminal = sys.stdout.isatty()
    return Screen(terminal, _colour(mode, terminal=terminal), _width(terminal=terminal))


def _colour(mode: ColourMode, *, terminal: bool) -> bool:
    if mode is not ColourMode.AUTO:
        return mode is ColourMode.ALWAYS
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return terminal and os.environ.get("TERM") != "dumb"


def _width(*, terminal: bool) -> int:
    if not terminal and not os.environ.get("COLUMNS"):
        return _PIPE
    return max(_NARROWEST, min(_WIDEST, _columns()))


def _columns() -> int:
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal():
        return int(told)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError):
        return _PIPE


def put(text: str) -> None:
    """Write results to standard output as they are.

    Raises:
        OutputLostError: it does not take them; nothing more is written to it.
    """
    try:
        for start in range(0, len(text), _PIECE):
            sys.stdout.write(text[start : start + _PIECE])
        sys.stdout.flush()
    except BrokenPipeError:
        silence()
    except OSError as error:
        silence()
        raise OutputLostError(error.strerror or str(error)) from error


def silence() -> None:
    """Let nothing more go to standard output."""
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115


def tell(text: str) -> None:
    """Write a message to standard error."""
    sys.stderr.write(text + "\n")
    sys.stderr.flush()
