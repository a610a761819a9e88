"""`planner timeline`: the weeks of a half-year."""

from __future__ import annotations

from planner.cli.options import Json, Setting, one_plan
from planner.cli.showing import PlanArgument, show, wanted


def command(here: Setting, named: PlanArgument = None, json: Json = False) -> None:
    """Show the 26 weeks of a half-year, with what the calendar says of them."""
    from planner.actions.timeline import timeline
    from planner.terminal.timeline import draw

    view = timeline(wanted(here, one_plan(named, here), json=json))
    show(here, view, draw, json=json)
