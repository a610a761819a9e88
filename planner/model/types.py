"""The small types that fields are made of: names, texts, dates, lists, labels."""

from __future__ import annotations

from datetime import date, time
from typing import Annotated, Any, Literal

from pydantic import (
    AllowInfNan,
    BaseModel,
    ConfigDict,
    Field,
    Strict,
    StringConstraints,
)

NAME_PATTERN = r"^[a-z](?:-?[a-z0-9])*$"
_YEAR = "[12][0-9]{3}"
_ITEM_NAME = r"[a-z](?:-?[a-z0-9])*"

Name = Annotated[
    str, StringConstraints(pattern=NAME_PATTERN, min_length=2, max_length=60)
]
"""Lower-case words of `a-z 0-9` joined by `-`, 2 to 60 characters."""

Names = Annotated[tuple[Name, ...], Strict(strict=False)]
ItemRef = Annotated[
    str, StringConstraints(pattern=rf"^(?:{_YEAR}-H[12]/)?{_ITEM_NAME}$")
]
"""An item of the same plan, `name`, or of another one, `2026-H2/name`."""

ItemRefs = Annotated[tuple[ItemRef, ...], Strict(strict=False)]
PeriodText = Annotated[str, StringConstraints(pattern=rf"^{_YEAR}-H[12]$")]
"""A half-year: `2027-H1` (January to June) or `2027-H2` (July to December)."""

WINDOW_PATTERN = rf"^{_YEAR}(?:-(?:0[1-9]|1[0-2]|Q[1-4]|H[12]))?$"
WindowText = Annotated[str, StringConstraints(pattern=WINDOW_PATTERN)]
WhenValue = date | WindowText
"""A day, or a window where less is known: `2027-04`, `2027-Q2`, `2027-H1`, `2027`."""

Text = str
"""One line or paragraphs of plain text, in any script."""

Texts = Annotated[tuple[Text, ...], Strict(strict=False)]
FieldName = Annotated[str, StringConstraints(pattern=r"^[^\s.]+(?:\..+)?$")]
"""A field of an item by its keys, joined by dots: `lead`, `partners.host`."""

FieldNames = Annotated[tuple[FieldName, ...], Strict(strict=False)]
Language = Annotated[str, StringConstraints(pattern=r"^[A-Za-z]{2,8}(-[A-Za-z0-9]+)*$")]
"""A BCP 47 language tag."""

Languages = Annotated[tuple[Language, ...], Strict(strict=False)]
Label = Text | dict[Language, Text]
"""A text, or one text per language."""

Country = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
"""An ISO 3166-1 alpha-2 code, or `XK`."""

Countries = Annotated[tuple[Country, ...], Strict(strict=False)]
Currency = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
"""An ISO 4217 code."""

Count = int
Number = Annotated[int | Annotated[float, AllowInfNan(allow_inf_nan=False)], Field()]
Addresses = Annotated[tuple[Text, ...], Strict(strict=False)]
Scalar = str | int | float | bool | date | time
LocalTime = time
Extra = dict[str, Scalar | Annotated[tuple[Scalar, ...], Strict(strict=False)]]
"""Own fields: texts, numbers, dates, true or false, lists of them."""

RuleKey = str
Translation = dict[str, Any]
"""Texts nested as in what they translate, with `of` for their fingerprints."""

Translations = dict[Language, Translation]
Severities = Literal["error", "warning", "note"]


class Value(BaseModel):
    """A frozen value with strict types that refuses keys it does not know."""

    model_config = ConfigDict(
        frozen=True, strict=True, extra="forbid", protected_namespaces=()
    )


class Waiver(Value):
    """Why a rule is set aside here, and until which day."""

    reason: Text
    until: date | None = None


Waivers = dict[RuleKey, Text | Waiver]


class Money(Value):
    """An amount of one currency (ISO 4217)."""

    amount: Number
    currency: Currency
