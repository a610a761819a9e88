"""`planner new`: the file of the next half-year."""

from __future__ import annotations

from pathlib import Path
from shlex import join
from typing import Annotated

import typer

from planner.cli.options import Json, Setting
from planner.cli.program import program
from planner.cli.screen import put
from planner.cli.writing import made_json
from planner.sentence import say
from planner.text.terminal import clean


def command(
    here: Setting,
    period: Annotated[
        str, typer.Argument(metavar="HALF-YEAR", help="The half-year, 2027-H2.")
    ],
    source: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="PERIOD",
            help="The plan whose frame comes along; else the latest before it.",
            show_default=False,
        ),
    ] = None,
    title: Annotated[
        str | None,
        typer.Option("--title", metavar="TEXT", help="Its title.", show_default=False),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Print the file, write nothing.")
    ] = False,
    json: Json = False,
) -> None:
    """Begin the plan of a half-year: title, themes and regions come along, no items.

    A file that is there already is never changed.
    """
    from planner.actions.new import Wanted, draft, write

    drafted = draft(Wanted(Path.cwd(), here.plans, period, source, title, here.today))
    if dry_run and not json:
        put(drafted.text)
        return
    if not dry_run:
        write(drafted, join(["planner", "new", period]))
    if json:
        texts = {drafted.shown: drafted.text}
        put(made_json("new", drafted.path.stem, texts, written=not dry_run))
        return
    origin = (
        say("the frame of {plan}", plan=drafted.source)
        if drafted.source
        else say("the themes and regions of the roster")
    )
    told = say("{file}: written, with {origin}", file=drafted.shown, origin=origin)
    if drafted.dropped:
        told = say(
            "{told}, without {names}", told=told, names=", ".join(drafted.dropped)
        )
    following = f"{program(here)} add training --plan {drafted.path.stem}"
    put(f"{clean(str(told))}\n")
    put(f"  {say('next: {command}', command=following)}\n")
