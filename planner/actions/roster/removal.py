"""Taking an entry out of the roster, and what speaks against it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from planner.actions.assign import unset
from planner.actions.roster.opening import Drafted, Roster, Wish, drafted, existing
from planner.errors import WrongUseError
from planner.model.network import Network
from planner.rules.mentions import Mention, mentions
from planner.rules.shape import of_model, value_at
from planner.rules.tables import Table, tables
from planner.sentence import Sentence, few, say
from planner.source.document import Path
from planner.source.written import key_of
from planner.workspace.sheet import PlanSheet, Sheet

_FEW = 8
_NAMING = frozenset({"plan", "calendar"})
"""Kinds of files, beside the roster itself, that name its entries."""


class Removal(NamedTuple):
    """An entry taken out, what speaks against it in a line each, and the way on."""

    drafted: Drafted
    against: tuple[Sentence, ...]
    instead: Sentence


def remove(roster: Roster, wish: Wish) -> Removal:
    """Take an entry out with its comments, in memory.

    Raises:
        WrongUseError: it is not said which one is meant, or it cannot be left out.
        NotFoundError: there is no such entry.
        EditRefusedError: it does not stand in one piece.
    """
    table, names = wish.table, existing(roster, wish)
    path = table.path(names)
    _refuse_fields(wish)
    _refuse_the_network(table)
    made = drafted(
        roster,
        path,
        [lambda document: unset(document, path)],
        [say("the entry is taken out")],
    )
    against = (*_along(roster, path), *_named(roster, table, path), *_unseen(roster))
    return Removal(made, against, _instead(roster, table, names))


def _refuse_fields(wish: Wish) -> None:
    if wish.fields:
        raise WrongUseError(
            say("an entry is taken out whole, with all its fields"),
            say(
                "take a field out: planner roster set {entry} {field}=",
                entry=" ".join((wish.table.kind, *wish.names)),
                field=wish.fields[0].field,
            ),
        )


def _refuse_the_network(table: Table) -> None:
    if table.keys in {(key,) for key in of_model(Network).required}:
        raise WrongUseError(
            say("no roster is without its {kind}", kind=table.kind),
            say("change it: planner roster set {kind} FIELD=VALUE", kind=table.kind),
        )


def _along(roster: Roster, path: Path) -> Iterator[Sentence]:
    """Say which entries would go along, as the members of a group."""
    for table in tables().values():
        found = [names[-1] for names in _below(roster, table, path)]
        if found:
            yield say(
                "these go along, each a {kind}: {names}",
                kind=table.kind,
                names=few(found, _FEW),
            )


def _below(roster: Roster, table: Table, path: Path) -> Iterator[tuple[str, ...]]:
    """Yield the names of a table's entries that stand in the entry at a path."""
    for names, _ in table.entries(roster.data):
        own = table.path(names)
        if len(own) > len(path) and own[: len(path)] == path:
            yield names


def _named(roster: Roster, table: Table, path: Path) -> Iterator[Sentence]:
    """Say where the entry, or one that would go along, is named."""
    gone = [(table, str(path[-1]))] if table.names else []
    for below in tables().values():
        gone += [(below, names[-1]) for names in _below(roster, below, path)]
    for each, name in gone:
        for found in mentions(roster.workspace, each, name):
            if found.path[: len(path)] != path:
                yield _place(found)


def _place(found: Mention) -> Sentence:
    document = found.sheet.document
    assert document is not None  # noqa: S101 - a name was read in it
    start = document.locate(found.path, found.reference.part)
    keys = [key for key in found.path if isinstance(key, str)]
    return say(
        "{file}:{line}:{column}: {field}",
        file=found.sheet.shown,
        line=start.line,
        column=start.column,
        field=key_of(keys),
    )


def _unseen(roster: Roster) -> Iterator[Sentence]:
    """Say which files could not be read, so that nobody knows what they name."""
    for sheet in roster.workspace.sheets:
        if _is_damaged(sheet):
            yield say(
                "{file} cannot be read without mistakes: it may name the entry too",
                file=sheet.shown,
            )


def _is_damaged(sheet: Sheet) -> bool:
    damaged = sheet.document is None or bool(sheet.document.faults)
    return damaged and (isinstance(sheet, PlanSheet) or sheet.kind in _NAMING)


def _instead(roster: Roster, table: Table, names: tuple[str, ...]) -> Sentence:
    """Advise to end the entry, or to leave it where it has ended."""
    until = value_at(roster.data, (*table.path(names), "until"))
    if isinstance(until, date):
        return say("it ends on {day}: leave it, and old plans stay true", day=until)
    return say(
        "entries are ended, not deleted: planner roster set {entry} until={day}",
        entry=" ".join((table.kind, *names)),
        day=roster.today,
    )
