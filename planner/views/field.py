"""What is to be known of a field: its meaning, its words, when it is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from planner.rules.catalogue import all_rules
from planner.rules.fields import NAME, Field, asking, fields
from planner.rules.shape import Shape
from planner.rules.words import example, literal, wanted
from planner.sentence import Sentence, say
from planner.views.lookup import ITEM, Group, endings, groups, named, names_of

_NAMED = re.compile(r"`([a-z_.]+)")
_FEW = 2
"""A word that more tables than this have for a field says nothing of one of them."""


class Told(NamedTuple):
    """A word and what it means: a choice, a field of a table, a rule by its code."""

    word: str
    meaning: str


class FieldPage(NamedTuple):
    """All that is said of a field.

    names: how it is called, the shortest first: `item.venue.mode`.
    asked: when it must be there, or that it may be left out.
    lines: an example as it is written in a file.
    fields: of a table, what may stand in it.
    rules: the rules whose pages speak of it.
    """

    names: tuple[str, ...]
    type: Sentence
    asked: Sentence
    meaning: str
    default: str
    lines: tuple[str, ...]
    choices: tuple[Told, ...]
    fields: tuple[Told, ...]
    rules: tuple[Told, ...]

    @property
    def name(self) -> str:
        """How it is called first."""
        return self.names[0]

    def as_data(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {
            "field": self.name,
            "places": list(self.names),
            "type": str(self.type),
            "asked": str(self.asked),
            "meaning": self.meaning,
            "default": self.default or None,
            "example": "\n".join(self.lines),
            "choices": _pairs("choice", self.choices),
            "fields": _pairs("field", self.fields),
            "rules": _pairs("rule", self.rules),
        }


def _pairs(word: str, told: Iterable[Told]) -> list[dict[str, str]]:
    return [{word: each.word, "meaning": each.meaning} for each in told]


def field_pages(word: str) -> tuple[FieldPage, ...]:
    """Return the pages of the fields that a word names, none where it names none."""
    return tuple(_page(each) for each in named(word))


def _page(group: Group) -> FieldPage:
    field = min(group, key=lambda each: len(each.path))
    meaning, names = field.meaning, names_of(group)
    return FieldPage(
        names=names,
        type=_type(field.shape),
        asked=_asked(group),
        meaning=meaning.text,
        default=_default(field.default),
        lines=tuple(_lines(field)),
        choices=tuple(Told(*each) for each in meaning.choices.items()),
        fields=tuple(Told(each.key, each.meaning.text) for each in _inside(field)),
        rules=tuple(_rules(names)),
    )


def _type(shape: Shape) -> Sentence:
    inner = shape.inner
    if shape.kind == "map" and inner is not None and inner.kind == "table":
        return say("tables, each with a name")
    return wanted(shape)


def _asked(group: Group) -> Sentence:
    if group[0].asked == "always":
        return say("always needed")
    if group[0].asked == "over":
        return say("needed once the item is over")
    late = asking(group)
    if not late:
        return say("may be left out")
    if len(late) == len({each.category for each in group}):
        return say("needed once the plan is submitted")
    return say(
        "needed once the plan is submitted, of: {categories}",
        categories=", ".join(late),
    )


def _default(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return literal(list(value) if isinstance(value, tuple) else value)


def _inside(field: Field) -> list[Field]:
    """Return the fields of the table, or of the tables, that stand in a field."""
    path = field.path
    inner = field.shape.inner
    if field.shape.kind == "map" and inner is not None and inner.kind == "table":
        path = (*path, NAME)
    return [each for each in fields(field.kind) if each.path[:-1] == path]


def _lines(field: Field) -> list[str]:
    """Return a field as it is written in a file, under the header of its table."""
    inside = _inside(field)
    path = field.path
    if field.shape.kind == "map" and inside:
        return [_header((*path, NAME)), *_written(inside, len(path) + 1)]
    depth = _depth(path)
    shown = inside if field.shape.kind == "table" else [field]
    header = [_header(path[:depth])] if depth else []
    return [*header, *_written(shown, depth)]


def _depth(path: tuple[str, ...]) -> int:
    """Return how many keys of a path stand in its header: up to its last name."""
    if NAME not in path[:-1]:
        return len(path) - 1
    return len(path) - 1 - path[-2::-1].index(NAME)


def _header(path: tuple[str, ...]) -> str:
    return f"[{'.'.join(path)}]"


def _written(shown: Sequence[Field], depth: int) -> list[str]:
    """Return lines of fields: of many those that are always needed, else the first."""
    needed = [each for each in shown if each.asked == "always"] or shown[:_FEW]
    return [
        f"{'.'.join(each.path[depth:])} = {each.meaning.example or example(each.shape)}"
        for each in needed
    ]


def _rules(names: Sequence[str]) -> list[Told]:
    """Return the rules whose pages speak of a field by its key, or by a dotted one."""
    ends = {end for name in names for end in _spoken(name)}
    return [
        Told(rule.code, rule.name)
        for rule in all_rules()
        if ends & set(_NAMED.findall(rule.page))
    ]


def _spoken(name: str) -> list[str]:
    """Return how a page may call a field: its key alone where that is clear."""
    dotted = endings(name)[1:]
    key = dotted[-1] if dotted else name
    having = [each for each in groups() if each[0].key == key]
    own = name == f"{ITEM}.{key}" or len(having) <= _FEW
    return dotted if own else dotted[:-1]
