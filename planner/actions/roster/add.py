"""Putting a new entry into the roster."""

from __future__ import annotations

import re
from typing import Any

from planner.actions.roster.entry import missing, names_in, value_in
from planner.actions.roster.example import command_for
from planner.actions.roster.opening import (
    Drafted,
    NoSuchEntryError,
    Roster,
    Wish,
    drafted,
)
from planner.actions.roster.place import placed
from planner.errors import WrongUseError
from planner.rules.tables import Table
from planner.sentence import Sentence, either, say

_TERMS = frozenset({"seat"})
"""Kinds of which another term or role is another entry."""
_NUMBER = re.compile(r"-[0-9]+$")


def add(roster: Roster, wish: Wish) -> Drafted:
    """Put an entry into the roster, in memory.

    Raises:
        WrongUseError: something is missing, not known, or there already.
        NotFoundError: what it is to stand in is not there.
        EditRefusedError: the file has no place for it.
    """
    names, value = begun(roster, wish)
    _refuse_unfinished(wish, names, value)
    change = placed(roster.document, wish.table, names, value)
    path = wish.table.path(names)
    return drafted(roster, path, [lambda _: [change]], [say("the entry is in")])


def begun(roster: Roster, wish: Wish) -> tuple[tuple[str, ...], dict[str, Any]]:
    """Return the names of a new entry, as far as they are known, and what it holds.

    Raises:
        WrongUseError: a field is not known, a value cannot stand there, or an entry of
            that name is there already.
        NotFoundError: what it is to stand in is not there.
    """
    value = value_in(roster, wish)
    names = names_in(roster, wish, value)
    _refuse_homeless(roster, wish.table, names)
    if len(names) == wish.table.names:
        _refuse_taken(roster, wish.table, names)
    return names, value


def _refuse_homeless(roster: Roster, table: Table, names: tuple[str, ...]) -> None:
    """Refuse a seat without a committee, and a member of a group that is not there."""
    above = table.holder
    if above is None or len(names) < above.names:
        return
    if not roster.document.has(above.path(names[: above.names])):
        known = [each[-1] for each, _ in above.entries(roster.data) if each]
        raise NoSuchEntryError(roster, above, "".join(names[: above.names]), known)


def _refuse_taken(roster: Roster, table: Table, names: tuple[str, ...]) -> None:
    there = (each for each in table.sharing() if _has(roster, each, names))
    taken = next(there, None)
    if taken is not None:
        raise WrongUseError(
            say(
                "{file} has the {entry} already",
                file=roster.sheet.shown,
                entry=" ".join((taken.kind, *names)),
            ),
            _instead(roster, table, taken, names),
        )


def _instead(
    roster: Roster, table: Table, taken: Table, names: tuple[str, ...]
) -> Sentence:
    command = " ".join((taken.kind, *names))
    if taken is not table:
        return say(
            "{kind} and {other} share one set of names: choose another one",
            kind=table.kind,
            other=taken.kind,
        )
    if table.kind in _TERMS:
        return say(
            "another term is an entry of its own, such as {next}; to change this one: "
            "planner roster set {command} FIELD=VALUE",
            next=_next(roster, table, names[-1]),
            command=command,
        )
    return say("change it: planner roster set {command} FIELD=VALUE", command=command)


def _next(roster: Roster, table: Table, name: str) -> str:
    """Return the first name that is free for another term: `rabat-2`."""
    stem, number = _NUMBER.sub("", name), 2
    while _has(roster, table, (f"{stem}-{number}",)):
        number += 1
    return f"{stem}-{number}"


def _has(roster: Roster, table: Table, names: tuple[str, ...]) -> bool:
    return roster.document.has(table.path(names))


def _refuse_unfinished(
    wish: Wish, names: tuple[str, ...], value: dict[str, Any]
) -> None:
    table, lacking = wish.table, missing(wish.table, value)
    above = table.holder
    if above is not None and len(names) < above.names:
        raise WrongUseError(
            say("it is not said in which {kind}", kind=above.kind),
            say("for example: {command}", command=command_for(wish, lacking)),
        )
    if lacking:
        fields = ", ".join(str(either(each)) for each in lacking)
        raise WrongUseError(
            say("a new {kind} needs {fields}", kind=table.kind, fields=fields),
            say("for example: {command}", command=command_for(wish, lacking)),
        )
    if len(names) < table.names:
        raise WrongUseError(
            say("it is not said what the new {kind} is called", kind=table.kind),
            say("for example: {command}", command=command_for(wish, [])),
        )
