"""What a template may touch: the fields of the page, and little more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import date, timedelta
from types import GeneratorType
from typing import Any

from jinja2.environment import TemplateModule
from jinja2.runtime import LoopContext, TemplateReference
from jinja2.utils import Namespace
from markupsafe import Markup

from planner.views.edition.amendments import Change
from planner.views.edition.bars import Bar
from planner.views.edition.decisions import Decision
from planner.views.edition.fact import Fact
from planner.views.edition.grid import Cell, Grid, Served
from planner.views.edition.page import Page, Section
from planner.views.edition.paper import Paper
from planner.views.edition.piece import Piece
from planner.views.edition.set_aside import Waived
from planner.views.edition.top import Top

_PARTS: tuple[Any, ...] = (
    *(Top, Section, Piece, Fact, Decision, Grid, Served, Cell, Bar),
    *(Change, Waived, Paper),
)
_CLOSED = frozenset({"edition"})
"""Fields of the page that lead to what its reader does not get."""

VIEWS: Mapping[type, tuple[str, ...]] = {
    Page: (
        *(each.name for each in fields(Page) if each.name not in _CLOSED),
        "items",
    ),
    **{part: part._fields for part in _PARTS},
}
"""The page and its parts, with their fields: all of them stand in the README."""

TEXT = (
    *("capitalize", "count", "endswith", "find", "isalpha", "isdigit", "lower"),
    *("lstrip", "partition", "removeprefix", "removesuffix", "rpartition", "rstrip"),
    *("split", "splitlines", "startswith", "strip", "title", "upper"),
)
_LOOP = (
    *("changed", "cycle", "depth", "first", "index", "index0", "last", "length"),
    *("nextitem", "previtem", "revindex", "revindex0"),
)
_TABLE: Mapping[type, tuple[str, ...]] = {
    **VIEWS,
    Markup: (),
    str: TEXT,
    date: ("day", "isoformat", "month", "weekday", "year"),
    timedelta: ("days",),
    dict: ("get", "items", "keys", "values"),
    LoopContext: _LOOP,
}
_OPEN = (Namespace, TemplateModule, TemplateReference)
"""What holds nothing but a template's own names."""


def touchable(value: object) -> tuple[str, ...]:
    """Return the names that may be asked of a value."""
    for each in type(value).__mro__:
        if each in _TABLE:
            return _TABLE[each]
    return ()


def may_touch(value: object, name: str) -> bool:
    """Whether a name may be asked of a value."""
    if isinstance(value, _OPEN):
        return not name.startswith("_")
    return name in touchable(value)


ONLY: Mapping[type[Any], str] = {
    Page: "page",
    Top: "page.top",
    Grid: "page.grid",
    Paper: "page.paper",
}
"""What there is one of in a page, and how a template names it."""

_CALLED: Mapping[type[Any], str] = {
    tuple: "list",
    list: "list",
    GeneratorType: "list",
    Markup: "text",
    str: "text",
    dict: "dictionary",
}


def called(value: object) -> str:
    """Return what kind of thing a value is, in a word."""
    kind = type(value)
    return _CALLED.get(kind, kind.__name__.lower())
