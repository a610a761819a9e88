"""`planner summary`: the page a chair reads."""

from __future__ import annotations

from planner.cli.options import Json, Setting, one_plan
from planner.cli.showing import PlanArgument, show, wanted


def command(here: Setting, named: PlanArgument = None, json: Json = False) -> None:
    """Show a plan on one page: items, counts, what is missing, what comes next."""
    from planner.actions.summary import summary
    from planner.terminal.summary import draw

    view = summary(wanted(here, one_plan(named, here), json=json))
    show(here, view, draw, json=json)
