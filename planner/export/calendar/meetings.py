"""The meetings of the committee as events, for those who come or prepare them."""

from __future__ import annotations

from collections.abc import Iterator

from planner.export.calendar.event import Event
from planner.export.calendar.identity import uid
from planner.export.calendar.moment import moment
from planner.export.calendar.wording import fact, location
from planner.model.calendar import Meeting
from planner.model.item import Venue
from planner.model.when import When, when
from planner.text.ical import one_line
from planner.views.edition.edition import Edition
from planner.views.edition.policy import sees_all


def meetings(edition: Edition) -> Iterator[Event]:
    """Yield the meetings of the half-year, unless they are no business of the reader.

    A region, a donor or the public gets none: the policy of who sees what does not
    say that the committee's dates are theirs.
    """
    if not sees_all(edition.reader.kind):
        return
    for name, meeting in edition.labels.calendar.meeting.items():
        days = when(meeting.start, meeting.end)
        if _meets(edition, days):
            yield _event(edition, name, meeting, days)


def _meets(edition: Edition, days: When) -> bool:
    half_year = edition.half_year
    return days.start <= half_year.last and half_year.first <= max(days.start, days.end)


def _event(edition: Edition, name: str, meeting: Meeting, days: When) -> Event:
    voice = edition.voice
    venue = Venue(
        city=meeting.city, mode="online" if meeting.method == "virtual" else None
    )
    papers = meeting.papers_by
    return Event(
        uid=uid(edition, "meeting", name),
        sequence=0,
        moment=moment(days, None, None),
        summary=one_line(edition.labels.meeting(name)) or name,
        description=fact(voice, "papers_by", voice.day(papers)) if papers else "",
        location=location(edition, venue),
        categories=(one_line(voice.word("field", "meeting")),),
        standing="CONFIRMED",
        openness="PRIVATE",
        url="",
        busy=True,
    )
