"""`planner undo`: the last change of a workspace is taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from planner.cli.options import Json, Setting
from planner.cli.screen import put
from planner.cli.showing import wanted
from planner.cli.writing import DryRun, answer
from planner.sentence import say

if TYPE_CHECKING:
    from planner.actions.opening import Wanted


def command(
    here: Setting,
    list_all: Annotated[
        bool, typer.Option("--list", help="List the changes that are kept.")
    ] = False,
    dry_run: DryRun = False,
    json: Json = False,
) -> None:
    """Take the last change back, if the files are still as it left them.

    With --plan the last one of that plan.
    """
    from planner.actions.undo import last, take_back
    from planner.reporters.writing import Text, Told

    asked = wanted(here, here.plan)
    if list_all:
        _list(asked, json=json)
        return
    back = last(asked)
    if not dry_run:
        take_back(back)
    pairs = zip(back.shown, back.files, strict=True)
    texts = tuple(Text(shown, each.before, each.after) for shown, each in pairs)
    about, command = back.record.about, back.record.command
    did = (say("taken back"),)
    told = Told("undo", about, (command,), did, texts, written=not dry_run)
    answer(here, told, dry=dry_run, json=json)


def _list(asked: Wanted, *, json: bool) -> None:
    from planner.actions.undo import changes
    from planner.text.data import as_json
    from planner.text.terminal import clean

    known = changes(asked)
    if json:
        rows = [{"about": each.about, "command": each.command} for each in known]
        put(as_json({"version": 1, "changes": rows}))
        return
    lines = [f"{each.about}: {each.command}" for each in known]
    put(
        "".join(f"{clean(each)}\n" for each in lines or [str(say("no change is kept"))])
    )
