"""An event of a calendar, before it is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from planner.export.calendar.moment import Moment

Standing = Literal["TENTATIVE", "CONFIRMED", "CANCELLED"]
Openness = Literal["PUBLIC", "PRIVATE", "CONFIDENTIAL"]


@dataclass(frozen=True, slots=True)
class Event:
    """What a calendar shows of an item, a session or a meeting.

    uid: the same for ever, whatever is changed.
    sequence: goes up with every change of date or place.
    busy: whether people cannot be elsewhere meanwhile.
    """

    uid: str
    sequence: int
    moment: Moment
    summary: str
    description: str
    location: str
    categories: tuple[str, ...]
    standing: Standing
    openness: Openness
    url: str
    busy: bool
