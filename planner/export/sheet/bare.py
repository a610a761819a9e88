"""The table for programs: the format's own keys and words."""

from __future__ import annotations

from collections.abc import Iterator

from planner.export.data import data_of, in_order
from planner.export.sheet.cell import cell, plain
from planner.export.sheet.column import columns_for
from planner.views.dates import when_data
from planner.views.edition.edition import Edition

_DATE = ("start", "end", "earliest", "latest", "exact")


def rows(edition: Edition) -> Iterator[list[str]]:
    """Yield the keys, then a row for each item."""
    columns = columns_for(edition.reader.kind)
    dates = [f"date.{key}" for key in _DATE]
    yield ["category", "name", *dates, *(column.name for column in columns)]
    for entry in in_order(edition.entries):
        data, when = data_of(entry.item), when_data(entry.when) or {}
        yield [
            entry.category.key,
            entry.name,
            *(plain(when.get(key, "")) for key in _DATE),
            *(cell(column, data) for column in columns),
        ]
