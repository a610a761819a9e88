"""The stretches of time that an item's date is made of, with their keys."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from planner.model.dates import dated_by, session_date
from planner.model.plan import Entry
from planner.model.when import When
from planner.source.document import Path


class Stretch(NamedTuple):
    """From a start to an end, and at which keys the two stand."""

    start_at: Path
    end_at: Path
    when: When

    @property
    def field(self) -> str:
        """The key of its start: `start`, `publish_on` or `signed_on`."""
        return str(self.start_at[-1])


def stretches(entry: Entry) -> tuple[Stretch, ...]:
    """Return the sessions of an item, or its one stretch; nothing without a date."""
    if entry.item.session:
        return tuple(_sessions(entry))
    field = dated_by(entry.category, entry.item)
    if field is None or entry.when is None:
        return ()
    ends = field == "start" and entry.item.end is not None
    start_at = (*entry.path, field)
    return (Stretch(start_at, (*entry.path, "end") if ends else start_at, entry.when),)


def _sessions(entry: Entry) -> Iterator[Stretch]:
    for name, session in entry.item.session.items():
        path = (*entry.path, "session", name)
        end = "start" if session.end is None else "end"
        yield Stretch((*path, "start"), (*path, end), session_date(session))


def first_of(found: tuple[Stretch, ...]) -> Stretch:
    """Return the stretch that starts first, whatever is decided in the windows."""
    return min(found, key=lambda each: each.when.opens_late)


def last_of(found: tuple[Stretch, ...]) -> Stretch:
    """Return the stretch that may end last."""
    return max(found, key=lambda each: each.when.end)
