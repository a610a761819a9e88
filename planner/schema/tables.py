"""Tables as JSON Schema: their fields, each with its words; what is shared once."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from planner.model.categories import CATEGORIES, ITEM_MODELS
from planner.model.meaning import meaning_of, owner_of, table_meaning
from planner.model.types import Value
from planner.rules.fields import Field, fields
from planner.rules.shape import Shape
from planner.schema.named import Offer, offer
from planner.schema.values import (
    NAME,
    SHARED,
    Schema,
    filled,
    joined,
    listed,
    plain,
    with_words,
)
from planner.schema.words import described, kebab
from planner.workspace.kinds import Kind

_OBJECT: Schema = {"type": "object"}
_BEGUN: Mapping[type[Value], tuple[str, ...]] = {
    model: ("lead", "regions", CATEGORIES[key].dated_by[0])
    for key, model in ITEM_MODELS.items()
}
"""What a new item begins with, beside what is always needed."""


class Tables:
    """The tables of one kind of file; `definitions` holds what they refer to."""

    def __init__(self, kind: Kind) -> None:
        """Gather the fields of such a file, by the table that brings them and key."""
        self.definitions: dict[str, Schema] = {}
        self._places: dict[tuple[type[Value], str], list[Field]] = {}
        for field in fields(kind):
            owner = owner_of(field.model, field.key)
            self._places.setdefault((owner, field.key), []).append(field)

    def table(self, shape: Shape) -> Schema:
        """Return the schema of a table with known fields."""
        model: type[Value] = shape.source
        schema: Schema = {
            **_OBJECT,
            "description": table_meaning(model),
            "properties": {key: self._property(model, key) for key in shape.fields},
            "additionalProperties": False,
        }
        if shape.required:
            schema["required"] = list(shape.required)
        begun = [*shape.required, *_BEGUN.get(model, ())]
        return {**schema, "x-taplo": {"initKeys": begun}} if begun else schema

    def _property(self, model: type[Value], key: str) -> Schema:
        """Return the schema of a field; what several tables have is written once."""
        owner = owner_of(model, key)
        places = self._places[owner, key]
        if owner is model or self._is_named(places[0]):
            return self._field(places)
        name = f"{kebab(owner.__name__)}.{key}"
        return self._defined(name, lambda: self._field(places))

    def _field(self, places: list[Field]) -> Schema:
        field = places[0]
        schema = with_words(self._value(field.shape, offer(field)), field.meaning)
        if field.asked == "always":
            schema = filled(schema)
        if self._is_named(field):
            return schema
        return joined(described(places), _beside(schema))

    @staticmethod
    def _is_named(field: Field) -> bool:
        """Whether a field is a table of which the table's own words say enough."""
        told = meaning_of(field.model, field.key)
        return field.shape.kind == "table" and told is None

    def _value(self, shape: Shape, offered: Offer | None = None) -> Schema:
        if shape.kind == "table":
            name = kebab(shape.source.__name__)
            return self._defined(name, lambda: self.table(shape))
        if shape.kind in SHARED:
            return self._defined(shape.kind, lambda: SHARED[shape.kind])
        if shape.kind == "map" and shape.inner is not None:
            return self._map(shape, shape.inner, offered)
        if shape.kind == "list" and shape.inner is not None:
            return listed(self._value(shape.inner))
        if shape.options:
            return {"anyOf": [self._value(each) for each in shape.options]}
        return plain(shape)

    def _map(self, shape: Shape, inner: Shape, offered: Offer | None) -> Schema:
        """Return the schema of a table whose keys are names."""
        if offered is not None and offered.name is not None:
            unnamed = offered._replace(name=None)
            return self._defined(offered.name, lambda: self._map(shape, inner, unnamed))
        if inner.kind == "any" or inner.option("flag") is not None:
            return {**_OBJECT, "additionalProperties": True}
        value = self._value(inner)
        if shape.key is not None and shape.key.kind == "choice":
            keys: Mapping[str, Schema] = {key: {} for key in shape.key.choices}
            offered = Offer(keys, closed=True)
        return {**_OBJECT, **self._keys(shape, value, offered)}

    def _keys(self, shape: Shape, value: Schema, offered: Offer | None) -> Schema:
        """Return which keys a table may have, and what stands under each."""
        found: Schema = {"additionalProperties": value}
        if offered is not None:
            found["properties"] = {
                key: {**words, **_beside(value)} for key, words in offered.keys.items()
            }
            if offered.closed:
                found["additionalProperties"] = False
                return found
        if shape.key is not None and shape.key.kind == "name":
            found["propertyNames"] = NAME
            found["x-tombi-additional-key-label"] = "name"
        elif shape.key is not None and shape.key.kind in SHARED:
            found["propertyNames"] = self._value(shape.key)
            found["x-tombi-additional-key-label"] = shape.key.kind
        return found

    def _defined(self, name: str, make: Callable[[], Schema]) -> Schema:
        """Return a reference to a definition, which is made the first time."""
        if name not in self.definitions:
            self.definitions[name] = make()
        return {"$ref": f"#/definitions/{name}"}


def _beside(schema: Schema) -> Schema:
    """Wrap a reference: what stands right beside one is not read."""
    return {"allOf": [schema]} if "$ref" in schema else schema
