"""A calendar that others subscribe to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from planner.export.calendar.gather import Gathered, gather
from planner.export.format import Format, Made, Wish
from planner.sentence import Sentence, say, say_count
from planner.text.ical import clean, one_line
from planner.views.edition.edition import Edition
from planner.views.edition.top import top_of


def make(edition: Edition, wish: Wish) -> Made:  # noqa: ARG001
    """Return the events of an edition; what has no day is left out, and told."""
    from planner.export.calendar.writing import Sheet, written

    found = gather(edition)
    sheet = Sheet(
        name=_name(edition),
        description=clean("\n".join(_described(edition, found))),
        events=found.events,
        stamp=_stamp(edition),
    )
    return Made(written(sheet), tuple(_told(found)))


def _name(edition: Edition) -> str:
    """Return the plan's title, and whose part of it this is."""
    label = {
        "lead": edition.labels.lead,
        "region": edition.labels.region,
        "donor": edition.labels.party,
        "meeting": edition.labels.meeting,
    }.get(edition.reader.kind)
    title = one_line(edition.frame.title) or edition.plan.period
    if label is None:
        return title
    return one_line(edition.voice.pair(title, label(edition.reader.name)))


def _described(edition: Edition, found: Gathered) -> Iterator[str]:
    """Yield what is said of a calendar: what it is not, and what it lacks."""
    voice = edition.voice
    yield from top_of(edition).said
    for each in _lacking(found):
        yield f"{voice.speak(each)}."


def _lacking(found: Gathered) -> Iterator[Sentence]:
    if found.items:
        yield say_count(
            "{count} item has no day yet and is left out",
            "{count} items have no day yet and are left out",
            found.items,
        )
    if found.sessions:
        yield say_count(
            "{count} session has no day yet and is left out",
            "{count} sessions have no day yet and are left out",
            found.sessions,
        )


def _told(found: Gathered) -> Iterator[Sentence]:
    yield from _lacking(found)
    if not found.events:
        yield say("the calendar holds no event")
    for zone in found.zones:
        yield say("nobody knows the time zone {zone}: hours are without one", zone=zone)


def _stamp(edition: Edition) -> date:
    """Return the day of the last decision that the reader sees.

    It is the first day of the half-year, or a later one of adoption or amendment.
    """
    plan = edition.plan
    decided = [each.on for each in plan.amendment.values()]
    if plan.adoption is not None:
        decided.append(plan.adoption.on)
    return max([edition.half_year.first, *decided])


FORMAT = Format(make, ".ics", "a calendar that others subscribe to", spoken=True)
