"""The categories of items, in one table: a new category is one entry here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from pydantic import create_model

from planner.model.item import Item
from planner.model.types import Count, ItemRef, Name, Names, Text, WhenValue
from planner.sentence import Word

Fields = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Category:
    """A kind of item: its key in files, its words, its own fields.

    `event` and `output` say how its dates are read; `required` names the fields
    that its items must have from submission on, `dated_by` those of which one
    must be there as its date.
    """

    key: str
    letter: str
    label: str
    plural: str
    fields: Fields
    required: tuple[str, ...]
    event: bool = False
    output: bool = False
    dated_by: tuple[str, ...] = ("start",)
    exempt: tuple[tuple[str, str, frozenset[str]], ...] = ()
    """Fields not asked for where another field has one of these values."""

    @property
    def word(self) -> Word:
        """What one item is called, in the language that is spoken."""
        return Word("category", self.key, self.label)


_TRAINING = {
    "kind": Literal[
        "workshop",
        "course",
        "roundtable",
        "learning-visit",
        "exchange",
        "academy",
        "webinar",
        "exercise",
        "lab",
        "hub-meeting",
        "summit-session",
        "other",
    ],
    "expected": Count,
}
_PARTNERSHIP = {
    "parties": Names,
    "instrument": Literal[
        "memorandum",
        "agreement",
        "framework-agreement",
        "protocol",
        "joint-programme",
        "platform",
        "informal",
        "other",
    ],
    "stage": Literal["exploring", "negotiating", "signed", "active", "ended"],
    "signed_on": WhenValue,
    "expires_on": WhenValue,
    "renews": ItemRef,
}
_ADVOCACY = {
    "forum": Name,
    "ask": Text,
    "form": Literal[
        "speech",
        "side-event",
        "statement",
        "submission",
        "meeting",
        "campaign",
        "participation",
        "other",
    ],
    "apply_by": date,
    "speaker": Name,
}
_COMMUNICATIONS = {
    "kind": Literal[
        "guide",
        "toolkit",
        "policy-brief",
        "key-findings",
        "event-report",
        "city-spotlight",
        "article",
        "newsletter",
        "booklet",
        "website",
        "campaign",
        "other",
    ],
    "publish_on": WhenValue,
    "made_by": Literal["network", "partner", "expert"],
    "hub": Text,
}

CATEGORIES: Mapping[str, Category] = {
    category.key: category
    for category in (
        Category(
            key="training",
            letter="T",
            label="training",
            plural="Training and capacity building",
            fields=_TRAINING,
            required=("kind", "audience"),
            event=True,
        ),
        Category(
            key="partnership",
            letter="P",
            label="partnership",
            plural="Partnerships",
            fields=_PARTNERSHIP,
            required=("parties", "instrument", "stage"),
            dated_by=("start", "signed_on"),
        ),
        Category(
            key="advocacy",
            letter="A",
            label="advocacy item",
            plural="Advocacy",
            fields=_ADVOCACY,
            required=("forum", "ask", "form"),
            exempt=(("forum", "form", frozenset({"campaign", "statement"})),),
        ),
        Category(
            key="communications",
            letter="C",
            label="output",
            plural="Policy and communications outputs",
            fields=_COMMUNICATIONS,
            required=("kind", "audience"),
            output=True,
            dated_by=("publish_on",),
        ),
    )
}
"""By key, in the order in which summaries and exports show them."""


NO_CATEGORY = ""
"""Where an item is listed whose category cannot be told."""


def plural(key: str) -> str:
    """Return the words above the items of a category."""
    return CATEGORIES[key].plural if key in CATEGORIES else "Without a category"


def _model(category: Category) -> type[Item]:
    fields: dict[str, Any] = {
        name: (kind | None, None) for name, kind in category.fields.items()
    }
    return create_model(
        category.key.capitalize(),
        __base__=Item,
        __doc__=f"{category.plural}: one item.",
        **fields,
    )


ITEM_MODELS: Mapping[str, type[Item]] = {
    key: _model(category) for key, category in CATEGORIES.items()
}
"""The model of each category's items, by category key."""

FURTHER = tuple(
    dict.fromkeys(name for category in CATEGORIES.values() for name in category.fields)
)
"""Every field that only some categories have."""

for _name in FURTHER:  # an item without the field reads as not having it
    setattr(Item, _name, None)
