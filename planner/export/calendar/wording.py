"""What events say: titles that tell what has become of an item, and its facts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from planner.export.calendar.event import Openness, Standing
from planner.language.voice import Voice
from planner.model.item import Item, Session, Venue
from planner.model.plan import Entry
from planner.text.ical import clean, one_line
from planner.views.edition.edition import Edition
from planner.views.edition.place import where

STANDING: dict[str, Standing] = {
    "confirmed": "CONFIRMED",
    "in-progress": "CONFIRMED",
    "done": "CONFIRMED",
    "cancelled": "CANCELLED",
    "postponed": "CANCELLED",
    "carried": "CANCELLED",
}
"""What a calendar takes an item for by its status; else it is not sure yet.

What is postponed or carried no longer is on its day: it goes like what is cancelled,
and comes back under the same identifier when it has another day.
"""

OPENNESS: dict[str, Openness] = {
    "public": "PUBLIC",
    "members": "PRIVATE",
    "restricted": "CONFIDENTIAL",
}
_ADDRESS = re.compile(r"https?://[^\s/?#][^\s]*", re.IGNORECASE)
_IN_ADDRESSES = "%/:?#[]@!$&'()*+,;=~"


def summary(edition: Edition, entry: Entry, session: Session | None) -> str:
    """Return the title of an item, or of one of its sessions; without one, its name."""
    voice, item = edition.voice, entry.item
    title = one_line(item.title) or entry.name
    if session is not None and session.title:
        title = voice.pair(title, session.title)
    if item.illustrative or edition.plan.illustrative:
        title = voice.say("Example: {title}", title=title)
    return one_line(_marked(voice, item.status, title))


def _marked(voice: Voice, status: str, title: str) -> str:
    """Return a title that tells why an item no longer is on its day."""
    if status == "cancelled":
        return voice.say("Cancelled: {title}", title=title)
    if status == "postponed":
        return voice.say("Postponed: {title}", title=title)
    if status == "carried":
        return voice.say("Carried over: {title}", title=title)
    return title


def description(edition: Edition, item: Item, *, timed: bool) -> str:
    """Return the facts of an item, one a line."""
    voice = edition.voice
    lines = [fact(voice, *each) for each in _facts(edition, item)]
    if timed:
        lines.append(voice.say("The hour at which it ends is not in the plan."))
    return clean("\n".join(lines))


def _facts(edition: Edition, item: Item) -> Iterator[tuple[str, str]]:
    voice = edition.voice
    if item.deliverable:
        yield "deliverable", item.deliverable
    if item.lead:
        yield "lead", edition.labels.lead(item.lead)
    yield "status", voice.word("status", item.status)
    if item.date_note:
        yield "date_note", item.date_note
    if item.outcome is not None and item.outcome.carried_to:
        yield "carried_to", item.outcome.carried_to


def fact(voice: Voice, field: str, text: str) -> str:
    """Return a field and what it holds."""
    return voice.pair(voice.word("field", field), text)


def location(edition: Edition, venue: Venue | None) -> str:
    """Return where people meet: cities or countries, and the mode if not in person."""
    return one_line(where(edition, venue))


def categories(edition: Edition, entry: Entry) -> tuple[str, ...]:
    """Return the category and the theme of an item, in words."""
    found = [edition.voice.word("category", entry.category.key)]
    if entry.item.theme:
        found.append(edition.labels.theme(entry.item.theme))
    return tuple(filter(None, map(one_line, found)))


def address(item: Item) -> str:
    """Return the first address of an item that a browser opens, or nothing."""
    found = (each for each in item.links if _ADDRESS.fullmatch(each))
    return quote(clean(next(found, "")), safe=_IN_ADDRESSES)
