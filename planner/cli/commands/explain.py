"""`planner explain`: the page of a rule."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from planner.cli.options import Json, Setting
from planner.cli.screen import put, screen


def command(
    here: Setting,
    rule: Annotated[
        str, typer.Argument(help="A code or a name: D202, end-before-start, X:NAME.")
    ],
    json: Json = False,
) -> None:
    """Explain a rule: what it looks for, why it matters, a bad and a good example."""
    from planner.actions.explain import as_data, explain
    from planner.reporters.format import Look
    from planner.reporters.pages import page_text

    page = explain(rule, Path.cwd(), here.plans)
    if json:
        from planner.text.data import as_json

        put(as_json(as_data(page)))
        return
    end = screen(here.colour)
    put(page_text(page, Look(end.colour, min(end.width, 88))))
