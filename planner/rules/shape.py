"""What a file may hold at each place: the models, seen as shapes of values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import ValidationError, create_model
from pydantic.fields import FieldInfo

from planner.model import types
from planner.model.calendar import Calendar
from planner.model.glossary import Glossary
from planner.model.network import Network
from planner.model.plan import Plan
from planner.model.settings import Settings
from planner.model.types import Value
from planner.source.document import Path
from planner.workspace.kinds import Kind


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """What stands at a place: a kind of value, and what it is made of.

    kind: `text`, `name`, `field`, `reference`, `period`, `window`, `language`,
        `country`, `currency`, `date`, `when`, `time`, `count`, `number`, `flag`,
        `choice`, `list`, `table` (known keys), `map` (any name as key), `either`,
        `any`.
    choices: the values of a `choice`.
    inner: of a list its elements, of a map its values.
    key: the keys of a map.
    fields, required: the known keys of a table, and those it cannot do without.
    options: of `either`, what it may be.
    """

    kind: str
    source: Any
    choices: tuple[Any, ...] = ()
    inner: Shape | None = None
    key: Shape | None = None
    fields: Mapping[str, Shape] = field(default_factory=dict)
    required: tuple[str, ...] = ()
    options: tuple[Shape, ...] = ()

    def child(self, part: str | int) -> Shape | None:
        """Return the shape of what stands under a key or at a place of a list."""
        if self.kind == "either":
            found = (option.child(part) for option in self.options)
            return next((each for each in found if each is not None), None)
        if self.kind == "list":
            return self.inner if isinstance(part, int) else None
        return self.fields.get(str(part)) or self.inner

    @property
    def parts(self) -> Iterator[Shape]:
        """Every shape that this one may be: itself, or its options."""
        return iter(self.options or (self,))

    def option(self, *kinds: str) -> Shape | None:
        """Return the first shape of certain kinds that this one may be."""
        return next((each for each in self.parts if each.kind in kinds), None)

    def fits(self, value: object) -> bool:
        """Whether a value as it was read may stand here."""
        try:
            _holder(self).model_validate({"held": value})
        except ValidationError:
            return False
        return True


@cache
def _holder(shape: Shape) -> type[Value]:
    """Return a model with one field of that shape, as strict as all of them."""
    return create_model("Holder", __base__=Value, held=(shape.source, ...))


_STRINGS = {
    "name": types.Name,
    "field": types.FieldName,
    "reference": types.ItemRef,
    "period": types.PeriodText,
    "window": types.WindowText,
    "language": types.Language,
    "country": types.Country,
    "currency": types.Currency,
}
_BY_PATTERN = {
    alias.__metadata__[0].pattern: kind  # type: ignore[attr-defined]
    for kind, alias in _STRINGS.items()
}
_PLAIN = {
    str: "text",
    int: "count",
    float: "number",
    bool: "flag",
    date: "date",
    time: "time",
    Any: "any",
}
_JOINED = {
    frozenset({"date", "window"}): "when",
    frozenset({"count", "number"}): "number",
}


@cache
def shape_of(source: Any) -> Shape:
    """Return the shape of an annotation of a model's field."""
    if get_origin(source) is Annotated:
        return _annotated(source)
    if get_origin(source) in {Union, UnionType}:
        return _union(source)
    if get_origin(source) is Literal:
        return Shape("choice", source, choices=get_args(source))
    if get_origin(source) is tuple:
        return Shape("list", source, inner=shape_of(get_args(source)[0]))
    if get_origin(source) is dict:
        key, inner = get_args(source)
        return Shape("map", source, key=shape_of(key), inner=shape_of(inner))
    plain = _PLAIN.get(source)
    return Shape(plain, source) if plain else of_model(source)


def _annotated(source: Any) -> Shape:
    inner = shape_of(get_args(source)[0])
    patterns = (getattr(each, "pattern", None) for each in get_args(source)[1:])
    kind = next((_BY_PATTERN[each] for each in patterns if each), inner.kind)
    return replace(inner, kind=kind, source=source)


def _union(source: Any) -> Shape:
    options = tuple(shape_of(each) for each in get_args(source) if each is not NoneType)
    if len(options) == 1:
        return options[0]
    kinds = frozenset(option.kind for option in options)
    if kinds == {"choice"}:
        choices = tuple(each for option in options for each in option.choices)
        return Shape("choice", source, choices=choices)
    if kinds in _JOINED:
        return Shape(_JOINED[kinds], source)
    return Shape("either", source, options=_flat(options))


def _flat(options: tuple[Shape, ...]) -> tuple[Shape, ...]:
    return tuple(part for option in options for part in option.parts)


@cache
def of_model(model: type[Value]) -> Shape:
    """Return the shape of a table that a model describes."""
    named = {known.alias or name: known for name, known in model.model_fields.items()}
    return Shape(
        "table",
        model,
        fields={key: shape_of(_annotation(known)) for key, known in named.items()},
        required=tuple(key for key, known in named.items() if known.is_required()),
    )


def _annotation(known: FieldInfo) -> Any:
    """Return a field's annotation as pydantic has worked it out, marks included."""
    if not known.metadata:
        return known.annotation
    return Annotated[(known.annotation, *known.metadata)]


_MODELS: Mapping[Kind, type[Value]] = {
    "plan": Plan,
    "network": Network,
    "calendar": Calendar,
    "planner": Settings,
    "glossary": Glossary,
}


def of_file(kind: Kind) -> Shape | None:
    """Return the shape of a whole file; a stray one has none."""
    model = _MODELS.get(kind)
    return of_model(model) if model is not None else None


def shape_at(shape: Shape, path: Path) -> Shape:
    """Return the shape of what stands at a path that the models know."""
    for part in path:
        shape = shape.child(part) or shape
    return shape


def value_at(data: Any, path: Path) -> Any:
    """Return what was read at a path, or None where nothing is."""
    for part in path:
        if isinstance(data, dict):
            data = data.get(part)
        elif isinstance(data, list) and isinstance(part, int):
            data = data[part] if part < len(data) else None
        else:
            return None
    return data
