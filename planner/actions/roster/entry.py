"""A new entry of the roster: what it is called, what it holds, what it lacks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from planner.actions.assign import Assignment, value_of
from planner.actions.known import shape_below
from planner.actions.roster.label import is_label, language_of, spoken_too
from planner.actions.roster.opening import Roster, Wish
from planner.actions.told import line
from planner.errors import WrongUseError
from planner.model.label import spoken
from planner.model.types import Name
from planner.rules.shape import Shape, shape_of, value_at
from planner.rules.slug import slug
from planner.rules.tables import Table
from planner.rules.written import row
from planner.sentence import say

LABEL = "name"
_EMPTY: tuple[Any, ...] = ("", [], {})
_NUMBERED = re.compile(r"m([1-9][0-9]{0,5})")


def shape_in(table: Table, keys: tuple[str, ...]) -> Shape:
    """Return the shape of a field of a kind of entry.

    Raises:
        WrongUseError: there is no such field; the nearest one is named.
    """
    field = ".".join(keys)
    lacks = say("{kind} has no field {field}", kind=table.kind, field=field)
    return shape_below(table.shape, keys, lacks)


def value_in(roster: Roster, wish: Wish) -> dict[str, Any]:
    """Return what a new entry holds, in the order of the format.

    Raises:
        WrongUseError: a field is not known, or a value cannot stand there.
    """
    made: dict[str, Any] = {}
    for wanted in (*_called(roster, wish), *wish.fields):
        given = value_of(wanted, shape_in(wish.table, wanted.keys))
        if wanted.act == "-=":
            raise WrongUseError(
                say("there is no {field} yet to take from", field=wanted.field),
                say("write {field}=VALUE, or leave it out", field=wanted.field),
            )
        if given is not None:
            _put(made, wanted, given, wish.table.shape, roster.languages)
    return {key: made[key] for key in row(wish.table.shape) if key in made}


def missing(table: Table, value: dict[str, Any]) -> list[tuple[str, ...]]:
    """Return the fields that must be there and are not; of several one is enough."""
    there = {key for key, each in value.items() if each not in _EMPTY}
    return [needed for needed in table.needs if there.isdisjoint(needed)]


def names_in(roster: Roster, wish: Wish, value: dict[str, Any]) -> tuple[str, ...]:
    """Return the names of a new entry: as typed, or made of its words, number, city.

    Fewer than it takes are returned where no name can be made.

    Raises:
        WrongUseError: no name can be made of the words that were typed.
    """
    table, typed = wish.table, wish.names
    if len(typed) == table.names:
        own = typed[-1:] if is_name(*typed[-1:]) else (_named(table, typed[-1]),)
        return (*typed[:-1], *own)
    if len(typed) + 1 < table.names:
        return typed
    made = _made(roster, table, typed, value)
    return (*typed, made) if made else typed


def is_name(word: str = "aa") -> bool:
    """Whether a word can be a name as it is."""
    return shape_of(Name).fits(word)


def named_after(words: str) -> str | None:
    """Return the name that words make, None where most of them are not Latin."""
    letters = [each for each in words if each.isalpha()]
    made = slug(words, shape_of(Name))
    latin = sum(each.isalpha() for each in made or "")
    return made if 2 * latin >= len(letters) else None


def in_words(name: str) -> str:
    """Return a name as words: `sahel-hub` as `Sahel hub`."""
    return name.replace("-", " ").capitalize()


def _named(table: Table, words: str) -> str:
    made = named_after(line(words))
    if made is None:
        raise WrongUseError(
            say("no name can be made of {words}", words=words),
            say(
                "write a short one in a-z and 0-9 in its place, and the words as a "
                'field: {kind} NAME "name={words}"',
                kind=table.kind,
                words=words,
            ),
        )
    return made


def _made(
    roster: Roster, table: Table, typed: tuple[str, ...], value: dict[str, Any]
) -> str | None:
    """Return a name for an entry that was given none, if one can be made."""
    if table.holder is not None and table.holder.names:
        return _numbered(value_at(roster.data, table.path(typed)))
    words = spoken(value.get(LABEL), roster.languages[0])
    if words is not None:
        return named_after(words)
    first = next((value.get(key) for key in table.shape.required), None)
    named = first[0] if isinstance(first, list) and len(first) == 1 else first
    return named if isinstance(named, str) and len(table.sharing()) == 1 else None


def _numbered(siblings: Any) -> str:
    """Return the number behind the last one of siblings: `m4` after `m1` and `m3`."""
    found = [_NUMBERED.fullmatch(each) for each in siblings or ()]
    return f"m{max((int(each[1]) for each in found if each), default=0) + 1}"


def _called(roster: Roster, wish: Wish) -> Sequence[Assignment]:
    """Return the words that were typed for a name as what the entry is called."""
    given = {each.keys[:2] for each in wish.fields}
    if not wish.table.names or len(wish.names) < wish.table.names:
        return ()
    if is_name(wish.names[-1]) or (LABEL,) in given:
        return ()
    words = line(wish.names[-1])
    translated = any(keys[0] == LABEL for keys in given)
    own = (language_of(words, roster.languages),) if translated else ()
    return (
        (Assignment((LABEL, *own), "=", words),) if (LABEL, *own) not in given else ()
    )


def _put(
    made: dict[str, Any],
    wanted: Assignment,
    given: Any,
    shape: Shape,
    languages: Sequence[str],
) -> None:
    """Put a value into what an entry holds so far."""
    *above, last = wanted.keys
    for key in above:
        shape = shape.child(key) or shape
        if is_label(shape):
            made[key] = spoken_too(made.get(key), last, given, languages)
            return
        made = _held(made, key, wanted)
    old = made.get(last)
    if wanted.act == "+=":
        made[last] = [*(old or ()), given]
    elif isinstance(old, dict) and isinstance(given, str):
        made[last] = spoken_too(old, language_of(given, languages), given, languages)
    else:
        made[last] = given


def _held(made: dict[str, Any], key: str, wanted: Assignment) -> dict[str, Any]:
    below: dict[str, Any] | Any = made.setdefault(key, {})
    if not isinstance(below, dict):
        raise WrongUseError(
            say("{field} is given twice", field=wanted.field),
            say("write it once, in one way"),
        )
    return below
