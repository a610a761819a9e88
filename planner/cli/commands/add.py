"""`planner add`: a new item, by options or by questions on a terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from inspect import Parameter, Signature, signature
from typing import TYPE_CHECKING, Annotated, Any

import typer

from planner.actions.given import Given, givens, known_categories
from planner.cli.options import Json, Setting
from planner.cli.program import program
from planner.cli.showing import wanted
from planner.cli.writing import DryRun, Yes, finish
from planner.errors import WrongUseError
from planner.sentence import Sentence, say

if TYPE_CHECKING:
    from planner.actions.add import Added
    from planner.actions.opening import Opened

Keys = tuple[str, ...]
Texts = dict[Keys, str]

_READ = "read as"
_SHORT: dict[Keys, str] = {("venue", "city"): "--city", ("venue", "mode"): "--mode"}
"""Options that are named by the last key alone as well."""


def command(
    here: Setting,
    category: Annotated[
        str,
        typer.Argument(metavar="CATEGORY", help="What it is."),
    ],
    given: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[TITLE] [FIELD=VALUE]...",
            help="Its title, and any further fields as in `planner set`.",
        ),
    ] = None,
    name: Annotated[
        str | None,
        typer.Option(
            "--name",
            metavar="NAME",
            help="What it is called in files; else made of its title.",
            show_default=False,
        ),
    ] = None,
    when: Annotated[
        str | None,
        typer.Option(
            "--when",
            metavar="DATE",
            help="Its date: 14-15 april, 2nd week of may, june, Q2.",
            show_default=False,
        ),
    ] = None,
    yes: Yes = False,
    dry_run: DryRun = False,
    json: Json = False,
    **fields: list[str] | None,
) -> None:
    """Add an item: on a terminal what is missing is asked, elsewhere it is told.

    It is put inside its category by date. Dates may be said in words, names as people
    call them.
    """
    from planner.actions.add import added, category_of, missing
    from planner.actions.target import open_draft
    from planner.cli.prompts import can_ask
    from planner.cli.talk import done, talk

    category = category_of(category)
    opened = open_draft(wanted(here, here.plan))
    values, notes = _heard(
        opened, category, _texts(category, given or [], when, fields)
    )
    gone = missing(category, values)
    if gone and can_ask() and not (yes or json):
        values = talk(opened, category, values, name)
        opened = open_draft(wanted(here, opened.sheet.period))
    elif gone:
        raise _lacking(category, gone)
    new = added(opened, category, values, name)
    words = ("add", category, str(values["title",]))
    on = () if dry_run else _on(here, new, notes)
    finish(here, new.draft, words, (new.name,), dry=dry_run, json=json, on=on)
    if not dry_run:
        done(opened, category)


def _texts(
    category: str,
    given: list[str],
    when: str | None,
    fields: Mapping[str, list[str] | None],
) -> Texts:
    """Return what was given for each field.

    Raises:
        WrongUseError: a word is neither title nor field, or a field is given twice.
    """
    from planner.model.categories import CATEGORIES

    found: list[tuple[Keys, str]] = [
        (each.keys, ",".join(fields[each.word] or ()))
        for each in givens().values()
        if fields.get(each.word)
    ]
    if when is not None:
        found.append(((CATEGORIES[category].dated_by[0],), when))
    found += map(_word, given)
    texts: Texts = {}
    for keys, text in found:
        if keys in texts:
            raise _twice(keys)
        texts[keys] = text
    return texts


def _word(word: str) -> tuple[Keys, str]:
    """Return the field that a word gives: a title, or `field=value`."""
    from planner.actions.assign import assignment

    wish = assignment(word)
    if wish is None:
        return ("title",), word
    if wish.act != "=" or not wish.text.strip():
        raise WrongUseError(
            say("{word} is for items that are there", word=word),
            say("write {field}=VALUE", field=wish.field),
        )
    return wish.keys, wish.text


def _twice(keys: Keys) -> WrongUseError:
    field = ".".join(keys)
    return WrongUseError(
        say("{field} is given twice", field=field),
        say("put a text of several words into quotation marks")
        if field == "title"
        else say("give it once"),
    )


def _heard(
    opened: Opened, category: str, texts: Texts
) -> tuple[Mapping[Keys, Any], list[Sentence]]:
    from planner.actions.heard import heard

    values: dict[Keys, Any] = {}
    notes: list[Sentence] = []
    for keys, text in texts.items():
        found = heard(opened, category, keys, text)
        values = {**found.values, **values}
        notes += found.notes
    return values, notes


def _lacking(category: str, gone: tuple[Keys, ...]) -> WrongUseError:
    from planner.model.categories import CATEGORIES

    known = givens()
    named = ["--when" if keys in _dates() else known[keys].option for keys in gone]
    label = CATEGORIES[category].word
    return WrongUseError(
        say("this {label} needs {options}", label=label, options=", ".join(named)),
        say(
            'planner add {category} "Referral pathways" --lead mena-hub --regions mena '
            '--when "14 april"',
            category=category,
        ),
    )


def _dates() -> frozenset[Keys]:
    from planner.model.categories import CATEGORIES

    return frozenset((each.dated_by[0],) for each in CATEGORIES.values())


def _on(here: Setting, new: Added, notes: Sequence[Sentence]) -> list[str]:
    """Return what was assumed, and what is still missing."""
    on = [f"  {each}" for each in notes if not each.template.startswith(_READ)]
    if new.lacks:
        fields = ", ".join(new.lacks)
        again = f"{program(here)} set {new.name} {new.lacks[0]}=…"
        on.append(f"  {say('missing before it is submitted: {fields}', fields=fields)}")
        on.append(f"  {say('next: {command}', command=again)}")
    return on


def _option(each: Given) -> Parameter:
    """Return the option that gives a field."""
    everywhere = len(each.homes) == len(known_categories())
    panel = "Every item" if everywhere else f"Only {' and '.join(each.homes)}"
    names = [each.option, _SHORT.get(each.keys, each.option)]
    option = typer.Option(
        *dict.fromkeys(names),
        metavar=each.metavar,
        help=each.meaning.text.partition("\n")[0],
        rich_help_panel=panel,
        show_default=False,
    )
    return Parameter(
        each.word,
        Parameter.KEYWORD_ONLY,
        default=None,
        annotation=Annotated[list[str] | None, option],
    )


_OWN = signature(command, eval_str=True).parameters
_FIXED = [each for each in _OWN.values() if each.kind is not Parameter.VAR_KEYWORD]
command.__signature__ = Signature(  # type: ignore[attr-defined]
    [
        *(each.replace(kind=Parameter.KEYWORD_ONLY) for each in _FIXED),
        *map(_option, givens().values()),
    ]
)
