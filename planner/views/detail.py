"""One item, whole: every field and sub-table that it has, and its findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time
from math import isfinite
from typing import Any, NamedTuple

from planner.diagnostics.diagnostic import Diagnostic
from planner.diagnostics.report import Report
from planner.language.voice import ENGLISH, Voice
from planner.model.item import Item
from planner.model.plan import Entry
from planner.model.types import Value
from planner.views.concern import item_of
from planner.views.find import Found
from planner.views.head import Head, head_of, opening
from planner.views.label import Labels
from planner.views.row import Row, lost_row, row_of
from planner.views.wording import NAMED, OWN, Words, label_of, text_of, title_of
from planner.workspace.workspace import Workspace


class Fact(NamedTuple):
    """A field in words; `path` is where it stands below the item."""

    path: tuple[str, ...]
    label: str
    text: str


class Section(NamedTuple):
    """The facts of one sub-table, or of the item itself where `key` is empty.

    `name` is what the sub-table is called where there may be several of its kind.
    """

    key: str
    name: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Detail:
    """An item with its facts by section; one that could not be read has none."""

    head: Head
    row: Row
    sections: tuple[Section, ...]
    findings: tuple[Diagnostic, ...]

    def as_data(self) -> dict[str, Any]:
        """Return the facts as plain data.

        Keys: `plan`; `item`, as in a list; `fields`, the item's own as written, null
        where it could not be read; `findings`, with line and column in its file.
        """
        return {
            **opening("show", self.head.today),
            "plan": self.head.as_data(),
            "item": self.row.as_data(),
            "fields": None if self.row.item is None else plain(_given(self.row.item)),
            "findings": [
                {
                    "code": found.code,
                    "name": found.name,
                    "severity": found.severity.label,
                    "line": found.place.line,
                    "column": found.place.column,
                    "message": str(found.message),
                    "help": None if found.help is None else str(found.help),
                }
                for found in self.findings
            ],
        }


def detail(
    workspace: Workspace,
    found: Found,
    today: date,
    report: Report,
    voice: Voice = ENGLISH,
) -> Detail:
    """Return everything of one item; of the report its own findings count."""
    sheet, item = found
    labels = Labels.of(workspace, voice.language)
    if isinstance(item, Entry):
        row, sections = (
            row_of(sheet, item, labels),
            _sections(item.item, Words(labels, voice)),
        )
    else:
        row, sections = lost_row(sheet, item, labels), iter(())
    return Detail(
        head=head_of(sheet, today, voice.language),
        row=row,
        sections=tuple(sections),
        findings=tuple(
            each
            for each in report.diagnostics
            if each.place.file == sheet.shown and item_of(each) == item.name
        ),
    )


def plain(value: Any) -> Any:
    """Return a value of a file as JSON can hold it: dates and `nan` as text."""
    if isinstance(value, Value):
        return plain(_given(value))
    if isinstance(value, Mapping):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    if isinstance(value, float) and not isfinite(value):
        return str(value)
    return value.isoformat() if isinstance(value, (date, time)) else value


def _given(value: Value) -> dict[str, Any]:
    """Return the fields that were written, in the model's order."""
    return {
        name: getattr(value, name)
        for name in type(value).model_fields
        if name in value.model_fields_set
    }


def _sections(item: Item, words: Words) -> Iterator[Section]:
    own: list[Fact] = []
    deep: list[Section] = []
    for name, value in _given(item).items():
        if name in OWN or not isinstance(value, (Value, Mapping)):
            own += _facts((name,), value, words)
        else:
            deep += _tables(name, value, words)
    yield Section("", "", tuple(own))
    yield from deep


def _tables(key: str, value: Any, words: Words) -> Iterator[Section]:
    """Yield a section for each named sub-table, or one for the table itself."""
    if key not in NAMED:
        yield Section(key, "", tuple(_facts((key,), value, words)))
        return
    for name, table in value.items():
        called = title_of(key, name, words)
        yield Section(key, called, tuple(_facts((key, name), table, words)))


def _facts(path: tuple[str, ...], value: Any, words: Words) -> Iterator[Fact]:
    table = _given(value) if isinstance(value, Value) else value
    if isinstance(table, Mapping) and not _is_short(path, table):
        for name, each in table.items():
            yield from _facts((*path, str(name)), each, words)
    else:
        yield Fact(path, label_of(path, words.voice), text_of(path, table, words))


def _is_short(path: tuple[str, ...], table: Mapping[str, Any]) -> bool:
    return path[-1] in _IN_ONE_LINE or set(table) == {"amount", "currency"}


_IN_ONE_LINE = frozenset({"replies", "participants", "indicators", "of"})
"""Tables of names with one number each, or one fingerprint."""
