"""What the verbs that write into a plan have in common: preview, consent, answer."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from planner.cli.options import Setting
from planner.cli.program import program
from planner.cli.screen import put, screen, tell
from planner.errors import WrongUseError
from planner.sentence import Sentence, say

if TYPE_CHECKING:
    from planner.actions.writing import Draft
    from planner.reporters.writing import Text, Told

DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Show what would change; write nothing.")
]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Change it without asking.")]


_YES = frozenset({"y", "yes", "o", "oui", "نعم"})


def asked(what: Sentence) -> None:
    """Ask on a terminal whether to go on.

    Raises:
        WrongUseError: nobody can be asked, or the answer is no.
    """
    if not sys.stdin.isatty():
        raise WrongUseError(what, say("--yes says that it is meant"))
    tell(str(say("{what}; go on? [y/N]", what=what)))
    if sys.stdin.readline().strip().casefold() not in _YES:
        raise WrongUseError(say("nothing was changed"))


def finish(  # noqa: PLR0913 - what all of them are told
    here: Setting,
    draft: Draft,
    words: tuple[str, ...],
    items: tuple[str, ...],
    *,
    dry: bool,
    json: bool,
    on: Iterable[str] = (),
) -> None:
    """Write a change unless it is only to be shown, and answer; `on` is the way on.

    `words` are those of the command, the first one its verb, `roster add` too.
    """
    from planner.actions.writing import write
    from planner.reporters.writing import Told

    kept = True
    if draft.changed and not dry:
        kept = write(draft, shlex.join(["planner", *words[0].split(), *words[1:]]))
    told = Told(
        words[0],
        draft.about,
        items,
        draft.did,
        texts(draft),
        draft.brought,
        written=draft.changed and not dry,
    )
    answer(here, told, dry=dry, json=json, kept=kept, on=on)


def texts(draft: Draft) -> tuple[Text, ...]:
    """Return the files of a change as people see them."""
    from planner.reporters.writing import Text

    pairs = zip(draft.shown, draft.files, strict=True)
    return tuple(Text(shown, each.before, each.after) for shown, each in pairs)


def answer(  # noqa: PLR0913 - what all of them are told
    here: Setting,
    told: Told,
    *,
    dry: bool,
    json: bool,
    kept: bool = True,
    on: Iterable[str] = (),
) -> None:
    """Say what was done, in a line, then what it brought, then the way on."""
    from planner.reporters.format import Look
    from planner.reporters.writing import writing_json, writing_text

    if json:
        put(writing_json(told))
        return
    end = screen(here.colour)
    if dry:
        preview(here, told.texts)
    lines = list(on)
    if told.written and told.verb != "undo":
        lines.append(f"  {way_back(here, kept=kept)}")
    put(writing_text(told, Look(end.colour, None, here.ascii), lines))


def way_back(here: Setting, *, kept: bool) -> Sentence:
    """Return how a change is undone, where what was before is kept."""
    if not kept:
        return say("it cannot be taken back")
    return say("take it back: {command}", command=f"{program(here)} undo")


def dated(here: Setting, draft: Draft, period: str, name: str) -> list[str]:
    """Return the way on where an item has come into another half-year than its own."""
    fields = (found.keys[2:] for found in draft.brought if found.code == "D202")
    field = ".".join(map(str, next(fields, ())))
    again = f"{program(here)} set {name} {field}=DATE --plan {period}"
    if not field:
        return []
    way = say("give it a date of {period}: {command}", period=period, command=again)
    return [f"  {way}"]


def preview(here: Setting, texts: Iterable[Text]) -> None:
    """Show a change as a patch."""
    from planner.text.patch import drawn

    end = screen(here.colour)
    made = "".join(each.patch for each in texts)
    put(drawn(made, colour=end.colour) if end.terminal or end.colour else made)


def made_json(verb: str, about: str, texts: Mapping[str, str], *, written: bool) -> str:
    """Return JSON about new files, by what people see of their names."""
    from planner.reporters.writing import Text, Told, writing_json

    new = tuple(Text(file, None, text) for file, text in texts.items())
    did = tuple(say("{file} is new", file=file) for file in texts)
    return writing_json(Told(verb, about, (), did, new, written=written))
