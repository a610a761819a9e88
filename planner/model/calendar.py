"""The calendar: meetings of the committee, outside events, observances."""

from __future__ import annotations

from datetime import date
from typing import Literal

from planner.model.types import (
    Count,
    Countries,
    Extra,
    Label,
    Name,
    Names,
    Text,
    Texts,
    Value,
    Waivers,
    WhenValue,
)


class CalendarEntry(Value):
    """What every entry of the calendar has."""

    name: Label
    formerly: Texts = ()
    source: Text | None = None
    waive: Waivers = {}
    extra: Extra = {}


class Meeting(CalendarEntry):
    """A meeting of our own committee."""

    start: date
    end: date | None = None
    method: Literal["in-person", "virtual", "written"] | None = None
    city: Name | None = None
    papers_by: date | None = None


class Event(CalendarEntry):
    """An outside forum."""

    kind: Literal[
        "summit",
        "conference",
        "congress",
        "assembly",
        "dialogue",
        "committee",
        "day",
        "other",
    ]
    start: WhenValue
    end: WhenValue | None = None
    city: Name | None = None
    checked_on: date | None = None
    apply_by: date | None = None


class Observance(CalendarEntry):
    """Days that bind; `of` names the built-in observance it stands for."""

    of: (
        Literal[
            "ramadan",
            "eid-al-fitr",
            "eid-al-adha",
            "mawlid",
            "islamic-new-year",
            "good-friday",
            "easter",
            "orthodox-good-friday",
            "orthodox-easter",
            "christmas",
            "orthodox-christmas",
        ]
        | None
    ) = None
    start: date
    end: date | None = None
    regions: Names = ()
    countries: Countries = ()
    level: Literal["block", "avoid", "note"]
    certainty_days: Count = 0


class Calendar(Value):
    """The whole calendar."""

    format: Literal[1]
    meeting: dict[Name, Meeting] = {}
    event: dict[Name, Event] = {}
    observance: dict[Name, Observance] = {}
