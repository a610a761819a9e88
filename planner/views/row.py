"""An item as it is shown in every table: what, who, when, where, how far."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from planner.language.voice import voice
from planner.model.categories import CATEGORIES, NO_CATEGORY
from planner.model.dates import date_order, dates_of
from planner.model.item import Item, Venue
from planner.model.plan import Entry
from planner.model.when import When
from planner.views.dates import when_data
from planner.views.label import Labels, titled
from planner.workspace.sheet import PlanSheet, Unreadable

UNREADABLE = "unreadable"
"""Stands where a status would, for an item that could not be read."""


@dataclass(frozen=True, slots=True)
class Row:
    """One item; of one that could not be read only name, category and title are known.

    `regions` are as written; `places` are the venue's cities in words, else its
    countries; `item` is None for an item that could not be read; `called` is the
    title in the language that is spoken, where it was translated.
    """

    plan: str
    category: str
    name: str
    title: str
    status: str
    lead: str | None = None
    lead_label: str = ""
    when: When | None = None
    mode: str | None = None
    places: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    region_labels: tuple[str, ...] = ()
    theme: str | None = None
    illustrative: bool = False
    record: bool = False
    item: Item | None = None
    called: str = ""

    @property
    def readable(self) -> bool:
        """Whether the item could be read."""
        return self.item is not None

    @property
    def where(self) -> str:
        """Where it takes place, in words: cities, else countries, else the mode."""
        if not self.places:
            return self.mode or ""
        plain = self.mode in {None, "in-person"}
        return ", ".join(self.places if plain else (*self.places, str(self.mode)))

    @property
    def dates(self) -> tuple[When, ...]:
        """Its sessions' dates, where it has sessions, else its own, if it has one."""
        return dates_of(self.item, self.when) if self.item is not None else ()

    @property
    def date_order(self) -> tuple[Any, ...]:
        """By the earliest day, then the narrower; without a date last."""
        return date_order(self.when, self.name)

    def as_data(self) -> dict[str, Any]:
        """Return the facts as plain data."""
        return {
            "plan": self.plan,
            "category": self.category,
            "name": self.name,
            "title": self.title,
            "readable": self.readable,
            "status": self.status,
            "illustrative": self.illustrative,
            "record": self.record,
            "lead": self.lead,
            "lead_label": self.lead_label,
            "when": when_data(self.when),
            "where": {"mode": self.mode, "places": list(self.places)},
            "regions": list(self.regions),
            "theme": self.theme,
        }


def rows_of(sheet: PlanSheet, labels: Labels) -> tuple[Row, ...]:
    """Return every item of a plan, by category; in each the unreadable ones last."""
    return tuple(_rows(sheet, labels))


def _rows(sheet: PlanSheet, labels: Labels) -> Iterator[Row]:
    for category in (*CATEGORIES, NO_CATEGORY):
        for entry in sheet.entries:
            if entry.category.key == category:
                yield row_of(sheet, entry, labels)
        for lost in sheet.unreadable:
            if lost.category == category:
                yield lost_row(sheet, lost, labels)


def row_of(sheet: PlanSheet, entry: Entry, labels: Labels) -> Row:
    """Return an item that could be read."""
    item, plan = entry.item, sheet.plan
    mode, places = _where(item, labels)
    return Row(
        plan=sheet.period,
        category=entry.category.key,
        name=entry.name,
        title=item.title,
        status=item.status,
        lead=item.lead,
        lead_label=labels.lead(item.lead) if item.lead else "",
        when=entry.when,
        mode=mode,
        places=places,
        regions=item.regions,
        region_labels=tuple(map(labels.region, item.regions)),
        theme=item.theme,
        illustrative=item.illustrative or (plan is not None and plan.illustrative),
        record=plan is not None and plan.status == "record",
        item=item,
        called=titled(item, labels.language),
    )


def lost_row(sheet: PlanSheet, lost: Unreadable, labels: Labels) -> Row:
    """Return an item that could not be read."""
    plan = sheet.plan
    no_name = voice(labels.language).say("no name")
    title = lost.title or lost.name or no_name
    return Row(
        plan=sheet.period,
        category=lost.category,
        name=lost.name,
        title=title,
        status=UNREADABLE,
        illustrative=plan is not None and plan.illustrative,
        record=plan is not None and plan.status == "record",
        called=title,
    )


def _where(item: Item, labels: Labels) -> tuple[str | None, tuple[str, ...]]:
    venues: list[Venue] = [
        venue
        for venue in (item.venue, *(each.venue for each in item.session.values()))
        if venue is not None
    ]
    cities = dict.fromkeys(city for venue in venues for city in venue.cities)
    countries = dict.fromkeys(code for venue in venues for code in venue.countries)
    modes = {venue.mode for venue in venues if venue.mode is not None}
    mode = modes.pop() if len(modes) == 1 else ("hybrid" if modes else None)
    return mode, tuple(map(labels.city, cities)) or tuple(countries)
