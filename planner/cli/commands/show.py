"""`planner show`: everything of one item."""

from __future__ import annotations

from typing import Annotated

import typer

from planner.cli.options import (
    Ascii,
    Colour,
    Json,
    Plan,
    Plans,
    Shared,
    Today,
    setting,
)
from planner.cli.showing import run, wanted
from planner.cli.showing import show as put_view


def command(
    context: typer.Context,
    item: Annotated[
        str, typer.Argument(metavar="ITEM", help="Its name, or 2024-H1/name.")
    ],
    json: Json = False,
    plans: Plans = None,
    plan: Plan = None,
    today: Today = None,
    colour: Colour = None,
    ascii: Ascii = False,  # noqa: A002 - the option's name
) -> None:
    """Show everything of one item, with its findings."""

    def act() -> None:
        from planner.actions.show import show
        from planner.terminal.show import draw

        here = setting(context, Shared(plans, plan, today, colour, ascii))
        put_view(here, show(wanted(here, here.plan), item), draw, json=json)

    run(act)
