"""`planner set`: fields of items are set, taken out, and lists added to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from planner.cli.filters import Category, Lead, Region, Status, Theme
from planner.cli.options import Json, Setting, words
from planner.cli.showing import wanted
from planner.cli.writing import DryRun, Yes, asked, finish, preview, texts
from planner.errors import WrongUseError
from planner.sentence import say, say_count

if TYPE_CHECKING:
    from planner.actions.assign import Assignment


def command(
    here: Setting,
    given: Annotated[
        list[str],
        typer.Argument(
            metavar="[ITEM]... FIELD=VALUE...",
            help="Items, then what to set: field=value, field= takes it out, "
            "field+=value and field-=value change a list.",
        ),
    ],
    category: Category = None,
    region: Region = None,
    lead: Lead = None,
    status: Status = None,
    theme: Theme = None,
    yes: Yes = False,
    dry_run: DryRun = False,
    json: Json = False,
) -> None:
    """Set fields of items, and change nothing else in the file.

    A new date or venue counts the item's revision up. Several items are changed after
    a look at the difference, or with --yes.
    """
    from planner.actions.change import assign, matching, named
    from planner.actions.target import open_draft
    from planner.views.listing import Filters

    names, wishes = _parted(given)
    filters = Filters(
        category=words(category),
        region=words(region),
        lead=words(lead),
        status=words(status),
        theme=words(theme),
    )
    if bool(names) == (filters != Filters()):
        raise WrongUseError(
            say("it is not said which items are meant"),
            say("name items, or filter them: planner set --region mena status=planned"),
        )
    opened = open_draft(wanted(here, here.plan))
    entries = named(opened, names) if names else matching(opened, filters)
    if not entries:
        raise WrongUseError(say("no item of {plan} matches", plan=opened.sheet.period))
    draft = assign(opened, entries, wishes)
    if len(entries) > 1 and draft.changed and not (yes or dry_run):
        preview(here, texts(draft))
        asked(
            say_count(
                "{count} item would be changed",
                "{count} items would be changed",
                len(entries),
            )
        )
    items = tuple(entry.name for entry in entries)
    finish(here, draft, ("set", *given), items, dry=dry_run, json=json)


def _parted(given: list[str]) -> tuple[list[str], list[Assignment]]:
    """Return the items and the assignments among the words.

    Raises:
        WrongUseError: there is no assignment.
    """
    from planner.actions.assign import assignment

    read = [(word, assignment(word)) for word in given]
    wishes = [each for _, each in read if each is not None]
    if not wishes:
        raise WrongUseError(
            say("it is not said what to set"),
            say("write field=value, for example status=planned"),
        )
    return [word for word, each in read if each is None], wishes
