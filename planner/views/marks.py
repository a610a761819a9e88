"""What the calendar says of a half-year: feasts, observances, committee meetings."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Literal, NamedTuple

from planner.calendars.diary import Diary
from planner.calendars.observed import Binding, binding_of
from planner.calendars.place import region_places
from planner.model.when import when
from planner.views.dates import when_data
from planner.views.label import Labels
from planner.workspace.sheet import PlanSheet


class Mark(NamedTuple):
    """Days of the calendar: an observance or a meeting of the committee.

    `level` is block, avoid or note of an observance; `papers_by` is a meeting's;
    `doubt` is the number of days by which the date may still turn out another.
    """

    kind: Literal["observance", "meeting"]
    name: str
    label: str
    first: date
    last: date
    level: str | None = None
    regions: tuple[str, ...] = ()
    papers_by: date | None = None
    doubt: int = 0


class Frame(NamedTuple):
    """The days of a half-year, and what is known of them."""

    first: date
    last: date
    labels: Labels
    diary: Diary
    today: date


def marks_of(sheet: PlanSheet, frame: Frame) -> tuple[Mark, ...]:
    """Return what is marked in a half-year, by date."""
    found = (*_feasts(sheet, frame), *_own(frame))
    inside = (
        each for each in found if each.first <= frame.last and frame.first <= each.last
    )
    return tuple(sorted(inside, key=lambda mark: (mark.first, mark.last, mark.name)))


def mark_data(mark: Mark) -> dict[str, Any]:
    """Return a mark as plain data."""
    return {
        "kind": mark.kind,
        "name": mark.name,
        "label": mark.label,
        "when": when_data(when(mark.first, mark.last)),
        "level": mark.level,
        "regions": list(mark.regions),
        "papers_by": None if mark.papers_by is None else mark.papers_by.isoformat(),
        "days_of_doubt": mark.doubt,
    }


def _feasts(sheet: PlanSheet, frame: Frame) -> Iterator[Mark]:
    """Yield the feasts of the plan's regions, but for those typed in the calendar."""
    network = frame.labels.network
    named = sheet.plan.regions if sheet.plan is not None else ()
    found: dict[tuple[str, date], tuple[Binding, list[str]]] = {}
    for place in region_places(named or network.region, network):
        for each in frame.diary.observances(place, frame.first, frame.last):
            if not each.own:
                regions = found.setdefault((each.key, each.first), (each, []))[1]
                regions.append(frame.labels.region(place.name))
    for each, regions in found.values():
        yield _mark(each, tuple(regions), frame)


def _own(frame: Frame) -> Iterator[Mark]:
    labels = frame.labels
    for name, each in labels.calendar.observance.items():
        regions = (*map(labels.region, each.regions), *each.countries)
        yield _mark(binding_of(name, each), regions, frame)
    for name, meeting in labels.calendar.meeting.items():
        yield Mark(
            kind="meeting",
            name=name,
            label=labels.meeting(name),
            first=meeting.start,
            last=meeting.end or meeting.start,
            papers_by=meeting.papers_by,
        )


def _mark(binding: Binding, regions: tuple[str, ...], frame: Frame) -> Mark:
    return Mark(
        kind="observance",
        name=binding.key,
        label=binding.name(frame.diary.language),
        first=binding.first,
        last=binding.last,
        level=binding.level,
        regions=regions,
        doubt=binding.doubt if binding.in_doubt(frame.today) else 0,
    )
