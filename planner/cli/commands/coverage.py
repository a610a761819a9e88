"""`planner coverage`: regions, categories, months."""

from __future__ import annotations

from planner.cli.options import Json, Setting, one_plan
from planner.cli.showing import PlanArgument, show, wanted


def command(here: Setting, named: PlanArgument = None, json: Json = False) -> None:
    """Show how often each region is served, by category and month, and the holes."""
    from planner.actions.coverage import coverage
    from planner.terminal.coverage import draw

    view = coverage(wanted(here, one_plan(named, here), json=json))
    show(here, view, draw, json=json)
