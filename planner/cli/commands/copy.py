"""`planner copy`: an item becomes the draft of another one."""

from __future__ import annotations

from typing import Annotated

import typer

from planner.cli.options import Json, Setting
from planner.cli.showing import wanted
from planner.cli.writing import DryRun, dated, finish
from planner.errors import WrongUseError
from planner.sentence import say


def _option(name: str, metavar: str, text: str) -> typer.models.OptionInfo:
    made: typer.models.OptionInfo = typer.Option(
        name, metavar=metavar, help=text, show_default=False
    )
    return made


def command(
    here: Setting,
    item: Annotated[str, typer.Argument(metavar="ITEM", help="The item.")],
    to: Annotated[
        str | None, _option("--to", "PERIOD", "Into this plan; else its own.")
    ] = None,
    new: Annotated[
        str | None, _option("--as", "NEW", "The copy's name; else the same.")
    ] = None,
    start: Annotated[
        str | None, _option("--start", "DATE", "The copy's date; else the same.")
    ] = None,
    dry_run: DryRun = False,
    json: Json = False,
) -> None:
    """Put a copy of an item into another plan, or into its own by another name.

    What came of the item stays with it: its status, answers, notes and outcome.
    """
    from planner.actions.change import named
    from planner.actions.copy import Wish, copy
    from planner.actions.target import half_year, open_draft

    if to is None and new is None:
        raise WrongUseError(
            say("it is not said where the copy goes"),
            say("name a plan with --to, or another name with --as"),
        )
    opened = open_draft(wanted(here, here.plan), [item], to)
    entry = named(opened, [item])[0]
    target = opened.sheet if to is None else half_year(opened.workspace, to)
    name = new or entry.name
    draft = copy(opened, entry, Wish(target, name, start))
    given = (("--to", to), ("--as", new), ("--start", start))
    pairs = ((option, word) for option, word in given if word is not None)
    words = ("copy", item, *(part for pair in pairs for part in pair))
    on = dated(here, draft, target.period, name)
    finish(here, draft, words, (name,), dry=dry_run, json=json, on=on)
