"""Changing the fields of an entry of the roster."""

from __future__ import annotations

from collections.abc import Sequence

from planner.actions.assign import Assignment, assigned, did, value_of
from planner.actions.roster.entry import missing, shape_in
from planner.actions.roster.label import is_label, spoken_too
from planner.actions.roster.opening import Drafted, Roster, Wish, drafted, existing
from planner.actions.roster.place import ORDER
from planner.actions.writing import Step
from planner.errors import EditRefusedError, WrongUseError
from planner.rules.shape import value_at
from planner.rules.tables import Table
from planner.sentence import either, say
from planner.source.change import Change
from planner.source.document import Document, Path
from planner.source.written import literal


def change(roster: Roster, wish: Wish) -> Drafted:
    """Set fields of an entry, in memory.

    Raises:
        WrongUseError: nothing is to be set, a field is not known, or a value cannot
            stand there.
        NotFoundError: there is no such entry.
        EditRefusedError: the file has no place for it, or a text would be lost.
    """
    path = wish.table.path(existing(roster, wish))
    if not wish.fields:
        raise WrongUseError(
            say("it is not said what to set"),
            say("write field=value, for example until={day}", day=roster.today),
        )
    steps = [_step(roster, wish.table, path, each) for each in wish.fields]
    return drafted(
        roster, path, [*steps, _whole(roster, wish.table, path)], map(did, wish.fields)
    )


def _step(roster: Roster, table: Table, path: Path, wanted: Assignment) -> Step:
    shape = shape_in(table, wanted.keys)
    given = value_of(wanted, shape)
    one = len(wanted.keys) > 1 and is_label(shape_in(table, wanted.keys[:-1]))

    def step(document: Document) -> Sequence[Change]:
        field = (*path, *wanted.keys)
        above = value_at(document.data, field[:-1])
        if one and isinstance(above, str):
            return _translated(roster, field, above, given)
        if isinstance(given, str) and is_label(shape):
            _refuse_loss(value_at(document.data, field), wanted)
        return assigned(document, field, wanted, given, ORDER)

    return step


def _translated(roster: Roster, field: Path, text: str, given: str) -> list[Change]:
    """Return the change that makes a text one of several languages."""
    if given is None:
        return []
    new = spoken_too(text, str(field[-1]), given, roster.languages)
    return [Change("set", field[:-1], literal(new))] if new != text else []


def _refuse_loss(old: object, wanted: Assignment) -> None:
    """Refuse to put one text in the place of those of several languages."""
    if isinstance(old, dict) and old:
        raise EditRefusedError(
            say(
                "{field} has a text for each language: {languages}",
                field=wanted.field,
                languages=", ".join(old),
            ),
            say(
                "say which one is meant: {field}.{language}=…",
                field=wanted.field,
                language=next(iter(old)),
            ),
        )


def _whole(roster: Roster, table: Table, path: Path) -> Step:
    """Return the step that refuses to take out what must be there."""
    before = _lacking(roster.document, table, path)

    def step(document: Document) -> Sequence[Change]:
        for needed in _lacking(document, table, path):
            if needed not in before:
                raise WrongUseError(
                    say(
                        "a {kind} must have {field}",
                        kind=table.kind,
                        field=either(needed),
                    ),
                    say("give it another value; to end an entry: until=DATE"),
                )
        return []

    return step


def _lacking(document: Document, table: Table, path: Path) -> list[tuple[str, ...]]:
    held = value_at(document.data, path)
    return missing(table, held if isinstance(held, dict) else {})
