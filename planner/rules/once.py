"""A fact about a workspace or a file, worked out once a run and not once a rule."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from planner.workspace.workspace import Workspace

Subject = TypeVar("Subject")
Fact = TypeVar("Fact")
Facts = dict[object, Any]
"""What was found about a subject so far, by the function that found it."""


class Judged(Workspace):
    """A workspace in a run of the rules, with the facts found about it so far."""

    facts: Facts

    @classmethod
    def of(cls, workspace: Workspace) -> Judged:
        """Return the same workspace, with no fact known yet."""
        made = cls(*workspace)
        made.facts = {}
        return made


def once(build: Callable[[Subject], Fact]) -> Callable[[Subject], Fact]:
    """Return `build` with its result kept on the subject, where that keeps `facts`."""

    def ask(subject: Subject) -> Fact:
        facts: Facts | None = getattr(subject, "facts", None)
        if facts is None:
            return build(subject)
        if build not in facts:
            facts[build] = build(subject)
        fact: Fact = facts[build]
        return fact

    return ask
