"""The JSON Schema of a plan as `planner export json` writes it.

Keys may be added within a version: a program that reads plans passes over keys that it
does not know. The schema itself knows no others, so that a test misses none.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from pydantic.json_schema import GenerateJsonSchema, models_json_schema

from planner.export.record import KIND, VERSION
from planner.language.voice import LANGUAGES
from planner.model.categories import CATEGORIES, ITEM_MODELS
from planner.model.meaning import meaning_of, table_meaning
from planner.model.plan import PlanFrame
from planner.model.readers import Kind
from planner.model.types import Value

Schema = dict[str, Any]

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_DAY: Schema = {"type": "string", "format": "date"}
_NAME: Schema = {"type": "string"}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_NULL: Schema = {"type": "null"}


class _Written(GenerateJsonSchema):
    """Describes models as they are written: what has no value is not there."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002
        """Return that none should be: the key says it."""
        return False

    def nullable_schema(self, schema: Any) -> Schema:
        """Return the schema of what may be left out, which is never null."""
        return self.generate_inner(schema["schema"])

    def time_schema(self, schema: Any) -> Schema:  # noqa: ARG002
        """Return the schema of a local time, which JSON Schema has no format for."""
        return {"type": "string", "pattern": r"^\d\d:\d\d:\d\d(\.\d+)?$"}


def schema() -> Schema:
    """Return the schema, draft 2020-12, of what `planner export json` writes."""
    whole = _table(
        "A plan as one reader gets it, written by `planner export json`.",
        version={"description": "The version of this format.", "const": VERSION},
        kind={"description": "What this is.", "const": KIND},
        language={"description": "The language of labels.", "enum": [*LANGUAGES]},
        reader=_reader(),
        today=_told("The day of a paper for a meeting, else null.", _DAY, _NULL),
        digest={
            "description": "Changes with what the reader gets.",
            "type": "string",
            "pattern": "^[0-9a-f]{12}$",
        },
        plan=_plan(),
        items={
            "description": "The items, by category, date and name.",
            "type": "array",
            "items": {"oneOf": [_item(key) for key in CATEGORIES]},
        },
        withheld=_withheld(),
    )
    return {
        "$schema": _DRAFT,
        "$comment": "printed by `planner schema export`; not to be edited",
        "title": "planner: export json",
        **whole,
        "$defs": _definitions(),
    }


def _reader() -> Schema:
    return _table(
        "Who it is for.",
        kind={"description": "What kind of reader.", "enum": [*get_args(Kind)]},
        name=_told("Which region, donor, lead or meeting, else null.", _NAME, _NULL),
    )


def _plan() -> Schema:
    return _table(
        "The plan without its items.",
        first_day={"description": "The first day of its half-year.", **_DAY},
        last_day={"description": "The last day of its half-year.", **_DAY},
        labels=_labels(),
        fields={"$ref": f"#/$defs/{PlanFrame.__name__}"},
    )


def _item(category: str) -> Schema:
    return _table(
        CATEGORIES[category].plural,
        category={"description": "Its category.", "const": category},
        name={"description": "Its name, the only one in the plan.", **_NAME},
        date={
            "description": "When it is, worked out; null where that is not known.",
            "oneOf": [{"$ref": "#/$defs/When"}, _NULL],
        },
        labels=_labels(),
        fields={"$ref": f"#/$defs/{ITEM_MODELS[category].__name__}"},
    )


def _labels() -> Schema:
    one_or_more = [_NAME, {"type": "array", "items": _NAME}]
    return {
        "description": "By dotted field, what the names in it stand for.",
        "type": "object",
        "additionalProperties": {"oneOf": one_or_more},
    }


def _withheld() -> Schema:
    return _table(
        "How much of the plan this reader does not get.",
        items={"description": "Items not open to the reader.", **_COUNT},
        others={"description": "Items that concern others.", **_COUNT},
        fields={
            "description": "Fields left out of what is here, by group.",
            "type": "object",
            "additionalProperties": _COUNT,
        },
    )


def _definitions() -> Schema:
    models: tuple[type[Value], ...] = (PlanFrame, *ITEM_MODELS.values())
    _, found = models_json_schema(
        [(model, "validation") for model in models],
        ref_template="#/$defs/{model}",
        schema_generator=_Written,
    )
    definitions: Schema = found["$defs"]
    for model in _models(Value):
        if model.__name__ in definitions:
            _explain(definitions[model.__name__], model)
    return dict(sorted({**definitions, "When": _when()}.items()))


def _models(model: type[Value]) -> Iterator[type[Value]]:
    for each in model.__subclasses__():
        yield each
        yield from _models(each)


def _explain(definition: Schema, model: type[Value]) -> None:
    definition["description"] = table_meaning(model)
    for key, inner in definition.get("properties", {}).items():
        inner.pop("default", None)
        meaning = meaning_of(model, key)
        if meaning is not None:
            inner["description"] = meaning.text


def _when() -> Schema:
    written = "a day, or a window such as `2027-Q2`"
    return _table(
        "From the first to the last day that it may be on.",
        start={"description": f"The start as it is written: {written}.", **_NAME},
        end={"description": f"The end as it is written: {written}.", **_NAME},
        earliest={"description": "The earliest first day.", **_DAY},
        latest={"description": "The latest last day.", **_DAY},
        exact={"description": "Whether both ends are days.", "type": "boolean"},
    )


def _told(description: str, *options: Schema) -> Schema:
    return {"description": description, "oneOf": list(options)}


def _table(description: str, /, **properties: Schema) -> Schema:
    """Return the schema of an object that has all of these keys and no others."""
    return {
        "description": description,
        "type": "object",
        "required": list(properties),
        "properties": properties,
        "additionalProperties": False,
    }
