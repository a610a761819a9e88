"""An item's date, worked out in one place for views, sorting and rules."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from planner.model.categories import Category
from planner.model.item import ENDED, Item, Session, Venue
from planner.model.when import When, when

_IN_PERSON = frozenset({"in-person", "hybrid"})


def dated_by(category: Category, item: Item) -> str | None:
    """Return the field that holds an item's date: the first there is, if any."""
    if item.session:
        return "session"
    if category.output and item.publish_on is not None:
        return "publish_on"
    if item.start is not None:
        return "start"
    return None if item.signed_on is None else "signed_on"


def its_date(category: Category, item: Item) -> When | None:
    """Return when an item is: its sessions, publication, start to end, signature."""
    field = dated_by(category, item)
    if field is None:
        return None
    if field == "session":
        return span(item.session.values())
    return when(getattr(item, field), item.end if field == "start" else None)


def session_date(session: Session) -> When:
    """Return when one session is."""
    return when(session.start, session.end)


def dates_of(item: Item, dates: When | None) -> tuple[When, ...]:
    """Return its sessions' dates, where it has sessions, else its own if there is."""
    if item.session:
        return tuple(session_date(each) for each in item.session.values())
    return () if dates is None else (dates,)


def span(sessions: Iterable[Session]) -> When:
    """Return the stretch from the first session's start to the last one's end."""
    dates = [session_date(each) for each in sessions]
    first = min(dates, key=lambda each: (each.start, each.opens_late))
    last = max(dates, key=lambda each: (each.end, each.closes_early))
    return When(
        first.start,
        last.end,
        min(each.opens_late for each in dates),
        max(each.closes_early for each in dates),
        first.first,
        last.last,
    )


def date_order(dates: When | None, name: str) -> tuple[Any, ...]:
    """Return what items are sorted by: the earliest day, the narrower, the name.

    What has no date comes last.
    """
    if dates is None:
        return 1, name
    return 0, dates.start, dates.days, name


def is_over(item: Item, dates: When | None, today: date) -> bool:
    """Whether an item is done, cancelled or carried, or its last day has passed."""
    return item.status in ENDED or (dates is not None and dates.end < today)


def is_event(category: Category, item: Item) -> bool:
    """Whether people meet: an event category, a venue, or sessions."""
    return category.event or item.venue is not None or bool(item.session)


def is_in_person(item: Item) -> bool:
    """Whether the item or one of its sessions is in person or hybrid."""
    return any(is_met_at(venue) for venue in venues_of(item))


def is_met_at(venue: Venue) -> bool:
    """Whether people come to a venue, all of them or some."""
    return venue.mode in _IN_PERSON


def venues_of(item: Item) -> tuple[Venue, ...]:
    """Return the venues of the item and of its sessions, as far as they are named."""
    sessions = (each.venue for each in item.session.values())
    return tuple(each for each in (item.venue, *sessions) if each is not None)
