"""`planner undo`: the last change of a plan is taken back."""

from __future__ import annotations

from typing import Annotated

import typer

from planner.cli.options import Json, Setting
from planner.cli.screen import put
from planner.cli.showing import wanted
from planner.cli.writing import DryRun, answer
from planner.sentence import say


def command(
    here: Setting,
    list_all: Annotated[
        bool, typer.Option("--list", help="List the changes that are kept.")
    ] = False,
    dry_run: DryRun = False,
    json: Json = False,
) -> None:
    """Take the last change of a plan back, if the file is still as it left it."""
    from planner.actions.undo import changes, last, take_back
    from planner.actions.writing import open_draft
    from planner.reporters.writing import Told
    from planner.text.data import as_json
    from planner.text.terminal import clean

    opened = open_draft(wanted(here, here.plan))
    period, file = opened.sheet.period, opened.sheet.shown
    if list_all:
        known = [each.command for each in changes(opened)]
        if json:
            put(as_json({"version": 1, "plan": period, "changes": known}))
        else:
            lines = known or ["no change is kept"]
            put("".join(f"{period}: {clean(each)}\n" for each in lines))
        return
    record = last(opened)
    if not dry_run:
        take_back(record)
    did = say("taken back", command=record.command)
    texts = record.after, record.before
    told = Told("undo", period, file, (record.command,), (did,), texts)
    answer(here, told._replace(written=not dry_run), dry=dry_run, json=json)
