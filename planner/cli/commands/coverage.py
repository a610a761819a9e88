"""`planner coverage`: regions, categories, months."""

from __future__ import annotations

import typer

from planner.cli.options import (
    Ascii,
    Colour,
    Json,
    Plan,
    Plans,
    Shared,
    Today,
    one_plan,
    setting,
)
from planner.cli.showing import PlanArgument, run, show, wanted


def command(
    context: typer.Context,
    named: PlanArgument = None,
    json: Json = False,
    plans: Plans = None,
    plan: Plan = None,
    today: Today = None,
    colour: Colour = None,
    ascii: Ascii = False,  # noqa: A002 - the option's name
) -> None:
    """Show how often each region is served, by category and month, and the holes."""

    def act() -> None:
        from planner.actions.coverage import coverage
        from planner.terminal.coverage import draw

        here = setting(context, Shared(plans, plan, today, colour, ascii))
        view = coverage(wanted(here, one_plan(named, here)))
        show(here, view, draw, json=json)

    run(act)
