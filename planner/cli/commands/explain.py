"""`planner explain`: the page of a rule."""

from __future__ import annotations

from typing import Annotated

import typer

from planner.cli.guard import guarded
from planner.cli.options import Colour, Json, Plan, Plans, Shared, Today, setting
from planner.cli.screen import put, screen


def command(
    context: typer.Context,
    rule: Annotated[
        str, typer.Argument(help="A code or a name: D202, end-before-start.")
    ],
    json: Json = False,
    plans: Plans = None,
    plan: Plan = None,
    today: Today = None,
    colour: Colour = None,
) -> None:
    """Explain a rule: what it looks for, why it matters, a bad and a good example."""

    def run() -> int:
        from planner.actions.explain import as_data, explain
        from planner.reporters.format import Look
        from planner.reporters.pages import page_text

        page = explain(rule)
        if json:
            from planner.text.data import as_json

            put(as_json(as_data(page)))
            return 0
        end = screen(setting(context, Shared(plans, plan, today, colour)).colour)
        put(page_text(page, Look(end.colour, min(end.width, 88))))
        return 0

    raise typer.Exit(guarded(run))
