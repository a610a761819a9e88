"""`planner validate`: every finding of a workspace, a folder or a file."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from planner.cli.guard import guarded
from planner.cli.options import (
    Ascii,
    Colour,
    Json,
    Plan,
    Plans,
    Setting,
    Shared,
    Today,
    setting,
    words,
)
from planner.cli.screen import put, screen
from planner.reporters.format import FORMATS, Look


class FailOn(StrEnum):
    """From which severity on the exit code is 1."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


Output = StrEnum("Output", {name.upper(): name for name in FORMATS})  # type: ignore[misc]


def command(
    context: typer.Context,
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PATHS]...", help="Files or folders; none is the workspace."
        ),
    ] = None,
    output: Annotated[
        Output | None,
        typer.Option(
            "--output", "-o", help="The format of the findings.", show_default="full"
        ),
    ] = None,
    json: Json = False,
    fail_on: Annotated[
        FailOn | None,
        typer.Option(
            "--fail-on", help="The least severity that fails.", show_default="error"
        ),
    ] = None,
    select: Annotated[
        list[str] | None,
        typer.Option(
            "--select", metavar="RULE", help="Only these codes, families or names."
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            "--ignore", metavar="RULE", help="Not these codes, families or names."
        ),
    ] = None,
    closed: Annotated[
        bool, typer.Option("--closed", help="Show all findings of closed plans too.")
    ] = False,
    plans: Plans = None,
    plan: Plan = None,
    today: Today = None,
    colour: Colour = None,
    ascii: Ascii = False,  # noqa: A002 - the option's name
) -> None:
    """Check plans and say exactly where and how to mend them. Never writes.

    Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 wrong use or wrong
    settings, 3 no workspace or no such plan.
    """

    def run() -> int:
        from planner.actions.validate import Wanted, validate
        from planner.diagnostics.severity import Severity

        here = setting(context, Shared(plans, plan, today, colour, ascii))
        report, code = validate(
            Wanted(
                today=here.today,
                here=Path.cwd(),
                paths=tuple(paths or ()),
                plans=here.plans,
                period=here.plan,
                chosen=words(select),
                ignored=words(ignore),
                fail_on=Severity.of(fail_on) if fail_on else None,
                closed=closed,
            )
        )
        name = output_name(output, json)
        put(FORMATS[name].write(report, look(here)))
        return code

    raise typer.Exit(guarded(run))


def output_name(output: StrEnum | None, json: bool) -> str:
    """Return the format that is meant.

    Raises:
        WrongUseError: `--json` and another `--output` are asked for.
    """
    from planner.errors import WrongUseError
    from planner.sentence import say

    if json and output is not None and output != "json":
        raise WrongUseError(
            say("--json and --output {name} name two formats", name=output)
        )
    return "json" if json else str(output or "full")


def look(here: Setting) -> Look:
    """Return how findings may look at the other end."""
    end = screen(here.colour)
    width = end.width if end.terminal else None
    return Look(end.colour, width, here.ascii, marks=end.terminal)
