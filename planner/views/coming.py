"""What comes next: the first days after today on which something is due."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Literal, NamedTuple

from planner.language.voice import ENGLISH, Voice, voice
from planner.model.dates import session_date
from planner.model.item import ENDED
from planner.views.dates import written
from planner.views.label import Labels
from planner.views.row import Row, rows_of
from planner.workspace.sheet import PlanSheet
from planner.workspace.workspace import Workspace

MOST = 6
Kind = Literal[
    "starts",
    "session",
    "publish",
    "decide",
    "apply",
    "consultation-closes",
    "papers",
    "meeting",
]


class Due(NamedTuple):
    """Something that is due; `day` is the earliest day of what is `written`.

    `illustrative` says that the item it belongs to is an example.
    """

    day: date
    kind: Kind
    title: str
    item: str | None
    written: str
    illustrative: bool = False

    def as_data(self) -> dict[str, Any]:
        """Return the facts as plain data."""
        return {
            "day": self.day.isoformat(),
            "kind": self.kind,
            "title": self.title,
            "item": self.item,
            "written": self.written,
            "illustrative": self.illustrative,
        }


def coming(
    workspace: Workspace, sheet: PlanSheet, today: date, tongue: Voice = ENGLISH
) -> tuple[Due, ...]:
    """Return everything that is due after a day, the nearest first."""
    labels = Labels.of(workspace, tongue.language)
    found = [*_of_plan(sheet), *_of_committee(labels, sheet)]
    for row in rows_of(sheet, labels):
        found += (
            due._replace(illustrative=row.illustrative) for due in _of_item(row, labels)
        )
    later = (each for each in found if each.day > today)
    return tuple(sorted(later, key=lambda each: (each.day, each.title, each.kind)))


def _of_plan(sheet: PlanSheet) -> Iterator[Due]:
    consultation = sheet.plan.consultation if sheet.plan is not None else None
    closes = consultation.closes if consultation is not None else None
    if closes is not None:
        yield _due(closes, "consultation-closes", sheet.period, None)


def _of_committee(labels: Labels, sheet: PlanSheet) -> Iterator[Due]:
    last = sheet.half_year.last if sheet.half_year is not None else date.max
    for name, meeting in labels.calendar.meeting.items():
        if meeting.start > last:
            continue
        title = labels.meeting(name)
        yield _due(meeting.start, "meeting", title, None)
        if meeting.papers_by is not None:
            yield _due(meeting.papers_by, "papers", title, None)


def _of_item(row: Row, labels: Labels) -> Iterator[Due]:
    item = row.item
    if item is None or item.status in ENDED:
        return
    yield from _dates(row, voice(labels.language))
    if item.decide_by is not None:
        yield _due(item.decide_by, "decide", row.called, row.name)
    forum = labels.calendar.event.get(item.forum or "")
    apply_by = item.apply_by or (forum.apply_by if forum is not None else None)
    if apply_by is not None:
        yield _due(apply_by, "apply", row.called, row.name)


def _dates(row: Row, spoken: Voice) -> Iterator[Due]:
    item = row.item
    if item is not None and item.session:
        for name, session in item.session.items():
            called = session.title or name
            title = spoken.pair(row.called, called)
            when = session_date(session)
            yield Due(when.start, "session", title, row.name, written(when.first))
    elif row.when is not None:
        published = item is not None and item.publish_on is not None
        kind: Kind = "publish" if published else "starts"
        yield Due(row.when.start, kind, row.called, row.name, written(row.when.first))


def _due(day: date, kind: Kind, title: str, item: str | None) -> Due:
    return Due(day, kind, title, item, written(day))
