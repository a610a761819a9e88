"""The paper for a meeting: what is overdue, due before it, finished since the last."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from planner.model.dates import is_over
from planner.model.item import ENDED
from planner.model.plan import Entry
from planner.views.edition.edition import Edition
from planner.views.edition.piece import Piece, pieces_of


class Paper(NamedTuple):
    """What a meeting is told, on a day; `since` is the meeting before, where known."""

    meeting: str
    on: str
    day: str
    since: str
    overdue: tuple[Piece, ...]
    due: tuple[Piece, ...]
    finished: tuple[Piece, ...]


def paper_of(edition: Edition) -> Paper | None:
    """Return the paper of the meeting that is the reader; of no other reader one."""
    if edition.reader.kind != "meeting" or edition.today is None:
        return None
    today, voice = edition.today, edition.voice
    meeting = edition.labels.calendar.meeting[edition.reader.name]
    before = _before(edition, meeting.start)
    last = edition.labels.calendar.meeting[before].start if before else None
    return Paper(
        meeting=edition.labels.meeting(edition.reader.name),
        on=voice.day(meeting.start),
        day=voice.day(today),
        since=edition.labels.meeting(before) if before else "",
        overdue=_pieces(edition, [e for e in edition.told if _is_overdue(e, today)]),
        due=_pieces(
            edition, [e for e in edition.told if _is_due(e, today, meeting.start)]
        ),
        finished=_pieces(
            edition, [e for e in edition.told if _is_finished(e, last, today)]
        ),
    )


def _before(edition: Edition, day: date) -> str:
    earlier = [
        (each.start, name)
        for name, each in edition.labels.calendar.meeting.items()
        if each.start < day
    ]
    return max(earlier)[1] if earlier else ""


def _is_overdue(entry: Entry, today: date) -> bool:
    ended = entry.item.status in ENDED
    return not ended and is_over(entry.item, entry.when, today)


def _is_due(entry: Entry, today: date, meeting: date) -> bool:
    """Whether it may still begin or go on, and does so before the meeting."""
    if entry.item.status in ENDED or entry.when is None:
        return False
    return entry.when.end >= today and entry.when.start < meeting


def _is_finished(entry: Entry, last: date | None, today: date) -> bool:
    if entry.item.status not in ENDED:
        return False
    outcome = entry.item.outcome
    ended = outcome.on if outcome is not None else None
    if ended is None and entry.when is not None:
        ended = entry.when.end
    return ended is None or ((last is None or ended >= last) and ended <= today)


def _pieces(edition: Edition, entries: list[Entry]) -> tuple[Piece, ...]:
    dated = sorted(
        entries, key=lambda e: (e.when is None, str(e.when and e.when.start), e.name)
    )
    return pieces_of(edition, dated)
