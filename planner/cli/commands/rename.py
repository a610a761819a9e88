"""`planner rename`: an item gets another name, and what names it follows."""

from __future__ import annotations

from typing import Annotated

import typer

from planner.cli.options import Json, Setting
from planner.cli.showing import wanted
from planner.cli.writing import DryRun, finish


def command(
    here: Setting,
    item: Annotated[str, typer.Argument(metavar="ITEM", help="The item.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="Its new name.")],
    dry_run: DryRun = False,
    json: Json = False,
) -> None:
    """Give an item another name, and write that wherever the item is named.

    In every file but those in adopted/. The old name is kept in former_names.
    """
    from planner.actions.change import named
    from planner.actions.rename import rename
    from planner.actions.target import open_draft

    opened = open_draft(wanted(here, here.plan), [item])
    entry = named(opened, [item])[0]
    draft = rename(opened, entry, new)
    words = ("rename", item, new)
    finish(here, draft, words, (entry.name,), dry=dry_run, json=json)
