"""`planner` without a verb: where one is, and what to run next."""

from __future__ import annotations

from pathlib import Path

from planner.cli.options import Setting
from planner.cli.program import program
from planner.cli.screen import put, screen


def bare(here: Setting) -> int:
    """Show the workspace, or how to begin one; return the exit code."""
    from planner.actions.standing import standing
    from planner.cli.showing import look, wanted
    from planner.terminal.standing import Nowhere, draw, draw_nowhere

    width = screen(here.colour).width
    view = standing(wanted(here, here.plan))
    if view is None:
        put(draw_nowhere(Nowhere(str(Path.cwd()), program(here)), width, look(here)))
    else:
        put(draw(view, width, look(here), program(here)))
    return 0
