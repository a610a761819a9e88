"""`planner timeline`: the weeks of a half-year."""

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
    """Show the 26 weeks of a half-year, with what the calendar says of them."""

    def act() -> None:
        from planner.actions.timeline import timeline
        from planner.terminal.timeline import draw

        here = setting(context, Shared(plans, plan, today, colour, ascii))
        view = timeline(wanted(here, one_plan(named, here)))
        show(here, view, draw, json=json)

    run(act)
