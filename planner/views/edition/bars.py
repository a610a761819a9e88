"""When each item is, for a chart: its dates inside the half-year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from planner.model.dates import session_date
from planner.model.half_year import HalfYear
from planner.model.item import UNCOUNTED
from planner.model.plan import Entry
from planner.model.when import When
from planner.views.edition.edition import Edition


class Bar(NamedTuple):
    """Days of an item or of one of its meetings, both ends counted.

    `sure` says that they are the days; else it lies somewhere within them.
    """

    category: str
    mark: str
    title: str
    state: str
    first: date
    last: date
    sure: bool


def bars_of(edition: Edition) -> tuple[Bar, ...]:
    """Return the bars of all items with a date, by category and date.

    Cancelled and carried items have none; a reader of a meeting's paper gets none.
    """
    if edition.reader.kind == "meeting":
        return ()
    entries = [e for e in edition.told if e.item.status not in UNCOUNTED]
    half_year = edition.half_year
    bars = [bar for entry in entries for bar in _bars(edition, half_year, entry)]
    order = list(dict.fromkeys(bar.category for bar in bars))
    return tuple(
        sorted(
            bars,
            key=lambda bar: (order.index(bar.category), bar.first, bar.last, bar.mark),
        )
    )


def _bars(edition: Edition, half_year: HalfYear, entry: Entry) -> Iterator[Bar]:
    item, label = entry.item, edition.voice.word("plural", entry.category.key)
    if item.session:
        for name, session in item.session.items():
            title = edition.voice.pair(session.title or name, item.title)
            yield from _bar(half_year, entry, (label, title), session_date(session))
    elif entry.when is not None:
        yield from _bar(half_year, entry, (label, item.title), entry.when)


def _bar(
    half_year: HalfYear, entry: Entry, told: tuple[str, str], when: When
) -> Iterator[Bar]:
    first = max(when.start, half_year.first)
    last = min(when.end, half_year.last)
    if first <= last:
        label, title = told
        mark = f"{entry.category.key}-{entry.name}"
        yield Bar(label, mark, title, entry.item.status, first, last, when.exact)
