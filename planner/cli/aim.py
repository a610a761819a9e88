"""What a verb is to judge, in the words of the command line; reads standard input."""

from __future__ import annotations

import sys
from pathlib import Path

from planner.actions.parts import TYPED, Aim
from planner.actions.typed import Typed
from planner.cli.options import Setting
from planner.errors import WrongUseError
from planner.sentence import say


def aim(here: Setting, paths: list[str] | None, name: str | None) -> Aim:
    """Return what is to be judged; standard input is read here.

    Raises:
        WrongUseError: a name for standard input, which is not asked for.
    """
    asked = tuple(paths or ())
    typed = Typed(_standard_input(), name) if TYPED in asked else None
    if typed is None and name is not None:
        raise WrongUseError(
            say("--stdin-name names a file for standard input, which is not read"),
            say("add - to read it"),
        )
    return Aim(Path.cwd(), asked, here.plans, here.plan, typed)


def _standard_input() -> bytes:
    return sys.stdin.buffer.read() if sys.stdin else b""  # a shell may have closed it
