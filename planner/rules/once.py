"""A fact about a whole workspace, worked out once a run and not once a file."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from planner.workspace.workspace import Workspace

Fact = TypeVar("Fact")


class Judged(Workspace):
    """A workspace in a run of the rules, with the facts found about it so far."""

    facts: dict[object, Any]

    @classmethod
    def of(cls, workspace: Workspace) -> Judged:
        """Return the same workspace, with no fact known yet."""
        made = cls(*workspace)
        made.facts = {}
        return made


def once(build: Callable[[Workspace], Fact]) -> Callable[[Workspace], Fact]:
    """Return `build` with its result kept on the workspace that is judged."""

    def ask(workspace: Workspace) -> Fact:
        if not isinstance(workspace, Judged):
            return build(workspace)
        if build not in workspace.facts:
            workspace.facts[build] = build(workspace)
        fact: Fact = workspace.facts[build]
        return fact

    return ask
