"""The half-year in 26 weeks: when each item is, and what days bind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal, NamedTuple

from planner.model.label import spoken
from planner.model.when import When, when
from planner.views.dates import when_data
from planner.views.head import Head, head_of, opening
from planner.views.label import Labels
from planner.views.row import Row, rows_of
from planner.workspace.sheet import PlanSheet
from planner.workspace.workspace import Workspace

WEEKS = 26
Position = Literal["inside", "before", "after", "undated"]


class Piece(NamedTuple):
    """A stretch of days, both ends counted; `sure` where it is so in any case."""

    first: date
    last: date
    sure: bool


class Bar(NamedTuple):
    """An item with its stretches, those cut off that lie outside the half-year."""

    row: Row
    position: Position
    pieces: tuple[Piece, ...]


class Mark(NamedTuple):
    """Days of the calendar: an observance or a meeting of the committee.

    `level` is block, avoid or note of an observance; `papers_by` is a meeting's.
    """

    kind: Literal["observance", "meeting"]
    name: str
    label: str
    first: date
    last: date
    level: str | None = None
    regions: tuple[str, ...] = ()
    papers_by: date | None = None


@dataclass(frozen=True, slots=True)
class Timeline:
    """Every item of a plan with its stretches, and what the calendar says."""

    head: Head
    first: date
    last: date
    bars: tuple[Bar, ...]
    marks: tuple[Mark, ...]

    @property
    def today_week(self) -> int | None:
        """The week, from 0, that today lies in; None outside the half-year."""
        inside = self.first <= self.head.today <= self.last
        return self.week(self.head.today) if inside else None

    def week(self, day: date) -> int:
        """Return the week, from 0, of a day; the last one takes what is left over."""
        return max(0, min((day - self.first).days // 7, WEEKS - 1))

    def as_data(self) -> dict[str, Any]:
        """Return the facts as plain data.

        Keys: `plan`; `weeks`, the first days of all 26; `today_week`, from 0, or null;
        `items`, each with its `position` and `stretches` in days and weeks from 0;
        `calendar`, observances and meetings.
        """
        return {
            **opening("timeline", self.head.today),
            "plan": self.head.as_data(),
            "weeks": [
                (self.first + timedelta(weeks=week)).isoformat()
                for week in range(WEEKS)
            ],
            "today_week": self.today_week,
            "items": [self._bar_data(bar) for bar in self.bars],
            "calendar": [_mark_data(mark) for mark in self.marks],
        }

    def _bar_data(self, bar: Bar) -> dict[str, Any]:
        return {
            **bar.row.as_data(),
            "position": bar.position,
            "stretches": [
                {
                    "first_day": piece.first.isoformat(),
                    "last_day": piece.last.isoformat(),
                    "first_week": self.week(piece.first),
                    "last_week": self.week(piece.last),
                    "sure": piece.sure,
                }
                for piece in bar.pieces
            ],
        }


def _mark_data(mark: Mark) -> dict[str, Any]:
    return {
        "kind": mark.kind,
        "name": mark.name,
        "label": mark.label,
        "when": when_data(when(mark.first, mark.last)),
        "level": mark.level,
        "regions": list(mark.regions),
        "papers_by": None if mark.papers_by is None else mark.papers_by.isoformat(),
    }


def lay_out(workspace: Workspace, sheet: PlanSheet, today: date) -> Timeline:
    """Return the timeline of a plan; one whose half-year is not known has today's."""
    labels = Labels.of(workspace)
    head = head_of(sheet, today)
    first, last = head.first or today, head.last or today
    return Timeline(
        head=head,
        first=first,
        last=last,
        bars=tuple(_bar(row, first, last) for row in _ordered(sheet, labels)),
        marks=tuple(
            sorted(
                (
                    mark
                    for mark in _marks(labels)
                    if mark.first <= last and first <= mark.last
                ),
                key=lambda mark: (mark.first, mark.last, mark.name),
            )
        ),
    )


def _ordered(sheet: PlanSheet, labels: Labels) -> list[Row]:
    rows = rows_of(sheet, labels)
    categories = list(dict.fromkeys(row.category for row in rows))
    return sorted(
        rows, key=lambda row: (categories.index(row.category), row.date_order)
    )


def _bar(row: Row, first: date, last: date) -> Bar:
    if row.when is None:
        return Bar(row, "undated", ())
    if row.when.end < first:
        return Bar(row, "before", ())
    if row.when.start > last:
        return Bar(row, "after", ())
    found = (piece for dates in row.dates for piece in _stretches(dates))
    cut = (_cut(piece, first, last) for piece in found)
    return Bar(row, "inside", tuple(piece for piece in cut if piece is not None))


def _cut(piece: Piece, first: date, last: date) -> Piece | None:
    if piece.last < first or piece.first > last:
        return None
    return Piece(max(piece.first, first), min(piece.last, last), piece.sure)


def _stretches(dates: When) -> Iterator[Piece]:
    """Yield what may be, then what is: the days between the windows of its ends."""
    if dates.exact:
        yield Piece(dates.start, dates.end, sure=True)
        return
    yield Piece(dates.start, dates.end, sure=False)
    if dates.opens_late <= dates.closes_early:
        yield Piece(dates.opens_late, dates.closes_early, sure=True)


def _marks(labels: Labels) -> Iterator[Mark]:
    for name, each in labels.calendar.observance.items():
        yield Mark(
            kind="observance",
            name=name,
            label=spoken(each.name) or name,
            first=each.start,
            last=each.end or each.start,
            level=each.level,
            regions=(*map(labels.region, each.regions), *each.countries),
        )
    for name, meeting in labels.calendar.meeting.items():
        yield Mark(
            kind="meeting",
            name=name,
            label=spoken(meeting.name) or name,
            first=meeting.start,
            last=meeting.end or meeting.start,
            papers_by=meeting.papers_by,
        )
