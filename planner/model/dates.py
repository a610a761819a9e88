"""An item's date, worked out in one place for views, sorting and rules."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from planner.model.categories import Category
from planner.model.item import ENDED, Item, Session
from planner.model.when import When, when


def its_date(category: Category, item: Item) -> When | None:
    """Return the first there is: sessions, publication, start to end, signature."""
    if item.session:
        return span(item.session.values())
    if category.output and item.publish_on is not None:
        return when(item.publish_on)
    if item.start is not None:
        return when(item.start, item.end)
    return None if item.signed_on is None else when(item.signed_on)


def session_date(session: Session) -> When:
    """Return when one session is."""
    return when(session.start, session.end)


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


def is_over(item: Item, dates: When | None, today: date) -> bool:
    """Whether an item is done, cancelled or carried, or its last day has passed."""
    return item.status in ENDED or (dates is not None and dates.end < today)


def is_event(category: Category, item: Item) -> bool:
    """Whether people meet: an event category, a venue, or sessions."""
    return category.event or item.venue is not None or bool(item.session)


def is_in_person(item: Item) -> bool:
    """Whether the item or one of its sessions is in person or hybrid."""
    venues = (item.venue, *(each.venue for each in item.session.values()))
    return any(
        venue is not None and venue.mode in {"in-person", "hybrid"} for venue in venues
    )
