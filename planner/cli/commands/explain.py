"""`planner explain`: the page of a rule or of a field."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from planner.cli.options import Json, Setting
from planner.cli.screen import put, screen


def command(
    here: Setting,
    word: Annotated[
        str,
        typer.Argument(
            metavar="RULE|FIELD",
            help="A rule's code or name, D202, end-before-start, X:NAME; or a field, "
            "training.origin, publish_on.",
        ),
    ],
    json: Json = False,
) -> None:
    """Explain a rule, with a bad and a good example; or what a field means."""
    from planner.actions.explain import as_data, explain
    from planner.reporters.format import Look
    from planner.reporters.pages import Page, page_text

    page = explain(word, Path.cwd(), here.plans)
    if json:
        from planner.text.data import as_json

        put(as_json(as_data(page)))
        return
    end = screen(here.colour)
    look = Look(end.colour, min(end.width, 88))
    if isinstance(page, Page):
        put(page_text(page, look))
        return
    from planner.reporters.fields import fields_text

    put(fields_text(page, look))
