"""`planner calendar`: the days that bind, and those that are free."""

from __future__ import annotations

from typing import Annotated

import typer

from planner.cli.options import Json, Setting, day, one_plan, words
from planner.cli.showing import PlanArgument, show, wanted
from planner.errors import WrongUseError
from planner.sentence import say

_DIGITS = 9


def command(
    here: Setting,
    named: PlanArgument = None,
    region: Annotated[
        list[str] | None,
        typer.Option(
            "--region",
            metavar="REGION",
            help="These regions; else the plan's.",
            show_default=False,
        ),
    ] = None,
    country: Annotated[
        list[str] | None,
        typer.Option(
            "--country",
            metavar="CODE",
            help="These countries, MA or KE; else the regions'.",
            show_default=False,
        ),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option("--from", metavar="DATE", help="From this day; else the plan's."),
    ] = None,
    until: Annotated[
        str | None,
        typer.Option("--to", metavar="DATE", help="To this day; else the plan's."),
    ] = None,
    free: Annotated[
        str | None,
        typer.Option(
            "--free",
            metavar="DAYS",
            help="The next so many free days in a row instead, from today or --from.",
            show_default=False,
        ),
    ] = None,
    json: Json = False,
) -> None:
    """Show the days that bind, public holidays and observances, or the free ones."""
    from planner.actions import calendar
    from planner.terminal.calendar import draw
    from planner.terminal.free import draw as draw_free
    from planner.views.scope import Asked

    asked = Asked(
        regions=words(region),
        countries=words(country),
        first=day(since) if since else None,
        last=day(until) if until else None,
    )
    this = wanted(here, one_plan(named, here), json=json)
    if free is None:
        show(here, calendar.calendar(this, asked), draw, json=json)
    else:
        show(here, calendar.free(this, asked, _days(free)), draw_free, json=json)


def _days(text: str) -> int:
    if not text.isdecimal() or len(text) > _DIGITS:
        raise WrongUseError(
            say("{text} is no number of days", text=text),
            say("say how many days in a row are needed, for example --free 3"),
        )
    return int(text)
