"""`planner roster set`: fields of an entry are set, taken out, and lists added to."""

from __future__ import annotations

from typing import Annotated

import typer

from planner.cli.options import Json, Setting
from planner.cli.rostering import KindArgument
from planner.cli.showing import wanted
from planner.cli.writing import DryRun, finish


def command(
    here: Setting,
    kind: KindArgument,
    given: Annotated[
        list[str],
        typer.Argument(
            metavar="NAME FIELD=VALUE",
            help="Which one, of a member the group and the name. Then what to set: "
            "field=value, field= takes it out, field+=value and field-=value change a "
            "list, name.ar=text gives a language its text.",
        ),
    ],
    dry_run: DryRun = False,
    json: Json = False,
) -> None:
    """Set fields of an entry, and change nothing else in the file.

    An entry is ended with until=DATE, not removed, so that old plans stay true.

      planner roster set city rabat name.ar="الرباط"
      planner roster set unit mena-hub max_items=8 part_of=
      planner roster set member mena m3 until=2026-12-31
    planner roster set committee max_seats=30
    """
    from planner.actions.roster.change import change
    from planner.actions.roster.opening import open_roster, wish_of

    roster = open_roster(wanted(here, here.plan))
    entry, draft = change(roster, wish_of(kind, given))
    said = ("roster set", kind, *given)
    finish(here, draft, said, (entry,), dry=dry_run, json=json)
