"""`field=value` as changes of an item: typed, put where the format wants it."""

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
from planner.rules.shape import value_at
from planner.sentence import say
from planner.source.change import Change
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
    given = {category: _given(wanted, category) for category in categories}

    def step(document: Document) -> list[Change]:
        made: list[Change] = []
        for entry in entries:
            path, value = (*entry.path, *wanted.keys), given[entry.category.key]
            old = value_at(document.data, path)
            changes = list(_ACTS[wanted.act](document, path, old, value))
            if adopted and changes and is_commitment(wanted.keys):
                _refuse_adopted(entry, wanted, old, value)
            made += changes
        return made

    return step


def _given(wanted: Assignment, category: str) -> Any:
    """Return the value asked for, None where the field is to go; or the member."""
    shape = field_shape(category, wanted.keys)
    if wanted.act == "=":
        return typed(wanted.text, shape, wanted.field) if wanted.text.strip() else None
    listed = shape.option("list")
    if listed is None or listed.inner is None:
        raise WrongUseError(
            say("{field} is no list", field=wanted.field),
            say("write {field}=VALUE", field=wanted.field),
        )
    return typed(wanted.text, listed.inner, wanted.field)


def _set(document: Document, path: Path, old: Any, value: Any) -> Iterator[Change]:
    if value is None:
        yield from _unset(document, path, old)
    elif old is None:
        yield Change("add", path, literal(value), order=order_of)
    elif isinstance(value, dict) and not _stands_alone(document, path):
        for key, each in value.items():
            yield from _set(document, (*path, key), old.get(key), each)
    elif not same(old, value):
        yield Change("set", path, literal(value))


def _unset(document: Document, path: Path, old: Any) -> Iterator[Change]:
    """Take a field out: its line, its lines, or the tables that it is made of."""
    if old is None:
        return
    if path in document.sections:
        yield Change("drop", path)
    elif _stands_alone(document, path) or not isinstance(old, dict):
        yield Change("remove", path)
    else:
        for key, each in old.items():
            yield from _unset(document, (*path, key), each)


def _put_in(document: Document, path: Path, old: Any, value: Any) -> Iterator[Change]:
    if old is None:
        yield from _set(document, path, old, [value])
    elif not isinstance(old, list):
        yield from _set(document, path, old, [old, value])
    elif value not in old:
        yield Change("append", path, literal(value))


def _take_out(document: Document, path: Path, old: Any, value: Any) -> Iterator[Change]:
    """Take a member out of a list, and with the last one the field."""
    if old in (value, [value]):
        yield from _unset(document, path, old)
    elif isinstance(old, list) and value in old:
        yield Change("remove", (*path, old.index(value)))


_ACTS: Mapping[str, Callable[[Document, Path, Any, Any], Iterator[Change]]] = {
    "=": _set,
    "+=": _put_in,
    "-=": _take_out,
}


def _stands_alone(document: Document, path: Path) -> bool:
    """Whether the value of a key follows it, in one stretch of the file."""
    entry = document.entry(path)
    return entry is not None and entry.has_value


def _refuse_adopted(entry: Entry, wanted: Assignment, old: Any, value: Any) -> None:
    """Let only a date through that narrows inside the window that was adopted."""
    if wanted.act != "=" or not narrows(old, value):
        raise EditRefusedError(
            say("{field} of {item} was adopted", field=wanted.field, item=entry.name),
            say("a commitment is changed only through an amendment"),
        )
