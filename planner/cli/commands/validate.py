"""`planner validate`: every finding of a workspace, a folder or a file."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from planner.actions.outputs import Output, outputs, service
from planner.cli.aim import aim
from planner.cli.judging import Baseline, Ignore, Paths, Select, StdinName
from planner.cli.options import Json, Setting, words
from planner.cli.screen import put, screen, tell
from planner.diagnostics.report import Report
from planner.reporters.format import FORMATS, Look
from planner.sentence import say


class FailOn(StrEnum):
    """From which severity on the exit code is 1."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


def command(
    here: Setting,
    paths: Paths = None,
    output: Annotated[
        list[str] | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FORMAT[:FILE]",
            help=f"As often as needed: {', '.join(FORMATS)}.",
            show_default="full",
        ),
    ] = None,
    data: Json = False,
    fail_on: Annotated[
        FailOn | None,
        typer.Option(
            "--fail-on", help="The least severity that fails.", show_default="error"
        ),
    ] = None,
    select: Select = None,
    ignore: Ignore = None,
    baseline: Baseline = None,
    write_baseline: Annotated[
        bool,
        typer.Option("--write-baseline", help="Write what is found to that file."),
    ] = False,
    since: Annotated[
        str | None,
        typer.Option(
            "--since",
            metavar="REV",
            help="Only what was not there at this git revision.",
            show_default=False,
        ),
    ] = None,
    stdin_name: StdinName = None,
    statistics: Annotated[
        bool,
        typer.Option("--statistics", help="Count the findings of each rule as well."),
    ] = False,
    closed: Annotated[
        bool, typer.Option("--closed", help="Show all findings of closed plans too.")
    ] = False,
) -> int:
    """Check plans and say exactly where and how to mend them. Never changes them.

    Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 wrong use or wrong
    settings, 3 no workspace or no such plan.
    """
    from planner.actions.deliver import check
    from planner.actions.validate import Wanted, validate
    from planner.diagnostics.severity import Severity

    asked = requests(output, data)
    check(asked, counted=statistics, baseline=baseline)
    report, code = validate(
        Wanted(
            today=here.today,
            aim=aim(here, paths, stdin_name),
            chosen=words(select),
            ignored=words(ignore),
            fail_on=Severity.of(fail_on) if fail_on else None,
            closed=closed,
            baseline=baseline,
            written=write_baseline,
            since=since,
            audit=any(each.format.audit for each in asked),
        )
    )
    usual = not output and not data
    hand_over(report, asked, look(here), counted=statistics, usual=usual)
    return code


def requests(output: list[str] | None, json: bool) -> tuple[Output, ...]:
    """Return the outputs that are meant; unasked, what the surroundings suggest.

    Raises:
        WrongUseError: they do not go together.
    """
    asked = list(output or ())
    if json and "json" not in asked:
        asked.insert(0, "json")
    return outputs(asked or service(os.environ).outputs)


def hand_over(
    report: Report, asked: tuple[Output, ...], look: Look, *, counted: bool, usual: bool
) -> None:
    """Print what is to be printed, then write the files.

    Raises:
        PlannerError: an output cannot be written.
    """
    from planner.actions.deliver import (
        Delivery,
        folder_below,
        printed,
        summarise,
        write,
    )

    around = service(os.environ)
    folder = folder_below(Path.cwd(), around.root)
    delivery = Delivery(report, asked, look, folder, counted, around.commands)
    put(printed(delivery))
    write(delivery)
    if usual and around.summary and not summarise(delivery, around.summary):
        full = say("the step's summary is full: the findings were not added to it")
        tell(f"planner: {full}")


def look(here: Setting) -> Look:
    """Return how findings may look at the other end."""
    end = screen(here.colour)
    width = end.width if end.terminal else None
    return Look(end.colour, width, here.ascii, marks=end.terminal)
