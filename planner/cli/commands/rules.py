"""`planner rules`: the table of all rules."""

from __future__ import annotations

import typer

from planner.cli.guard import guarded
from planner.cli.options import Colour, Json, Plan, Plans, Shared, Today, setting
from planner.cli.screen import put, screen


def command(
    context: typer.Context,
    json: Json = False,
    plans: Plans = None,
    plan: Plan = None,
    today: Today = None,
    colour: Colour = None,
) -> None:
    """List all rules: code, name, severity, from when they speak, whether they fix."""

    def run() -> int:
        from planner.actions.explain import as_data, catalogue
        from planner.reporters.format import Look
        from planner.reporters.pages import table_text
        from planner.rules.catalogue import FAMILIES

        pages = catalogue()
        if json:
            from planner.text.data import as_json

            rows = {"version": 1, "rules": [as_data(page) for page in pages]}
            put(as_json(rows))
            return 0
        end = screen(setting(context, Shared(plans, plan, today, colour)).colour)
        put(table_text(pages, FAMILIES, Look(end.colour, end.width)))
        return 0

    raise typer.Exit(guarded(run))
