"""`planner edit`: one item in the person's own editor, checked before it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from planner.cli.options import Json, Setting
from planner.cli.screen import put, tell
from planner.cli.showing import wanted
from planner.cli.writing import DryRun, finish
from planner.sentence import say
from planner.text.terminal import clean

if TYPE_CHECKING:
    from planner.actions.piece import Piece
    from planner.cli.sitting import Written


def command(
    here: Setting,
    item: Annotated[str, typer.Argument(metavar="ITEM", help="The item.")],
    dry_run: DryRun = False,
    json: Json = False,
) -> None:
    """Open one item in your editor, check it, and write it into the plan.

    The editor is the one that VISUAL or EDITOR names. On a terminal it opens again with
    what is wrong; what is not written is kept and offered next time.
    """
    from planner.actions.piece import piece
    from planner.actions.target import open_draft
    from planner.cli.editor import editor
    from planner.cli.prompts import can_ask
    from planner.cli.sitting import Sitting, sit
    from planner.workspace.desk import set_up

    asked = wanted(here, here.plan)
    found = piece(open_draft(asked, [item]), item)
    talks = can_ask()
    words = editor(asked=talks)
    with set_up(found.file) as desk:
        sitting = Sitting(asked, found, words, desk, talks, dry_run)
        written = sit(sitting)
        if written is None:
            _leave(found, json=json)
        else:
            _finish(here, written, dry=dry_run, json=json)


def _leave(piece: Piece, *, json: bool) -> None:
    """Say that the item is left as it is."""
    from planner.reporters.writing import Told, writing_json

    period, name = piece.opened.sheet.period, piece.name
    if json:
        put(writing_json(Told("edit", period, (name,), (), (), written=False)))
        return
    put(f"{clean(period)}: {clean(name)}: {say('nothing was changed')}\n")


def _finish(here: Setting, written: Written, *, dry: bool, json: bool) -> None:
    """Write the change, or show it; what is only shown is kept."""
    from planner.cli.sitting import forget, keep, keeping

    piece, page, draft = written
    with keeping(piece, page.text, page.read):
        words = ("edit", piece.name)
        finish(here, draft, words, (piece.name,), dry=dry, json=json)
    if dry:
        tell(f"  {clean(str(keep(piece, page.text, page.read)))}")
    elif page.kept:
        forget(piece)
