"""Settings of a workspace: `planner.toml`."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, Strict

from planner.model.types import Name, Number, PeriodText, Severities, Text, Texts, Value

FailOn = Literal["error", "warning", "note"]


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
    format: Text
    plan: PeriodText
    lang: Text | None = None
    reader: Annotated[Text | None, Field(alias="for")] = None
    detail: Literal["full", "table", "brief"] | None = None
    template: Text | None = None


class OwnRule(Value):
    """A rule of one's own over the fields of an item."""

    when: dict[str, Any] = {}
    require: Text | Annotated[tuple[Text, ...], Strict(strict=False)] | None = None
    forbid: Text | Annotated[tuple[Text, ...], Strict(strict=False)] | None = None
    message: Text
    severity: Severities = "warning"


class Settings(Value):
    """The whole of `planner.toml`."""

    format: Literal[1]
    validation: Annotated[Validate, Field(alias="validate")] = Validate()
    thresholds: dict[str, Number] = {}
    export: dict[Name, Export] = {}
    rule: dict[Name, OwnRule] = {}
