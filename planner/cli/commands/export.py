"""`planner export`: a plan as a document, for one reader, in one language."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from planner.cli.exporting import LAID_OUT, file_of, refuse_beside_eject, refuse_more
from planner.cli.options import Setting, one_plan
from planner.cli.program import program
from planner.cli.screen import put, tell
from planner.cli.showing import PlanArgument, wanted
from planner.errors import WrongUseError
from planner.sentence import say

if TYPE_CHECKING:
    from planner.actions.export import Asked

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
Output = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write it there; else, or with -, print it.",
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
    no_chart: Annotated[
        bool, typer.Option("--no-chart", help="Without the chart of the dates.")
    ] = False,
    expand: Annotated[
        bool, typer.Option("--expand", help="Tell beside names what they stand for.")
    ] = False,
    excel: Annotated[
        bool, typer.Option("--excel", help="For spreadsheets: no cell is a formula.")
    ] = False,
    stamp: Annotated[
        bool, typer.Option("--stamp", help="Name the commit at the foot.")
    ] = False,
    template: Annotated[
        str | None,
        typer.Option(
            "--template",
            metavar="FILE",
            help="Let a Jinja template lay the page out; FORMAT is left out.",
            show_default=False,
        ),
    ] = None,
    eject: Annotated[
        bool,
        typer.Option("--eject-template", help="Print the template to begin with."),
    ] = False,
    written: Output = None,
    check: Annotated[
        bool,
        typer.Option("--check", help="See whether FILE is so; write nothing."),
    ] = False,
    every: Annotated[
        bool,
        typer.Option("--all", help="Every export that planner.toml keeps."),
    ] = False,
) -> int:
    """Write a plan as a document: for the committee, a region, a donor, the public.

    Exit codes: 0 done, 1 a file that cannot be read whole, or with --check one that
    is not what the plan gives, 2 wrong use, 3 no workspace or no such plan.
    """
    from planner.actions.export import Asked, wish_of
    from planner.actions.template import layout_of

    output = file_of("-o", None if written == "-" else written)
    laid_out = file_of("--template", template)
    wish = wish_of(detail=detail, chart=not no_chart, expand=expand, excel=excel)
    if laid_out is not None:
        form, named = _words(form, named)
        _see_apart(output, laid_out)
        wish = wish._replace(template=layout_of(laid_out))
    asked = Asked(form or "", reader, _language(here), wish, stamp)
    period = one_plan(named, here)
    if eject:
        refuse_beside_eject(period, asked, more=check or every)
        return _eject(output)
    if every:
        refuse_more(period, asked, output)
        return _all(here, check=check)
    if form is None:
        raise WrongUseError(
            say("no format is named"),
            say("write for example: planner export {format}", format="markdown"),
        )
    return _one(here, period, asked, output, check=check)


def _words(form: str | None, named: str | None) -> tuple[str, str | None]:
    """Return format and plan where a template is named: the format may be left out.

    Raises:
        WrongUseError: another format is named; only the page is laid out by templates.
    """
    from planner.export.format import FORMATS

    if form is not None and named is None and form not in FORMATS:
        return LAID_OUT, form
    if form not in {None, LAID_OUT}:
        raise WrongUseError(
            say("no template lays out {format}", format=form),
            say("leave it out: the template's name says what it writes"),
        )
    return LAID_OUT, named


def _see_apart(output: Path | None, template: Path) -> None:
    from planner.actions.kept import see_apart

    if output is not None:
        see_apart(output, [template])


def _eject(output: Path | None) -> int:
    """Print the template that gives the program's own Markdown, or write it."""
    from planner.actions.template import ejected

    if output is None:
        put(ejected())
        return 0
    from planner.actions.kept import deliver
    from planner.export.format import Made

    put(f"{deliver(output, Made(ejected()))}\n")
    return 0


def _one(
    here: Setting, period: str | None, asked: Asked, output: Path | None, *, check: bool
) -> int:
    """Print one document, write it or compare it."""
    from planner.actions.export import export

    if check and output is None:
        raise WrongUseError(
            say("--check needs the file to look at"), say("name it with -o FILE")
        )
    made = export(wanted(here, period), asked)
    if output is None:
        put(made.text)
    elif check:
        from planner.actions.kept import held
        from planner.cli.exporting import show_compared

        way = say("the same without --check writes it")
        return show_compared(here, [held(output, made)], way)
    else:
        from planner.actions.kept import deliver

        put(f"{deliver(output, made)}\n")
    for each in made.told:
        tell(f"planner: {each}")
    return 0


def _all(here: Setting, *, check: bool) -> int:
    """Write all exports that are kept, or compare them."""
    from planner.actions.exports import exports
    from planner.actions.kept import write
    from planner.cli.exporting import show_compared, show_written

    files = exports(wanted(here, None))
    if check:
        way = say("{program} export --all", program=program(here))
        return show_compared(here, files, way)
    write(files)
    show_written(files)
    return 0


def _language(here: Setting) -> str | None:
    """Return the language that was asked for; without one the plan's own is meant."""
    return here.language if "lang" in here.given else None
