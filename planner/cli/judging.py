"""Options of the verbs that judge: what is judged, by which rules, what is known."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Paths = Annotated[
    list[str] | None,
    typer.Argument(metavar="[PATHS]...", help="Files or folders; - is standard input."),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select", metavar="RULES", help="Only these codes, families or names."
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore", metavar="RULES", help="Not these codes, families or names."
    ),
]
Baseline = Annotated[
    Path | None,
    typer.Option(
        "--baseline",
        metavar="FILE",
        help="What this file knows of is not counted.",
        show_default=False,
    ),
]
StdinName = Annotated[
    str | None,
    typer.Option(
        "--stdin-name",
        metavar="FILE",
        help="The file that standard input is read for.",
        show_default=False,
    ),
]
