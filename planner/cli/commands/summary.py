"""`planner summary`: the page a chair reads."""

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
    """Show a plan on one page: items, counts, what is missing, what comes next."""

    def act() -> None:
        from planner.actions.summary import summary
        from planner.terminal.summary import draw

        here = setting(context, Shared(plans, plan, today, colour, ascii))
        view = summary(wanted(here, one_plan(named, here)))
        show(here, view, draw, json=json)

    run(act)
