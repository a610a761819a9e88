"""A fact about a whole workspace, worked out once and not once a file."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from planner.workspace.workspace import Workspace

Fact = TypeVar("Fact")


def once(build: Callable[[Workspace], Fact]) -> Callable[[Workspace], Fact]:
    """Return `build` with a memory of the workspace it was last asked about."""
    held: list[tuple[Workspace, Fact]] = []

    def ask(workspace: Workspace) -> Fact:
        if not held or held[0][0] is not workspace:
            held[:] = [(workspace, build(workspace))]
        return held[0][1]

    return ask
