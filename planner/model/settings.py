"""Settings of a workspace: `planner.toml`."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from planner.model.types import (
    FieldName,
    FieldNames,
    Name,
    Number,
    PeriodText,
    Severities,
    Text,
    Texts,
    Value,
)

FailOn = Literal["error", "warning", "note"]
Spoken = Literal["en", "fr", "ar"]
"""The languages that the program's own words are spoken in."""

LARGEST = 10_000
"""Thresholds are counted from 0 to this; days and weeks beyond lead out of time."""


class Validate(Value):
    """Which rules are judged, and how severely."""

    select: Texts = ("ALL",)
    ignore: Texts = ()
    fail_on: FailOn = "error"
    severity: dict[str, Severities] = {}
    per_file_ignore: dict[str, Texts] = {}


class Export(Value):
    """An export that is kept in the repository."""

    path: Text
    format: Text | None = None
    plan: PeriodText
    lang: Spoken | None = None
    reader: Annotated[Text | None, Field(alias="for")] = None
    detail: Literal["full", "table", "brief"] | None = None
    template: Text | None = None
    chart: bool | None = None
    expand: bool | None = None
    excel: bool | None = None

    @property
    def form(self) -> str:
        """The format that it is written in: where a template stands, it lays it out."""
        return self.format or ("markdown" if self.template else "")


Conditions = FieldName | FieldNames | dict[Text, Any]
"""A field that is there, several of them, or conditions by field."""


class OwnRule(Value):
    """A rule of one's own over the fields of an item.

    Looked at are items for which `when` is true; each of them must have all that
    `require` names, or nothing that `forbid` names. The two do not go together.
    """

    when: Conditions = {}
    require: Conditions | None = None
    forbid: Conditions | None = None
    message: Text
    severity: Severities = "warning"


class Settings(Value):
    """The whole of `planner.toml`."""

    format: Literal[1]
    validation: Annotated[Validate, Field(alias="validate")] = Validate()
    thresholds: dict[str, Number] = {}
    export: dict[Name, Export] = {}
    rule: dict[Name, OwnRule] = {}

    @property
    def numbers(self) -> dict[str, Number]:
        """The thresholds that rules can go by; of others their defaults count."""
        found = self.thresholds.items()
        return {name: value for name, value in found if 0 <= value <= LARGEST}
