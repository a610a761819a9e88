"""The program as one calls it from here, for lines that say what to run next."""

from __future__ import annotations

from shlex import quote

from planner.cli.options import Setting


def program(here: Setting) -> str:
    """Return `planner`, with the workspace's folder where one had to name it."""
    if "plans" not in here.given:
        return "planner"
    return f"planner --plans {quote(str(here.plans))}"
