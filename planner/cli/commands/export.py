"""`planner export`: a plan as a document, for one reader, in one language."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from planner.cli.options import Setting, one_plan
from planner.cli.screen import put, tell
from planner.cli.showing import PlanArgument, wanted
from planner.errors import WrongUseError
from planner.sentence import say

Reader = Annotated[
    str,
    typer.Option(
        "--for",
        metavar="READER",
        help="staff, committee, public, region:NAME, donor:NAME, lead:NAME or "
        "meeting:NAME; staff.",
        show_default=False,
    ),
]
Lang = Annotated[
    str | None,
    typer.Option(
        "--lang",
        metavar="LANG",
        help="en, fr or ar; else the plan's own.",
        show_default=False,
    ),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write it there; else print it.",
        show_default=False,
    ),
]


def command(
    here: Setting,
    form: Annotated[
        str | None,
        typer.Argument(
            metavar="[FORMAT]",
            help="markdown, toml, json, csv or ics.",
            show_default=False,
        ),
    ] = None,
    named: PlanArgument = None,
    reader: Reader = "staff",
    detail: Annotated[
        str,
        typer.Option(
            "--detail",
            metavar="HOW-MUCH",
            help="full, table or brief; full.",
            show_default=False,
        ),
    ] = "full",
    lang: Lang = None,
    no_chart: Annotated[
        bool, typer.Option("--no-chart", help="Without the chart of the dates.")
    ] = False,
    expand: Annotated[
        bool, typer.Option("--expand", help="Tell beside names what they stand for.")
    ] = False,
    excel: Annotated[
        bool, typer.Option("--excel", help="For spreadsheets: no cell is a formula.")
    ] = False,
    output: Output = None,
) -> None:
    """Write a plan as a document: for the committee, a region, a donor, the public."""
    from planner.actions.export import Asked, deliver, export, wish_of

    if form is None:
        raise WrongUseError(
            say("no format is named"), say("write for example: planner export markdown")
        )
    wish = wish_of(detail=detail, chart=not no_chart, expand=expand, excel=excel)
    asked = Asked(form, reader, lang, wish)
    made = export(wanted(here, one_plan(named, here)), asked)
    if output is None:
        put(made.text)
    else:
        put(f"{deliver(output, made)}\n")
    for each in made.told:
        tell(f"planner: {each}")
