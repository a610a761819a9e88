"""One item of a plan: what every category has in common."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Strict

from planner.model.types import (
    Addresses,
    Count,
    Countries,
    Extra,
    ItemRef,
    ItemRefs,
    Language,
    Languages,
    LocalTime,
    Money,
    Name,
    Names,
    Number,
    PeriodText,
    Text,
    Translations,
    Value,
    Waivers,
    WhenValue,
)

Status = Literal[
    "proposed",
    "planned",
    "confirmed",
    "in-progress",
    "done",
    "cancelled",
    "postponed",
    "carried",
]
Mode = Literal["in-person", "online", "hybrid"]
Role = Literal[
    "organiser",
    "co-organiser",
    "host",
    "funder",
    "implementing",
    "endorser",
    "speaker",
    "signatory",
    "participant",
    "other",
]
Discipline = Literal[
    "community-relations",
    "social-services",
    "health",
    "education",
    "youth",
    "economic-development",
    "religious-affairs",
    "community-leaders",
    "civil-society",
]
"""The nine disciplines of local practitioners (the network's founding description)."""

Audience = (
    Discipline
    | Literal[
        "elected-officials",
        "municipal-staff",
        "national-officials",
        "youth-leaders",
        "police",
        "donors",
        "researchers",
        "public",
        "other",
    ]
)
Audiences = Annotated[tuple[Audience, ...], Strict(strict=False)]
ENDED = frozenset({"done", "cancelled", "carried"})
UNCOUNTED = frozenset({"cancelled", "carried"})


class Venue(Value):
    """Where, and whether in person; `city` may name several."""

    city: Name | Names | None = None
    countries: Countries = ()
    mode: Mode | None = None

    @property
    def cities(self) -> tuple[str, ...]:
        """The cities named, none or more."""
        if self.city is None:
            return ()
        return (self.city,) if isinstance(self.city, str) else self.city


class Session(Value):
    """One meeting of an item that has several."""

    start: WhenValue
    end: WhenValue | None = None
    time: LocalTime | None = None
    venue: Venue | None = None
    title: Text | None = None


class Funding(Value):
    """Whether the money is there."""

    status: Literal["secured", "pledged", "sought", "none-needed"] | None = None
    programme: Text | None = None


class NotRelevant(Value):
    """Why a principle does not apply."""

    not_relevant: Text


class Principles(Value):
    """The five principles, a sentence each; left out is not "no"."""

    local_lead: Text | NotRelevant | None = None
    non_discrimination: Text | NotRelevant | None = None
    human_rights: Text | NotRelevant | None = None
    gender: Text | NotRelevant | None = None
    trust: Text | NotRelevant | None = None


class Indicator(Value):
    """What is counted, with the number aimed at."""

    text: Text
    measure: Text | None = None
    target: Number | None = None
    baseline: Number | None = None


class Replies(Value):
    """How many members of an advisory group said what."""

    support: Count = 0
    changes: Count = 0
    objection: Count = 0


class Answer(Value):
    """What an advisory group said of the item, and what came of it."""

    on: date
    result: Literal["support", "changes", "objection", "no-reply"]
    replies: Replies | None = None
    note: Text | None = None
    answer: Text | None = None
    answered_on: date | None = None
    settled: bool | None = None


class Note(Value):
    """A dated note; notes are only ever added."""

    on: date
    by: Name | None = None
    text: Text


class Actual(Value):
    """When it really took place."""

    start: WhenValue | None = None
    end: WhenValue | None = None


class Participants(Value):
    """How many people took part."""

    women: Count = 0
    men: Count = 0
    other: Count = 0
    unknown: Count = 0


class Outcome(Value):
    """How the item ended."""

    on: date | None = None
    actual: Actual | None = None
    summary: Text | None = None
    reason: Text | None = None
    evidence: Addresses = ()
    participants: Participants | None = None
    indicators: dict[Name, Number] = {}
    carried_to: ItemRef | None = None


class Item(Value):
    """The fields that an item of any category may have."""

    title: Text
    status: Status = "proposed"
    lead: Name | None = None
    regions: Names = ()
    theme: Name | None = None
    deliverable: Text | None = None
    start: WhenValue | None = None
    end: WhenValue | None = None
    decide_by: date | None = None
    date_note: Text | None = None
    time: LocalTime | None = None
    timezone: Text | None = None
    continues_from: PeriodText | None = None
    continues_to: PeriodText | None = None
    session: dict[Name, Session] = {}
    series: Name | None = None
    venue: Venue | None = None
    partners: dict[Role, Names] = {}
    funding: Funding | None = None
    budget: Money | None = None
    origin: (
        Literal["survey", "advisory-group", "committee", "hub", "partner", "external"]
        | None
    ) = None
    audience: Audiences = ()
    languages: Languages = ()
    language: Language | None = None
    summary: Text | None = None
    principles: Principles | None = None
    risk: Text | None = None
    visibility: Literal["public", "members", "restricted"] = "members"
    depends_on: ItemRefs = ()
    derived_from: ItemRefs = ()
    replaces: ItemRefs = ()
    carried_from: ItemRef | None = None
    former_names: Names = ()
    revision: Count | None = None
    illustrative: bool = False
    links: Addresses = ()
    ref: Text | None = None
    outcome: Outcome | None = None
    indicator: dict[Name, Indicator] = {}
    consultation: dict[Name, Answer] = {}
    text: Translations = {}
    note: dict[Name, Note] = {}
    waive: Waivers = {}
    extra: Extra = {}

    if TYPE_CHECKING:  # what only some categories have; elsewhere it reads as None
        kind: str | None = None
        expected: Count | None = None
        parties: Names | None = None
        instrument: str | None = None
        stage: str | None = None
        signed_on: WhenValue | None = None
        expires_on: WhenValue | None = None
        renews: ItemRef | None = None
        forum: Name | None = None
        ask: Text | None = None
        form: str | None = None
        apply_by: date | None = None
        speaker: Name | None = None
        publish_on: WhenValue | None = None
        made_by: str | None = None
        hub: Text | None = None
