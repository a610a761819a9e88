"""The half-year in 26 weeks: when each item is, and what days bind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal, NamedTuple

from planner.calendars.diary import Diary
from planner.calendars.feasts import Level
from planner.calendars.place import meeting_places
from planner.language.voice import ENGLISH, Voice
from planner.model.dates import is_in_person, venues_of
from planner.model.when import When
from planner.views.head import Head, head_of, opening
from planner.views.label import Labels, own_words
from planner.views.marks import Frame, Mark, mark_data, marks_of
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


class Shade(NamedTuple):
    """A stretch of days on which an item in person had better not be."""

    first: date
    last: date
    level: Level


class Bar(NamedTuple):
    """An item with its stretches, those cut off that lie outside the half-year.

    `shades` are the days that bind it, where people meet in person.
    """

    row: Row
    position: Position
    pieces: tuple[Piece, ...]
    shades: tuple[Shade, ...] = ()


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
        `items`, each with its `position`, its `stretches` in days and weeks from 0,
        and what `binds` it in person; `calendar`, observances and meetings.
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
            "calendar": [mark_data(mark) for mark in self.marks],
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
            "binds": [
                {
                    "level": shade.level,
                    "first_day": shade.first.isoformat(),
                    "last_day": shade.last.isoformat(),
                }
                for shade in bar.shades
            ],
        }


def lay_out(
    workspace: Workspace, sheet: PlanSheet, today: date, voice: Voice = ENGLISH
) -> Timeline:
    """Return the timeline of a plan; one whose half-year is not known has today's."""
    head = head_of(sheet, today, voice.language)
    first, last = head.first or today, head.last or today
    labels = Labels.of(workspace, voice.language)
    diary = Diary(workspace, own_words(voice, head.language))
    frame = Frame(first, last, labels, diary, today)
    return Timeline(
        head=head,
        first=first,
        last=last,
        bars=tuple(_bar(row, frame) for row in _ordered(sheet, labels)),
        marks=marks_of(sheet, frame),
    )


def _ordered(sheet: PlanSheet, labels: Labels) -> list[Row]:
    rows = rows_of(sheet, labels)
    categories = list(dict.fromkeys(row.category for row in rows))
    return sorted(
        rows, key=lambda row: (categories.index(row.category), row.date_order)
    )


def _bar(row: Row, frame: Frame) -> Bar:
    first, last = frame.first, frame.last
    if row.when is None:
        return Bar(row, "undated", ())
    if row.when.end < first:
        return Bar(row, "before", ())
    if row.when.start > last:
        return Bar(row, "after", ())
    found = (piece for dates in row.dates for piece in _stretches(dates))
    cut = (_cut(piece, first, last) for piece in found)
    pieces = tuple(piece for piece in cut if piece is not None)
    return Bar(row, "inside", pieces, tuple(_shades(row, frame)))


def _shades(row: Row, frame: Frame) -> Iterator[Shade]:
    """Yield what binds an item in person: its regions, and where people meet."""
    if row.item is None or not is_in_person(row.item):
        return
    venues = venues_of(row.item)
    cities = tuple(city for venue in venues for city in venue.cities)
    countries = [code for venue in venues for code in venue.countries]
    places = meeting_places(row.regions, cities, countries, frame.labels.network)
    for place in places:
        for each in frame.diary.observances(place, frame.first, frame.last):
            first, last = max(each.first, frame.first), min(each.last, frame.last)
            if each.level != "note" and first <= last:
                yield Shade(first, last, each.level)


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
