"""Items that match, in the order asked for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from planner.errors import WrongUseError
from planner.model.categories import CATEGORIES, NO_CATEGORY
from planner.sentence import say
from planner.views.head import Head, head_of, opening
from planner.views.label import GLOBAL, Labels
from planner.views.row import UNREADABLE, Row, rows_of
from planner.views.sign import STATUSES
from planner.views.unlike import NothingLikeThatError
from planner.workspace.sheet import PlanSheet
from planner.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Filters:
    """What an item must match; of several words one is enough, of several kinds all.

    `first` and `last` are days: an item matches when its date, or its window,
    overlaps them. `text` is looked for in title, deliverable and summary, and in titles
    as they are in `language`, in which things are called what they are.
    """

    category: tuple[str, ...] = ()
    region: tuple[str, ...] = ()
    lead: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    theme: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None
    text: str = ""
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Listing:
    """The items that match, of the `total` that there are in the plans."""

    heads: tuple[Head, ...]
    rows: tuple[Row, ...]
    total: int
    today: date

    def as_data(self) -> dict[str, Any]:
        """Return the facts as plain data.

        Keys: `plans`; `total`, how many items they have; `items`, those that match.
        """
        return {
            **opening("list", self.today),
            "plans": [head.as_data() for head in self.heads],
            "total": self.total,
            "items": [row.as_data() for row in self.rows],
        }


def list_items(
    workspace: Workspace,
    sheets: Sequence[PlanSheet],
    today: date,
    filters: Filters | None = None,
    sort: Sequence[str] = ("date",),
) -> Listing:
    """Return the items of plans that match, sorted.

    Of an item that could not be read only the category is known; what is not
    known leaves nothing out.

    Raises:
        NothingLikeThatError: a filter or an order names what is not there.
        WrongUseError: the last day lies before the first one.
    """
    filters = filters or Filters()
    labels = Labels.of(workspace, filters.language)
    _check_days(filters.first, filters.last)
    rows = [row for sheet in sheets for row in rows_of(sheet, labels)]
    _check(filters, sort, rows, labels)
    found = [row for row in rows if _matches(row, filters, labels)]
    for key in reversed(sort):
        found.sort(key=ORDERS[key])
    return Listing(
        heads=tuple(head_of(sheet, today, filters.language) for sheet in sheets),
        rows=tuple(found),
        total=len(rows),
        today=today,
    )


def _check_days(first: date | None, last: date | None) -> None:
    if first and last and last < first:
        raise WrongUseError(
            say("no day is from {first} to {last}", first=first, last=last),
            say("put the earlier day first"),
        )


def _check(
    filters: Filters, sort: Sequence[str], rows: Sequence[Row], labels: Labels
) -> None:
    network = labels.network
    used = [region for row in rows for region in row.regions]
    known: Mapping[str, tuple[Sequence[str], Iterable[str]]] = {
        "category": (filters.category, CATEGORIES),
        "region": (filters.region, (*network.region, *used, GLOBAL)),
        "lead": (filters.lead, (*network.leads(), *_all(row.lead for row in rows))),
        "status": (filters.status, (*STATUSES, UNREADABLE)),
        "theme": (filters.theme, (*network.theme, *_all(row.theme for row in rows))),
        "order": (sort, ORDERS),
    }
    for what, (words, names) in known.items():
        there = frozenset(names)
        for word in words:
            if word not in there:
                raise NothingLikeThatError(what, word, there)


def _all(names: Iterable[str | None]) -> list[str]:
    return [name for name in names if name]


def _matches(row: Row, filters: Filters, labels: Labels) -> bool:
    if not _among(row.category, filters.category):
        return False
    if row.item is None:
        return _among(row.status, filters.status) or not filters.status
    return (
        _among(row.status, filters.status)
        and _among(row.lead, filters.lead)
        and _among(row.theme, filters.theme)
        and _serves(row, filters.region, labels)
        and _overlaps(row, filters.first, filters.last)
        and _says(row, filters.text)
    )


def _among(value: str | None, wanted: Sequence[str]) -> bool:
    return not wanted or value in wanted


def _serves(row: Row, wanted: Sequence[str], labels: Labels) -> bool:
    if not wanted or any(region in wanted for region in row.regions):
        return True
    return not set(labels.parts(row.regions)).isdisjoint(labels.parts(wanted))


def _overlaps(row: Row, first: date | None, last: date | None) -> bool:
    if first is None and last is None:
        return True
    if row.when is None:
        return False
    return (first is None or first <= row.when.end) and (
        last is None or row.when.start <= last
    )


def _says(row: Row, text: str) -> bool:
    if not text.strip() or row.item is None:
        return True
    said = (row.title, row.called, row.item.deliverable, row.item.summary)
    return fold(text) in fold(" ".join(part for part in said if part))


def fold(text: str) -> str:
    """Return a text without case, accents, vowel signs and odd spaces."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(char for char in plain if not unicodedata.combining(char))
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", letters)).strip()


_PLACES = {name: place for place, name in enumerate((*STATUSES, UNREADABLE))}
_ORDER_OF_CATEGORIES = {
    name: place for place, name in enumerate((*CATEGORIES, NO_CATEGORY))
}

ORDERS: Mapping[str, Callable[[Row], Any]] = {
    "date": lambda row: row.date_order,
    "name": lambda row: row.name,
    "title": lambda row: fold(row.called),
    "lead": lambda row: (row.lead is None, fold(row.lead_label)),
    "status": lambda row: _PLACES[row.status],
    "category": lambda row: _ORDER_OF_CATEGORIES[row.category],
    "region": lambda row: (not row.regions, tuple(map(fold, row.region_labels))),
}
"""By the word that names an order, what rows are sorted by."""
