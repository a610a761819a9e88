"""The fields that a rule of one's own may name, and how each is looked up.

A field is named by its keys, joined by dots, as they stand in an item: `lead`,
`partners.host`, `venue.city`, `text.ar.title`, `indicator.cities.target`,
`extra.grant-code`. What is empty is not there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from operator import attrgetter
from typing import Any, Literal, NamedTuple

from planner.model.categories import CATEGORIES, ITEM_MODELS
from planner.model.plan import Entry, PlanFrame
from planner.model.types import Scalar, WhenValue
from planner.model.when import bounds
from planner.rules.facts import FACTS, Around, Look
from planner.rules.shape import Shape, of_model, shape_of
from planner.source.document import Path

Categories = frozenset[str]
_HOLDERS = (tuple, list, dict)
_SET = "model_fields_set"
"""What every table has: the names of its fields that stand in the file."""

PLAN = "plan"
ALL: Categories = frozenset(CATEGORIES)
_DEEPEST = 12
_KINDS = {
    "choice": "choice",
    "flag": "flag",
    "time": "time",
    "table": "table",
    "map": "map",
    "count": "number",
    "number": "number",
    "date": "date",
    "when": "date",
}


class Field(NamedTuple):
    """A field: its keys, what it holds, and which categories have it.

    sort: `text`, `choice`, `number`, `flag`, `date`, `time`, `list`, `table` (known
        keys), `map` (any name as key) or `own`, which is whatever `extra` may hold.
    shape: what one value of it is, to be compared with; of a list an element.
    held: the whole of it, as the model has it.
    look: its value, made ready to be compared; what may be left out counts as what
        it means then. None is nothing to compare with.
    written: its value as it stands in the file; None is not there, or empty.
    place: where it stands in the item's file.
    chooses: whether it tells which items are looked at, and nothing more.
    """

    key: str
    sort: str
    shape: Shape
    held: Shape
    homes: Categories
    look: Look
    written: Look
    place: Callable[[Entry], Path]
    chooses: bool = False


def field_of(key: str, allowed: Categories = ALL) -> Field | None:
    """Return the field with dotted keys; `homes` are all categories that have it.

    What it may hold is seen in the categories allowed, if any of them has it.
    """
    first, *rest = parts = tuple(key.split("."))
    if len(parts) > _DEEPEST:
        return None
    if key in FACTS:
        return _of_fact(key)
    if first == PLAN:
        return _of_plan(key, tuple(rest))
    found = {
        category: shape
        for category, model in ITEM_MODELS.items()
        if (shape := _along(of_model(model), parts)) is not None
    }
    seen = [shape for category, shape in found.items() if category in allowed]
    shapes = seen or list(found.values())
    return _of_item(key, _joined(shapes), frozenset(found)) if shapes else None


def keys_below(shape: Shape) -> tuple[str, ...]:
    """Return the keys that are known below a place."""
    return tuple(
        key
        for part in shape.parts
        for key in (*part.fields, *(part.key.choices if part.key else ()))
    )


def known() -> Iterator[str]:
    """Yield the fields that have a fixed name, those in tables as well."""
    yield from FACTS
    for model in (*ITEM_MODELS.values(), PlanFrame):
        start = f"{PLAN}." if model is PlanFrame else ""
        for key, shape in of_model(model).fields.items():
            yield start + key
            yield from (f"{start}{key}.{below}" for below in keys_below(shape))


def _along(shape: Shape, parts: tuple[str, ...]) -> Shape | None:
    found: Shape | None = shape
    for part in parts:
        found = _below(found, part) if found is not None else None
    return found


def _below(shape: Shape, part: str) -> Shape | None:
    for option in shape.parts:
        if part in option.fields:
            return option.fields[part]
        if option.kind == "any":
            return option
        if option.key is not None and option.key.fits(part):
            return option.inner
    return None


def _joined(shapes: list[Shape]) -> Shape:
    """Return the shape of a field that several categories have, with all choices."""
    choices = tuple(dict.fromkeys(each for shape in shapes for each in shape.choices))
    if not choices:
        return shapes[0]
    return Shape("choice", Literal.__getitem__(choices), choices=choices)


def _of_fact(key: str) -> Field:
    source, look, place, chooses = FACTS[key]
    held = shape_of(source)
    sort = sort_of(held)
    return Field(key, sort, _one(held), held, ALL, look, look, place, chooses)


def _of_plan(key: str, parts: tuple[str, ...]) -> Field | None:
    held = _along(of_model(PlanFrame), parts)
    if held is None:
        return None
    sort, find = sort_of(held), _finder(parts)
    ready = _READY[sort]

    def look(_: Entry, around: Around) -> Any:
        return ready(find(around.plan))

    found = Field(key, sort, _one(held), held, ALL, look, look, lambda each: each.path)
    return found._replace(chooses=True)


def _of_item(key: str, held: Shape, homes: Categories) -> Field:
    parts = tuple(key.split("."))
    sort, find = sort_of(held), _finder(parts)
    ready, instead = _READY[sort], _LEFT_OUT.get(key)

    def look(entry: Entry, around: Around) -> Any:
        found = ready(find(entry.item))
        return instead(entry, around) if found is None and instead else found

    def written(entry: Entry, _: Around) -> Any:
        return _as_written(entry.item, parts)

    def place(entry: Entry) -> Path:
        return (*entry.path, *parts)

    return Field(key, sort, _one(held), held, homes, look, written, place)


def sort_of(held: Shape) -> str:
    """Return what a field holds, as far as comparisons go."""
    kinds = {part.kind for part in held.parts}
    if "any" in kinds or {"text", "flag"} <= kinds:
        return "own"
    if "list" in kinds:
        return "list"
    return _KINDS.get(next(held.parts).kind, "text")


def _one(held: Shape) -> Shape:
    """Return what a single value of a field is."""
    sort, listed = sort_of(held), held.option("list")
    if sort == "own":
        return shape_of(Scalar)
    if sort == "date":
        return shape_of(WhenValue)
    if listed is not None and listed.inner is not None:
        return listed.inner
    return next(held.parts)


def _finder(parts: tuple[str, ...]) -> Callable[[Any], Any]:
    if len(parts) == 1:
        return attrgetter(*parts)

    def find(value: Any) -> Any:
        for part in parts:
            if value.__class__ is dict:
                value = value.get(part)
            elif hasattr(value, _SET):
                value = getattr(value, part, None)
            else:
                return None
        return value

    return find


def _as_written(value: Any, parts: tuple[str, ...]) -> Any:
    """Return what stands in the file at a path, without what defaults add."""
    for part in parts:
        if value.__class__ is dict:
            value = value.get(part)
        elif part in getattr(value, _SET, ()):
            value = getattr(value, part)
        else:
            return None
    return _filled(value)


def _filled(value: Any) -> Any:
    """Return a value, or None where nothing is in it."""
    if isinstance(value, str):
        return value if value.strip() else None
    if isinstance(value, _HOLDERS):
        return value or None
    return value if getattr(value, _SET, True) else None


def _same(value: Any) -> Any:
    return value


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) and value.strip() else None


_READY: Mapping[str, Callable[[Any], Any]] = {
    "text": _text,
    "choice": _same,
    "number": _same,
    "flag": _same,
    "time": _same,
    "date": lambda value: None if value is None else bounds(value),
    "list": lambda value: (value,) if isinstance(value, str) else value or None,
    "table": _filled,
    "map": _filled,
    "own": _filled,
}
"""By what a field holds, how a value is made ready; None is not there."""

_LEFT_OUT: Mapping[str, Look] = {
    "end": lambda entry, _: (
        None if entry.item.start is None else bounds(entry.item.start)
    ),
    "language": lambda _, around: around.plan.language,
}
"""What a field means where it is left out, beyond the defaults of the model."""
