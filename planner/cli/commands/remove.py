"""`planner remove`: items are taken out of a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from planner.cli.options import Json, Setting
from planner.cli.screen import put
from planner.cli.showing import wanted
from planner.cli.writing import DryRun, Yes, asked, finish
from planner.sentence import Sentence, say, say_count
from planner.text.terminal import clean

if TYPE_CHECKING:
    from planner.actions.namings import Naming


def command(
    here: Setting,
    items: Annotated[list[str], typer.Argument(metavar="ITEM", help="The items.")],
    yes: Yes = False,
    dry_run: DryRun = False,
    json: Json = False,
) -> None:
    """Take items out of a plan, with their comments.

    Where something names them, that is shown first; it stays, and leads nowhere.
    """
    from planner.actions.change import named
    from planner.actions.remove import left_behind, remove
    from planner.actions.target import open_draft

    opened = open_draft(wanted(here, here.plan), items)
    entries = named(opened, items)
    found = left_behind(opened, entries)
    draft = remove(opened, entries, found)
    if found and not (yes or dry_run):
        if not json:
            put("".join(f"{clean(_place(each))}\n" for each in found))
        asked(_question(len(found)))
    names = tuple(entry.name for entry in entries)
    finish(here, draft, ("remove", *items), names, dry=dry_run, json=json)


def _place(found: Naming) -> str:
    """Return where an item is named, in a line."""
    place = found.span
    where = f"{found.sheet.shown}:{place.line}:{place.column}"
    item = found.item[-1] if found.item else found.sheet.period
    said = say(
        "{where}: {field} of {item} names {word}",
        where=where,
        field=found.field,
        item=item,
        word=found.word,
    )
    return str(said)


def _question(number: int) -> Sentence:
    return say_count(
        "{count} reference would lead nowhere",
        "{count} references would lead nowhere",
        number,
    )
