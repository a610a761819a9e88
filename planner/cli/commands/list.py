"""`planner list`: items as lines, filtered and sorted."""

from __future__ import annotations

from typing import Annotated

import typer

from planner.cli.filters import Category, Lead, Region, Status, Theme, Words, option
from planner.cli.options import Json, Setting, day, words
from planner.cli.showing import show, wanted


def command(
    here: Setting,
    category: Category = None,
    region: Region = None,
    lead: Lead = None,
    status: Status = None,
    theme: Theme = None,
    since: Annotated[
        str | None, typer.Option("--from", metavar="DATE", help="On this day or later.")
    ] = None,
    until: Annotated[
        str | None, typer.Option("--to", metavar="DATE", help="On this day or earlier.")
    ] = None,
    text: Annotated[
        str, typer.Option("--text", help="With this in title, deliverable or summary.")
    ] = "",
    sort: Annotated[
        Words,
        option("--sort", "ORDER", "By date (default), name, lead, status, region …"),
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="All rows, on a terminal too.")
    ] = False,
    json: Json = False,
) -> None:
    """List items, one a line. --plan all takes every plan."""
    from functools import partial

    from planner.actions.listing import listing
    from planner.terminal.listing import draw
    from planner.views.listing import Filters

    filters = Filters(
        category=words(category),
        region=words(region),
        lead=words(lead),
        status=words(status),
        theme=words(theme),
        first=day(since) if since else None,
        last=day(until) if until else None,
        text=text,
    )
    view = listing(
        wanted(here, here.plan, json=json), filters, words(sort) or ("date",)
    )
    show(here, view, partial(draw, everything=everything), json=json)
