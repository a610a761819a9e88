"""`planner show`: everything of one item."""

from __future__ import annotations

from typing import Annotated

import typer

from planner.cli.options import Json, Setting
from planner.cli.showing import show as put_view
from planner.cli.showing import wanted


def command(
    here: Setting,
    item: Annotated[
        str, typer.Argument(metavar="ITEM", help="Its name, or 2024-H1/name.")
    ],
    json: Json = False,
) -> None:
    """Show everything of one item, with its findings."""
    from planner.actions.show import show
    from planner.terminal.show import draw

    view = show(wanted(here, here.plan, json=json), item)
    put_view(here, view, draw, json=json)
