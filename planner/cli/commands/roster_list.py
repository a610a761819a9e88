"""`planner roster list`: the kinds of entries there are, or the entries of one kind."""

from __future__ import annotations

from typing import Annotated

import typer

from planner.cli.options import Json, Setting
from planner.cli.rostering import KINDS
from planner.cli.showing import show, wanted


def command(
    here: Setting,
    kind: Annotated[
        str | None,
        typer.Argument(metavar="[KIND]", help=KINDS, show_default=False),
    ] = None,
    json: Json = False,
) -> None:
    """List the kinds of entries with how many there are, or the entries of one kind."""
    from planner.actions.roster.listing import listing
    from planner.terminal.roster import draw

    view = listing(wanted(here, here.plan, json=json), kind)
    show(here, view, draw, json=json)
