"""The table for people: words, labels and sentences of the document's language.

Only columns in which something stands are there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from planner.export.data import data_of, in_order
from planner.export.named import IN_ITEMS, Names
from planner.export.sheet.cell import BETWEEN, plain, value_at
from planner.export.sheet.column import Column, Keys, columns_for
from planner.language.voice import Voice
from planner.model.plan import Entry
from planner.rules.targets import Target
from planner.views.dates import when_data
from planner.views.edition.edition import Edition
from planner.views.edition.fact import Facts

_GONE = frozenset({"start", "end", "text", "outcome.indicators"})
"""Fields that other columns tell: the date, translated texts, indicators."""

_NAMES: Mapping[tuple[str, ...], Target] = {
    each.keys: each.target for each in IN_ITEMS if not each.is_key
}


class Told(NamedTuple):
    """An item to be told: its entry, and the same as plain data."""

    entry: Entry
    data: Mapping[str, Any]
    facts: Mapping[str, str]


class _Column(NamedTuple):
    label: str
    tell: Callable[[Told], str]


def rows(edition: Edition) -> list[list[str]]:
    """Return the labels of columns, then a row for each item."""
    known = [
        each for each in columns_for(edition.reader.kind) if each.name not in _GONE
    ]
    facts = Facts(edition, {each.keys[0] for each in known if each.form == "table"})
    told = [_told(facts, entry) for entry in in_order(edition.told)]
    columns = [*_head(edition), *_fields(edition, _written(known, told))]
    filled = [[column.label, *map(column.tell, told)] for column in columns]
    kept = filled[:_HEAD] + [each for each in filled[_HEAD:] if any(each[1:])]
    return [list(row) for row in zip(*kept, strict=True)]


_HEAD = 4
"""How many columns are always there."""


def _told(facts: Facts, entry: Entry) -> Told:
    lines = {fact.key: "\n".join(fact.lines) for fact in facts.of(entry.item)}
    return Told(entry, data_of(entry.item), lines)


def _head(edition: Edition) -> Iterator[_Column]:
    voice = edition.voice
    yield _Column(
        voice.word("field", "category"),
        lambda told: voice.word("category", told.entry.category.key),
    )
    yield _Column(voice.word("field", "name"), lambda told: told.entry.name)
    for key in ("start", "end"):
        yield _Column(voice.word("field", key), _date(key))


def _date(key: str) -> Callable[[Told], str]:
    return lambda told: (when_data(told.entry.when) or {}).get(key, "")


def _written(columns: Sequence[Column], told: Sequence[Told]) -> list[Column]:
    """Return the columns in which an item has something."""
    data = [each.data for each in told]
    ways = {each.keys[:-1] for each in columns}
    there = {way: set().union(*_tables(data, way)) for way in ways}
    return [each for each in columns if each.keys[-1] in there[each.keys[:-1]]]


def _tables(data: Sequence[Any], way: Keys) -> Sequence[Any]:
    """Return the tables that stand under keys of items."""
    for key in way:
        data = [each[key] for each in data if key in each]
        data = [each for each in data if type(each) is dict]
    return data


def _fields(edition: Edition, columns: Iterable[Column]) -> Iterator[_Column]:
    for column in columns:
        yield _Column(_label(column, edition.voice), _teller(column, edition))


def _label(column: Column, voice: Voice) -> str:
    """Return the words of a field, of one in a table behind those of the table."""
    first, *rest = column.keys
    told = voice.word("field", first)
    for key in rest:
        kind = "role" if first == "partners" else "field"
        told = voice.pair(told, voice.word(kind, key))
    return told


def _teller(column: Column, edition: Edition) -> Callable[[Told], str]:
    if column.form == "table":
        return lambda told: _table(column, told)
    speak, keys = _speaker(column, edition), column.keys

    def tell(told: Told) -> str:
        value = value_at(told.data, keys)
        if value is None or type(value) is dict:
            return ""
        return BETWEEN.join(map(speak, value)) if type(value) is list else speak(value)

    return tell


def _table(column: Column, told: Told) -> str:
    """Return the facts of a table; of one that documents tell nothing, its keys."""
    if column.keys[0] in told.facts:
        return told.facts[column.keys[0]]
    return "\n".join(value_at(told.data, column.keys) or ())


def _speaker(column: Column, edition: Edition) -> Callable[[Any], str]:
    """Return what says a value of a column."""
    voice, target = edition.voice, _target(column)
    if target is not None:
        return partial(Names(edition).label, target)
    if column.word == "language":
        return voice.tongue
    if column.word == "choice":
        return lambda value: voice.word(column.keys[-1], value)
    if column.name == "illustrative":
        return lambda value: _label(column, voice) if value else ""
    return lambda value: _plain(voice, value)


def _target(column: Column) -> Target | None:
    first, *_ = column.keys
    return _NAMES.get((first, "*") if first == "partners" else column.keys)


def _plain(voice: Voice, value: Any) -> str:
    if isinstance(value, float) and voice.language == "fr":
        return plain(value).replace(".", ",")
    return plain(value)
