"""`planner roster remove`: an entry is taken out of the roster."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from planner.cli.options import Json, Setting
from planner.cli.rostering import KindArgument
from planner.cli.screen import tell
from planner.cli.showing import wanted
from planner.cli.writing import DryRun, Yes, asked, finish
from planner.errors import WrongUseError
from planner.sentence import say
from planner.text.terminal import clean

if TYPE_CHECKING:
    from planner.actions.roster.removal import Removal

_MOST = 10


def command(
    here: Setting,
    kind: KindArgument,
    given: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="NAME",
            help="Which one, of a member the group and the name.",
            show_default=False,
        ),
    ] = None,
    yes: Yes = False,
    dry_run: DryRun = False,
    json: Json = False,
) -> None:
    """Take an entry that nothing names out of the file, with its comments.

    What has been used is ended, not deleted, so that old plans stay true:

      planner roster set city rabat until=2026-12-31

    What a plan, the calendar or the roster names is taken out only with --yes.
    """
    from planner.actions.roster.opening import open_roster, wish_of
    from planner.actions.roster.removal import remove

    words = tuple(given or ())
    roster = open_roster(wanted(here, here.plan))
    removal = remove(roster, wish_of(kind, words))
    if removal.against and not yes:
        _warn(removal, dry=dry_run)
    entry, draft = removal.drafted
    said = ("roster remove", kind, *words)
    finish(here, draft, said, (entry,), dry=dry_run, json=json)


def _warn(removal: Removal, *, dry: bool) -> None:
    """Say what speaks against it, and ask; in a dry run only say it."""
    entry = removal.drafted.entry
    tell(str(say("{entry} is in use:", entry=clean(entry))))
    for line in removal.against[:_MOST]:
        tell(clean(f"  {line}"))
    rest = len(removal.against) - _MOST
    if rest > 0:
        tell(f"  {say('and {rest} more', rest=rest)}")
    if dry:
        return
    if not sys.stdin.isatty():
        raise WrongUseError(
            say("{entry} was not taken out", entry=entry),
            say("{way}; --yes takes it out all the same", way=removal.instead),
        )
    tell(f"  {removal.instead}")
    asked(say("{entry} would be taken out", entry=entry))
