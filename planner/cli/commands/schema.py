"""`planner schema`: the format as JSON Schema, for editors and other programs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from planner.cli.options import Setting
from planner.cli.screen import put
from planner.errors import WrongUseError
from planner.sentence import say
from planner.text.terminal import clean


def command(
    here: Setting,
    kind: Annotated[
        str | None,
        typer.Argument(
            metavar="[KIND]",
            help="plan, network, calendar, planner, glossary, findings or export; "
            "with --write the folder, else the workspace.",
            show_default=False,
        ),
    ] = None,
    write: Annotated[
        bool,
        typer.Option("--write", help="Write the schemas of all files into the folder."),
    ] = False,
) -> None:
    """Print the JSON Schema of a kind of file, of findings or of exports."""
    from planner.actions.schema import KINDS, text_of, write_all

    if write:
        for written in write_all(Path.cwd(), here.plans, kind):
            told = say(
                "{file}: written" if written.changed else "{file}: as it was",
                file=clean(written.file),
            )
            put(f"{told}\n")
        return
    if kind is None:
        raise WrongUseError(
            say("no schema is named"),
            say("name one of: {kinds}", kinds=", ".join(KINDS)),
        )
    put(text_of(kind))
