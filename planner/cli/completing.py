"""What TAB offers, told by the metavar of an argument or option.

A verb says in one word what may stand at a place, and its help shows the same word:

    item: Annotated[str, typer.Argument(metavar="ITEM")]
    to: Annotated[str | None, typer.Option("--to", metavar="PERIOD")]

The words that offer something are the keys of `SOURCES`, with what they mean:

    ITEM                 an item of the plan that is meant; `2024-H1/` one of that plan
    PERIOD, PLAN         a half-year that has a plan
    HALF-YEAR            the next one, which has none
    REGION LEAD THEME CITY SEAT UNIT PERSON GROUP ORGANISATION PARTY EVENT MEETING
                         an entry of the roster or the calendar; LEAD is a unit or
                         person, PARTY an organisation or city
    NAME                 an entry of the kind that an argument before it names
    VALUE                what may stand in the field that the option is named after
    CATEGORY STATUS ORDER KIND FORMAT RULE RULES FIELD
                         words of the format; KIND is one of files, behind `roster`
                         one of entries; RULES are families too
    FIELD=VALUE          a field of the items, or of the entry, named before; its value
    FILE PATH PATHS DIR  whatever lies there: the shell looks itself

Several are joined by a space or a stroke, `[ITEM]... FIELD=VALUE...`; brackets and dots
do not matter. Words in lower case stand for themselves, `[open|closed]`, and so does
every value of an `Enum`, whatever its metavar. Any other word offers nothing. Where an
option may be repeated, its values may be joined by commas, too.

What is new in here is one entry of `SOURCES`: a plain function of the `Spot`. It has
no time: it reads no model, and files only through `planner.actions.offers`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping

from planner.actions import offers
from planner.actions.offers import Offer
from planner.cli.spot import Spot, Word
from planner.workspace import glance

Source = Callable[[Spot], list[Offer]]

LISTED = {"FILE": "files", "PATH": "files", "PATHS": "files", "DIR": "folders"}
"""What the shell lists itself, by metavar."""

FORMAT_FILE = "FORMAT:FILE"
_SETTING = "FIELD=VALUE"
_ROSTER, _NEW, _ANY = "roster", " add", "*"


def offered(here: Spot) -> Iterator[Offer]:
    """Yield the words for a value, or for the last part of a list with commas."""
    before, comma, typed = here.typed.rpartition(",")
    if not (comma and here.word and here.word.many and here.word.names):
        yield from _of_all(here)
        return
    there = before.split(",")
    for offer in _of_all(here._replace(typed=typed)):
        if offer.word not in there:
            yield offer._replace(word=f"{before},{offer.word}")


def _of_all(here: Spot) -> Iterator[Offer]:
    told = here.words.rows("choice", here.word.metavar) if here.word else []
    if told and here.word and here.word.metavar not in SOURCES:
        yield from (Offer(*row) for row in told)
        return
    for metavar in here.metavars:
        if metavar in SOURCES:
            yield from SOURCES[metavar](here)
        elif metavar.islower():
            yield Offer(metavar)


def _root(here: Spot) -> str | None:
    """Return the workspace that the command line means."""
    named = here.given.get("--plans") or os.environ.get("PLANNER_PLANS") or None
    return glance.folder(named)


def _in_workspace(find: Callable[[str, Spot], list[Offer]]) -> Source:
    """Return a source that needs a workspace, and offers nothing without one."""

    def source(here: Spot) -> list[Offer]:
        root = _root(here)
        return find(root, here) if root is not None else []

    return source


def _entries(*tables: str) -> Source:
    return _in_workspace(lambda root, _: offers.entries(root, *tables))


def _listed(metavar: str) -> Source:
    """Return a source of words of the format, as the table has them."""
    return lambda here: [Offer(*row) for row in here.words.rows("choice", metavar)]


def _items(root: str, here: Spot) -> list[Offer]:
    """Return the items that were not named before, unless something is to be set."""
    setting = _SETTING in here.metavars
    if setting and ("=" in here.typed or (here.is_bare and _is_aimed(here))):
        return []
    plan = here.given.get("--plan")
    found = offers.items(root, plan, here.typed, *here.categories)
    return [each for each in found if each.word not in here.arguments]


def _rules(metavar: str) -> Source:
    """Return a source of rules: codes, and names once a letter of one is typed."""
    own = _in_workspace(lambda root, _: offers.own_rules(root))

    def source(here: Spot) -> list[Offer]:
        found = [*_listed(metavar)(here), *own(here)]
        return [each for each in found if here.typed or each.word[0].isupper()]

    return source


def _fields_of_files(here: Spot) -> list[Offer]:
    return _listed("FIELD")(here) if here.typed else []


def _kinds(here: Spot) -> list[Offer]:
    if _is_of_roster(here):
        return [Offer(each) for each in offers.ROSTER]
    return _listed("KIND")(here)


def _is_of_roster(here: Spot) -> bool:
    return here.verb.split(" ")[0] == _ROSTER


def _entry(root: str, here: Spot) -> list[Offer]:
    """Return the entries that may be meant; of a new one only those it stands in."""
    keys = _keys(here)
    if keys.count(_ANY) <= here.verb.endswith(_NEW):
        return []
    return offers.entries(root, ".".join(keys[: keys.index(_ANY)]))


def _keys(here: Spot) -> list[str]:
    """Return where the entry stands that is meant, as far as it has been named."""
    kind, *names = (*here.arguments, "")
    keys = offers.ROSTER.get(kind, "").split(".")
    for name in names:
        if name and "=" not in name and _ANY in keys:
            keys[keys.index(_ANY)] = name
    return keys


def _is_aimed(here: Spot) -> bool:
    """Whether it is said what fields are to be set of: by name, or by filters."""
    if _is_of_roster(here):
        return _ANY not in _keys(here) or here.verb.endswith(_NEW)
    shared = {each.names[0] for each in here.shared}
    return bool(here.arguments or here.given.keys() - shared)


def _assignments(root: str, here: Spot) -> list[Offer]:
    """Return the fields of what is named before, or the values of the one begun."""
    if here.is_bare and not _is_aimed(here):
        return []
    field, sign, value = here.typed.partition("=")
    known = _fields(here, _owners(root, here))
    if not sign:
        return [Offer(f"{name}=", row[-1]) for name, row in known.items()]
    row = known.get(field.rstrip("+-"))
    values = offered(here._replace(word=_word(row), typed=value)) if row else ()
    return [each._replace(word=f"{field}={each.word}") for each in values]


def _values(here: Spot) -> list[Offer]:
    """Return what may stand in the field that an option is named after."""
    names = here.word.names if here.word else ()
    for field, row in _fields(here, _categories(here)).items():
        if f"--{field.replace('.', '-').replace('_', '-')}" in names:
            return list(offered(here._replace(word=_word(row))))
    return []


def _fields(here: Spot, owners: list[str]) -> dict[str, list[str]]:
    """Return the rows of fields by the names of the fields."""
    rows = [row for owner in owners for row in here.words.rows("field", owner)]
    return {row[0]: row for row in rows}


def _word(row: list[str]) -> Word:
    """Return a field as if it were an option."""
    name, metavar, many, meaning = row
    return Word((name,), metavar, bool(many), meaning)


def _owners(root: str, here: Spot) -> list[str]:
    """Return the categories of the items, or the kind of entry, named before."""
    if _is_of_roster(here):
        return list(here.arguments[:1])
    period = offers.plan_meant(root, here.given.get("--plan"))
    items = offers.named(root, period, *here.categories) if period else []
    found = {path[0]: None for path, _ in items if path[1] in here.arguments}
    return list(found) or _categories(here)


def _categories(here: Spot) -> list[str]:
    """Return the categories named before, else all."""
    named = [each for each in here.categories if each in here.arguments]
    return named or here.categories


SOURCES: Mapping[str, Source] = {
    "ITEM": _in_workspace(_items),
    "PERIOD": _in_workspace(lambda root, _: offers.periods(root)),
    "PLAN": _in_workspace(lambda root, _: offers.periods(root)),
    "HALF-YEAR": _in_workspace(lambda root, _: offers.next_period(root)),
    "REGION": _entries("region"),
    "LEAD": _entries("unit", "person"),
    "THEME": _entries("theme"),
    "CITY": _entries("city"),
    "SEAT": _entries("committee.seat"),
    "UNIT": _entries("unit"),
    "PERSON": _entries("person"),
    "GROUP": _entries("group"),
    "ORGANISATION": _entries("organisation"),
    "PARTY": _entries("organisation", "city"),
    "EVENT": _entries("event"),
    "MEETING": _entries("meeting"),
    "NAME": _in_workspace(_entry),
    "VALUE": _values,
    "CATEGORY": _listed("CATEGORY"),
    "STATUS": _listed("STATUS"),
    "ORDER": _listed("ORDER"),
    "KIND": _kinds,
    "FORMAT": _listed("FORMAT"),
    FORMAT_FILE: _listed("FORMAT"),
    "FIELD": _fields_of_files,
    _SETTING: _in_workspace(_assignments),
    "RULE": _rules("RULE"),
    "RULES": _rules("RULES"),
}
"""By metavar, what may stand there."""
