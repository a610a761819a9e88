"""`field=value` as changes of an item or an entry: typed, put where it belongs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from planner.actions.known import field_shape, order_of
from planner.actions.revision import revising
from planner.actions.value import typed
from planner.actions.writing import Step
from planner.errors import EditRefusedError, WrongUseError
from planner.model.commitments import is_commitment, narrows
from planner.model.plan import Entry
from planner.rules.shape import Shape, value_at
from planner.sentence import Sentence, say
from planner.source.change import Change, Order
from planner.source.document import Document, Path
from planner.source.same import same
from planner.source.written import literal

_WORD = re.compile(r"([^=\s+-][^=\s]*?)(\+=|-=|=)(.*)", re.DOTALL)


class Assignment(NamedTuple):
    """What is wanted of a field: `=` a value (none takes it out), `+=`, `-=`."""

    keys: tuple[str, ...]
    act: Literal["=", "+=", "-="]
    text: str

    @property
    def field(self) -> str:
        """The field as people write it."""
        return ".".join(self.keys)


def assignment(word: str) -> Assignment | None:
    """Return what a word of the command line asks for; None if it is no assignment."""
    found = _WORD.fullmatch(word)
    if found is None:
        return None
    keys = tuple(found[1].split("."))
    return Assignment(keys, found[2], found[3])  # type: ignore[arg-type]


def each_of(wanted: Assignment) -> list[Assignment]:
    """Return an assignment for each member that is to be put in or taken out."""
    if wanted.act == "=":
        return [wanted]
    words = [word for word in wanted.text.split(",") if word.strip()]
    return [wanted._replace(text=word.strip()) for word in words]


def steps(
    document: Document,
    entries: Sequence[Entry],
    wanted: Sequence[Assignment],
    *,
    adopted: bool,
) -> list[Step]:
    """Return the steps that assign fields to items, and count revisions up.

    Raises:
        WrongUseError: a field or a choice is not known, or a value cannot stand there.
        EditRefusedError: an item is not in one piece.
    """
    for entry in entries:
        document.headers.run(entry.path)
    made = [_step(entries, each, adopted=adopted) for each in wanted]
    return [*made, revising(document, [entry.path for entry in entries])]


def _step(entries: Sequence[Entry], wanted: Assignment, *, adopted: bool) -> Step:
    categories = dict.fromkeys(entry.category.key for entry in entries)
    given = {
        category: value_of(wanted, field_shape(category, wanted.keys))
        for category in categories
    }

    def step(document: Document) -> list[Change]:
        made: list[Change] = []
        for entry in entries:
            path, value = (*entry.path, *wanted.keys), given[entry.category.key]
            old = value_at(document.data, path)
            changes = assigned(document, path, wanted, value)
            if adopted and changes and is_commitment(wanted.keys):
                _refuse_adopted(entry, wanted, old, value)
            made += changes
        return made

    return step


def value_of(wanted: Assignment, shape: Shape) -> Any:
    """Return the value asked for, None where the field is to go; or the member.

    Raises:
        WrongUseError: it cannot stand there, or the field is no list.
    """
    if wanted.act == "=":
        return typed(wanted.text, shape, wanted.field) if wanted.text.strip() else None
    listed = shape.option("list")
    if listed is None or listed.inner is None:
        raise WrongUseError(
            say("{field} is no list", field=wanted.field),
            say("write {field}=VALUE", field=wanted.field),
        )
    return typed(wanted.text, listed.inner, wanted.field)


def assigned(
    document: Document,
    path: Path,
    wanted: Assignment,
    value: Any,
    order: Order = order_of,
) -> list[Change]:
    """Return the changes that give the field at a path a value, or take it out."""
    old = value_at(document.data, path)
    return list(_ACTS[wanted.act](_Place(document, path, order), old, value))


def unset(document: Document, path: Path) -> list[Change]:
    """Return the changes that take out what stands at a path, however it is written."""
    old = value_at(document.data, path)
    return list(_unset(_Place(document, path, order_of), old))


def did(wanted: Assignment) -> Sentence:
    """Say what an assignment has done."""
    if wanted.act == "+=":
        return say("{text} is in {field}", text=wanted.text, field=wanted.field)
    if wanted.act == "-=":
        return say("{text} is not in {field}", text=wanted.text, field=wanted.field)
    if not wanted.text.strip():
        return say("{field} is not there", field=wanted.field)
    return say("{field} is {text}", field=wanted.field, text=wanted.text.strip())


class _Place(NamedTuple):
    """Where a field stands, or is to be put by an order."""

    document: Document
    path: Path
    order: Order

    @property
    def stands_alone(self) -> bool:
        """Whether the value of the key follows it, in one stretch of the file."""
        entry = self.document.entry(self.path)
        return entry is not None and entry.has_value

    def below(self, key: str) -> _Place:
        """The place of a key in the table that stands here."""
        return self._replace(path=(*self.path, key))


def _set(place: _Place, old: Any, value: Any) -> Iterator[Change]:
    if value is None:
        yield from _unset(place, old)
    elif old is None:
        yield Change("add", place.path, literal(value), order=place.order)
    elif isinstance(value, dict) and not place.stands_alone:
        for key, each in value.items():
            yield from _set(place.below(key), old.get(key), each)
    elif not same(old, value):
        yield Change("set", place.path, literal(value))


def _unset(place: _Place, old: Any) -> Iterator[Change]:
    """Take a field out: its line, its lines, or the tables that it is made of."""
    if old is None:
        return
    if place.path in place.document.sections:
        yield Change("drop", place.path)
    elif place.stands_alone or not isinstance(old, dict):
        yield Change("remove", place.path)
    else:
        for key, each in old.items():
            yield from _unset(place.below(key), each)


def _put_in(place: _Place, old: Any, value: Any) -> Iterator[Change]:
    if old is None:
        yield from _set(place, old, [value])
    elif not isinstance(old, list):
        yield from _set(place, old, [old, value])
    elif value not in old:
        yield Change("append", place.path, literal(value))


def _take_out(place: _Place, old: Any, value: Any) -> Iterator[Change]:
    """Take a member out of a list, and with the last one the field."""
    if old in (value, [value]):
        yield from _unset(place, old)
    elif isinstance(old, list) and value in old:
        yield Change("remove", (*place.path, old.index(value)))


_ACTS: Mapping[str, Callable[[_Place, Any, Any], Iterator[Change]]] = {
    "=": _set,
    "+=": _put_in,
    "-=": _take_out,
}


def _refuse_adopted(entry: Entry, wanted: Assignment, old: Any, value: Any) -> None:
    """Let only a date through that narrows inside the window that was adopted."""
    if wanted.act != "=" or not narrows(old, value):
        raise EditRefusedError(
            say("{field} of {item} was adopted", field=wanted.field, item=entry.name),
            say("a commitment is changed only through an amendment"),
        )
