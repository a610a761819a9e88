"""`planner roster add`: an entry is put into the roster."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from planner.cli.options import Json, Setting
from planner.cli.rostering import KindArgument
from planner.cli.showing import wanted
from planner.cli.writing import DryRun, finish

if TYPE_CHECKING:
    from planner.actions.roster.opening import Roster


def command(
    here: Setting,
    kind: KindArgument,
    given: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="NAME FIELD=VALUE",
            help="Its name, and its fields as in `planner set`.",
            show_default=False,
        ),
    ] = None,
    dry_run: DryRun = False,
    json: Json = False,
) -> None:
    """Put a new entry behind the others of its kind.

    On a terminal what is missing is asked. NAME is how the files call it; instead write
    what it is called, "Sahel Hub", and its name is made of that: sahel-hub. A member
    stands in a group: name the group first; its own name may be left out.

      planner roster add city Rabat country=MA joined=2023-07-31
      planner roster add seat rabat city=rabat role=co-chair
      planner roster add member mena city=rabat discipline=education
      planner roster add unit "Sahel Hub" region=mena

    What must be there; `planner explain network.city` shows all fields of a city:

      city          name, country        organisation  name
      unit          name                 person        unit
      region        name, countries or includes
      group         regions, size        member        city, discipline
      seat          city                 theme         name
      committee     name, max_seats
    """
    from planner.actions.roster.add import add
    from planner.actions.roster.opening import open_roster, wish_of
    from planner.cli.prompts import can_ask

    roster = open_roster(wanted(here, here.plan))
    words = list(given or ())
    if can_ask() and not json:
        words = _asked(roster, kind, words)
    entry, draft = add(roster, wish_of(kind, words))
    said = ("roster add", kind, *words)
    finish(here, draft, said, (entry,), dry=dry_run, json=json)


def _asked(roster: Roster, kind: str, words: list[str]) -> list[str]:
    """Ask for what is missing; return the words with the answers behind them."""
    from planner.actions.roster.ask import question
    from planner.cli import prompts

    while (found := question(roster, kind, words)) is not None:
        among = prompts.Among(found.among, found.several) if found.among else None
        answer = prompts.text(found.asks, found.default, found.check, among)
        words = [*words, found.word + answer]
    return words
