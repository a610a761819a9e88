"""A plan: the half-year, its items by category, and what the committee decided."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from pydantic import create_model

from planner.model.categories import CATEGORIES, ITEM_MODELS, Category
from planner.model.dates import its_date
from planner.model.item import Item
from planner.model.types import (
    Extra,
    Language,
    Languages,
    Name,
    Names,
    PeriodText,
    Text,
    Translations,
    Value,
    Waivers,
)
from planner.model.when import When

PlanStatus = Literal[
    "draft", "consultation", "submitted", "adopted", "closed", "record"
]
STAGES: tuple[str, ...] = ("draft", "consultation", "submitted", "adopted", "closed")
"""The order in which a plan passes its statuses; a record stands outside it."""
DRAFTED = frozenset({"draft", "consultation"})
"""The statuses in which a plan is being written."""


class Entry(NamedTuple):
    """An item with the names it goes by, and its date worked out."""

    category: Category
    name: str
    item: Item
    when: When | None

    @property
    def path(self) -> tuple[str, str]:
        """Where the item stands in its file."""
        return self.category.key, self.name


class Consultation(Value):
    """When the advisory groups are asked."""

    opens: date | None = None
    closes: date | None = None


class Reason(Value):
    """Why a hole is meant."""

    reason: Text


class Gaps(Value):
    """Holes that are meant, by what is missing."""

    region: dict[Name, Reason] = {}
    category: dict[Name, Reason] = {}
    theme: dict[Name, Reason] = {}
    previous: Reason | None = None


class Adoption(Value):
    """How the committee adopted the plan."""

    on: date
    meeting: Name
    method: Literal["in-person", "virtual", "written"]
    decision: Text
    digest: Text


class Amendment(Value):
    """A lawful change after adoption; `change` holds new values by item."""

    on: date
    authority: Literal["management-unit", "co-chairs", "committee"]
    reason: Text
    reported_to: Name | None = None
    change: dict[Name, dict[str, Any]] = {}


class PlanFrame(Value):
    """A plan without its items; `Plan` adds them, a field per category."""

    format: Literal[1]
    period: PeriodText
    title: Text
    status: PlanStatus
    language: Language
    publish_in: Languages = ()
    illustrative: bool = False
    previous: PeriodText | None = None
    themes: Names = ()
    regions: Names = ()
    introduction: Text | None = None
    consultation: Consultation | None = None
    gap: Gaps | None = None
    text: Translations = {}
    adoption: Adoption | None = None
    amendment: dict[Name, Amendment] = {}
    waive: Waivers = {}
    extra: Extra = {}

    @property
    def stage(self) -> int:
        """How far the plan has come: the place of its status in `STAGES`, or -1."""
        return STAGES.index(self.status) if self.status in STAGES else -1

    def entries(self) -> Iterator[Entry]:
        """Yield the items, categories in their order, items in the file's order."""
        for category in CATEGORIES.values():
            items: dict[str, Item] = getattr(self, category.key, {})
            for name, item in items.items():
                yield Entry(category, name, item, its_date(category, item))


def _items() -> dict[str, Any]:
    fields: dict[str, Any] = {}
    for key, model in ITEM_MODELS.items():
        items: Any = dict.__class_getitem__((Name, model))
        fields[key] = (items, {})
    return fields


if TYPE_CHECKING:
    Plan = PlanFrame
else:
    Plan = create_model("Plan", __base__=PlanFrame, **_items())
    Plan.__doc__ = "A whole plan: the frame and a field of items per category."
