"""`planner move`: an item goes to another plan, or to another place in its own."""

from __future__ import annotations

from typing import Annotated

import typer

from planner.cli.options import Json, Setting
from planner.cli.showing import wanted
from planner.cli.writing import DryRun, dated, finish
from planner.errors import WrongUseError
from planner.sentence import say


def _beside(option: str, text: str) -> typer.models.OptionInfo:
    made: typer.models.OptionInfo = typer.Option(
        option, metavar="ITEM", help=text, show_default=False
    )
    return made


def command(
    here: Setting,
    item: Annotated[str, typer.Argument(metavar="ITEM", help="The item.")],
    to: Annotated[
        str | None,
        typer.Option(
            "--to", metavar="PERIOD", help="To another plan.", show_default=False
        ),
    ] = None,
    after: Annotated[str | None, _beside("--after", "Behind this item.")] = None,
    before: Annotated[str | None, _beside("--before", "Ahead of this item.")] = None,
    dry_run: DryRun = False,
    json: Json = False,
) -> None:
    """Put an item into another plan, or elsewhere among those of its category.

    With its comments. What names it follows.
    """
    from planner.actions.change import named
    from planner.actions.move import move_beside, move_to
    from planner.actions.target import open_draft

    ways = {"--to": to, "--after": after, "--before": before}
    given = [(option, word) for option, word in ways.items() if word is not None]
    if len(given) != 1:
        raise WrongUseError(
            say("it is not said where the item goes")
            if not given
            else say("an item goes to one place"),
            say("name a plan with --to, or an item with --after or --before"),
        )
    option, word = given[0]
    opened = open_draft(wanted(here, here.plan), [item], to)
    entry = named(opened, [item])[0]
    if to is not None:
        draft = move_to(opened, entry, to)
        period = opened.workspace.named(to).period
        on = dated(here, draft, period, entry.name)
    else:
        other = named(opened, [word])[0]
        draft, on = move_beside(opened, entry, other, ahead=before is not None), []
    words = ("move", item, option, word)
    finish(here, draft, words, (entry.name,), dry=dry_run, json=json, on=on)
