"""Which events an edition has, and what is left out because its day is not known."""

from __future__ import annotations

from typing import NamedTuple

from planner.export.calendar.event import Event
from planner.export.calendar.identity import Identity, uid
from planner.export.calendar.meetings import meetings
from planner.export.calendar.moment import Moment, moment, zone_of
from planner.export.calendar.wording import (
    OPENNESS,
    STANDING,
    address,
    categories,
    description,
    location,
    summary,
)
from planner.model.dates import is_event, session_date
from planner.model.item import Session, Venue
from planner.model.plan import Entry
from planner.model.when import When
from planner.views.edition.edition import Edition

_UNDATED = frozenset({"cancelled", "carried"})
"""Statuses of which nobody asks a date."""


class Part(NamedTuple):
    """An item, or one of its sessions: what becomes one event."""

    entry: Entry
    when: When | None
    name: str = ""
    session: Session | None = None

    @property
    def dated(self) -> bool:
        """Whether its days are known."""
        return self.when is not None and self.when.exact


class Gathered(NamedTuple):
    """The events of an edition, how many items and sessions have no day, and zones.

    zones: names of time zones that nobody knows.
    """

    events: tuple[Event, ...]
    items: int
    sessions: int
    zones: tuple[str, ...]


def gather(edition: Edition) -> Gathered:
    """Return the events of an edition, in its order, the committee's meetings last."""
    identity = Identity(edition.workspace, edition.sheet, edition.reader)
    parts = [part for entry in edition.told for part in parts_of(entry)]
    items = [_event(edition, identity, each) for each in parts if each.dated]
    lost = [each for each in parts if not each.dated and _asked(each)]
    sessions = sum(each.session is not None for each in lost)
    zones = {e.entry.item.timezone for e in parts if e.dated and _is_strange(e)}
    return Gathered(
        events=(*items, *meetings(edition)),
        items=len(lost) - sessions,
        sessions=sessions,
        zones=tuple(sorted(filter(None, zones))),
    )


def parts_of(entry: Entry) -> list[Part]:
    """Return an item's sessions, or the item itself."""
    sessions = entry.item.session.items()
    parts = [Part(entry, session_date(each), name, each) for name, each in sessions]
    return parts or [Part(entry, entry.when)]


def _asked(part: Part) -> bool:
    return part.entry.item.status not in _UNDATED


def _is_strange(part: Part) -> bool:
    zone = part.entry.item.timezone
    return zone is not None and _moment(part).timed and zone_of(zone) is None


def _event(edition: Edition, identity: Identity, part: Part) -> Event:
    entry, item, own = part.entry, part.entry.item, _moment(part)
    standing = STANDING.get(item.status, "TENTATIVE")
    return Event(
        uid=uid(edition, identity.of(entry), part.name),
        sequence=identity.changes(entry),
        moment=own,
        summary=summary(edition, entry, part.session),
        description=description(edition, item, timed=own.timed),
        location=location(edition, _venue(part)),
        categories=categories(edition, entry),
        standing=standing,
        openness=OPENNESS[item.visibility],
        url=address(item),
        busy=is_event(entry.category, item) and standing != "CANCELLED",
    )


def _moment(part: Part) -> Moment:
    """Return when a part is; a session has its item's hour unless it has its own."""
    item, own = part.entry.item, part.session
    at = item.time if own is None or own.time is None else own.time
    assert part.when is not None  # noqa: S101 - only what is dated is asked
    return moment(part.when, at, zone_of(item.timezone) if item.timezone else None)


def _venue(part: Part) -> Venue | None:
    own = part.session.venue if part.session is not None else None
    return own or part.entry.item.venue
