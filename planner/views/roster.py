"""The roster as a list: kinds with how many entries they have, or entries of a kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from planner.language.voice import ENGLISH, Voice
from planner.model.label import spoken
from planner.model.network import Named
from planner.rules.shape import of_model
from planner.rules.tables import Table, tables
from planner.source.written import key_of
from planner.views.head import opening
from planner.views.label import Labels
from planner.workspace.sheet import Sheet
from planner.workspace.workspace import Workspace

_SHARED = frozenset(of_model(Named).fields)
_FACTS = 2
"""So many of its own fields are shown of an entry."""


class Count(NamedTuple):
    """How many entries of a kind there are, and how many of them have ended."""

    kind: str
    entries: int
    ended: int


class Row(NamedTuple):
    """An entry in a few facts; `path` is where it stands in the file."""

    path: tuple[str, ...]
    names: tuple[str, ...]
    label: str
    facts: tuple[str, ...]
    since: date | None
    until: date | None
    fields: Mapping[str, Any]

    def ended(self, today: date) -> bool:
        """Whether it does not count any more on a day."""
        return self.until is not None and self.until < today

    def as_data(self, today: date) -> dict[str, Any]:
        """Return the facts as plain data."""
        return {
            "path": key_of(self.path),
            "names": list(self.names),
            "label": self.label,
            "since": None if self.since is None else self.since.isoformat(),
            "until": None if self.until is None else self.until.isoformat(),
            "ended": self.ended(today),
            "fields": _plain(self.fields),
        }


@dataclass(frozen=True, slots=True)
class Kinds:
    """The kinds of a roster; `whole` says that all of its file could be read."""

    file: str
    whole: bool
    counts: tuple[Count, ...]
    today: date

    def as_data(self) -> dict[str, Any]:
        """Return the facts as plain data."""
        return {
            **opening("roster", self.today),
            "file": self.file,
            "whole": self.whole,
            "kinds": [each._asdict() for each in self.counts],
        }


@dataclass(frozen=True, slots=True)
class Entries:
    """The entries of a kind; `whole` says that all of the file could be read."""

    file: str
    whole: bool
    kind: str
    rows: tuple[Row, ...]
    today: date

    def as_data(self) -> dict[str, Any]:
        """Return the facts as plain data; `fields` as they stand in the file."""
        return {
            **opening("roster", self.today),
            "file": self.file,
            "whole": self.whole,
            "kind": self.kind,
            "entries": [each.as_data(self.today) for each in self.rows],
        }


def kinds_of(sheet: Sheet, today: date) -> Kinds:
    """Return the kinds of a roster, those it may have several entries of."""
    counts = []
    for table in tables().values():
        rows = list(_rows(sheet, table, None))
        ended = sum(row.ended(today) for row in rows)
        if table.names:
            counts.append(Count(table.kind, len(rows), ended))
    return Kinds(sheet.shown, sheet.whole, tuple(counts), today)


def entries_of(
    workspace: Workspace,
    sheet: Sheet,
    table: Table,
    today: date,
    voice: Voice = ENGLISH,
) -> Entries:
    """Return the entries of a kind, in the order of the file."""
    rows = tuple(_rows(sheet, table, Labels.of(workspace, voice.language)))
    return Entries(sheet.shown, sheet.whole, table.kind, rows, today)


def _rows(sheet: Sheet, table: Table, labels: Labels | None) -> Iterator[Row]:
    data = sheet.document.data if sheet.document is not None else {}
    for names, value in table.entries(data):
        fields = value if isinstance(value, dict) else {}
        yield Row(
            path=table.path(names),
            names=names,
            label=_called(fields, labels) if labels is not None else "",
            facts=tuple(_facts(fields, table)),
            since=_day(fields.get("since")),
            until=_day(fields.get("until")),
            fields=fields,
        )


def _called(fields: Mapping[str, Any], labels: Labels) -> str:
    """Return what an entry is called; without a name it has its city's, or regions'."""
    name, regions = fields.get("name"), fields.get("regions")
    if isinstance(name, (str, dict)):
        return str(spoken(name, labels.language) or "")
    if isinstance(regions, list):
        return ", ".join(labels.region(str(each)) for each in regions)
    city = fields.get("city")
    return labels.city(city) if isinstance(city, str) else ""


def _facts(fields: Mapping[str, Any], table: Table) -> Iterator[str]:
    """Yield the first of its own fields as one reads them."""
    own = [key for key in table.shape.fields if key not in _SHARED]
    for key in own[:_FACTS]:
        value = fields.get(key)
        if isinstance(value, list):
            yield " ".join(map(str, value))
        elif value is True:
            yield key
        elif value and not isinstance(value, dict):
            yield str(value)


def _day(value: object) -> date | None:
    return value if isinstance(value, date) else None


def _plain(value: Any) -> Any:
    """Return data of a file as JSON holds them: days and times as texts."""
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return value.isoformat() if hasattr(value, "isoformat") else value
