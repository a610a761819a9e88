"""When and where people meet in person: one meeting for each session."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from planner.model.codes import COUNTRIES
from planner.model.dates import is_met_at
from planner.model.item import Item, Venue
from planner.model.network import Network
from planner.model.plan import Entry
from planner.rules.case import Case
from planner.rules.credible import is_credible
from planner.rules.once import once
from planner.rules.stretch import Stretch, stretches


class Meeting(NamedTuple):
    """Days in a row on which people meet, and in which cities or countries.

    The days are those of the half-year, and not before today: what has passed can't
    be moved. `countries` are those of the cities too, as far as their codes exist.
    """

    entry: Entry
    stretch: Stretch
    first: date
    last: date
    cities: tuple[str, ...]
    countries: tuple[str, ...]


@once
def meetings(case: Case) -> tuple[Meeting, ...]:
    """Return the meetings in person that can still be moved, and whose days are known.

    Windows are left out, and so are items without a date that can be believed.
    """
    return tuple(
        meeting
        for entry in case.in_person
        if entry.item.status != "postponed" and entry.when is not None
        for meeting in _meetings(entry, case)
    )


def _meetings(entry: Entry, case: Case) -> Iterator[Meeting]:
    for stretch, venue in zip(stretches(entry), _venues(entry.item), strict=True):
        if venue is None or not is_met_at(venue) or not stretch.when.exact:
            continue
        first = max(stretch.when.start, case.today, case.half_year.first)
        last = min(stretch.when.end, case.half_year.last)
        if first <= last and is_credible(entry, case.half_year):
            countries = _countries(venue, case.network)
            yield Meeting(entry, stretch, first, last, venue.cities, countries)


def _venues(item: Item) -> list[Venue | None]:
    sessions = item.session.values()
    return [_joined(each.venue, item.venue) for each in sessions] or [item.venue]


def _joined(own: Venue | None, around: Venue | None) -> Venue | None:
    """Return the venue of a session: what it leaves out is as the item says."""
    if own is None or around is None:
        return own or around
    placed = own if own.cities or own.countries else around
    return Venue(
        city=placed.city, countries=placed.countries, mode=own.mode or around.mode
    )


def _countries(venue: Venue, network: Network) -> tuple[str, ...]:
    cities = (network.city.get(name) for name in venue.cities)
    codes = (*(each.country for each in cities if each is not None), *venue.countries)
    return tuple(dict.fromkeys(code for code in codes if code in COUNTRIES))
