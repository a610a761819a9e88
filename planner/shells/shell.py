"""A shell: the script by which it completes, where that lies, what is done then."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, cast

from planner.registry import Registry

MARK = "made by `planner completion`"
"""Stands in each script, so that no other file is ever written over."""


class Shell(NamedTuple):
    """What a shell is given.

    variable, otherwise: the folder that all else lies in, by an environment variable
        or, where that names no whole path, below the user's own folder.
    path: the file in it.
    after: what is done once the file is there; `{folder}` and `{file}` are quoted.
    """

    name: str
    script: str
    variable: str
    otherwise: str
    path: str
    after: str


SHELLS = cast("Mapping[str, Shell]", Registry("planner.shells.scripts", "SHELL"))
"""Every shell by its name."""
