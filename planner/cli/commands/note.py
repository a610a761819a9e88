"""`planner note`: a dated note is put below an item."""

from __future__ import annotations

from typing import Annotated

import typer

from planner.cli.options import Json, Setting
from planner.cli.showing import wanted
from planner.cli.writing import DryRun, finish


def command(
    here: Setting,
    item: Annotated[str, typer.Argument(metavar="ITEM", help="The item.")],
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What is to be noted.")],
    by: Annotated[
        str | None,
        typer.Option("--by", metavar="LEAD", help="Who says so.", show_default=False),
    ] = None,
    dry_run: DryRun = False,
    json: Json = False,
) -> None:
    """Put a note of today at the end of an item."""
    from planner.actions.change import named, note
    from planner.actions.target import open_draft

    opened = open_draft(wanted(here, here.plan))
    entry = named(opened, [item])[0]
    draft = note(opened, entry, text, by)
    words = ("note", item, text)
    finish(here, draft, words, (entry.name,), dry=dry_run, json=json)
