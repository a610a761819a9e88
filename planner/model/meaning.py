"""What a field means, for those who fill it in: words, choices, an example.

The meanings stand in a room of their own, a file for each kind of file, and are read
only where somebody asks: by an editor's schema, or by `planner explain FIELD`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from planner.model.types import Value
from planner.registry import Registry

_ROOM = "planner.model.meanings"


class Meaning(NamedTuple):
    """What a field means; `example` is a value as it is written in a file.

    `choices` says what each word means where only some words may stand.
    """

    text: str
    example: str = ""
    choices: Mapping[str, str] = MappingProxyType({})


Meanings = Mapping[type[Value], Mapping[str, Meaning]]


def meaning_of(model: type[Value], field: str) -> Meaning | None:
    """Return what a field of a table means, as the table or what it is made of says."""
    for each in model.__mro__:
        found = _all().get(each, {}).get(field)
        if found is not None:
            return found
    return None


def owner_of(model: type[Value], field: str) -> type[Value]:
    """Return the model that brings a field: the table's own, or one that it extends."""
    above = (each for each in model.__mro__[1:] if issubclass(each, Value))
    sharing = [each for each in above if field in each.model_fields]
    own = field in model.__annotations__ or not sharing
    return model if own else owner_of(sharing[0], field)


def table_meaning(model: type[Value]) -> str:
    """Return what a table is: the first sentence of its model."""
    return (model.__doc__ or "").partition("\n")[0]


@cache
def _all() -> dict[type[Value], Mapping[str, Meaning]]:
    found: dict[type[Value], Mapping[str, Meaning]] = {}
    for meanings in Registry(_ROOM, "MEANINGS").values():
        found.update(meanings)
    return found
