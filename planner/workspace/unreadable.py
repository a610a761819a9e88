"""The items of a plan that could not be read: each is listed, none is dropped."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from planner.model.categories import CATEGORIES, NO_CATEGORY
from planner.source.document import Document, Path
from planner.text.nearest import likeness, nearest
from planner.workspace.sheet import ModelError, Unreadable

_ITEM = 2
_SURE = 0.8
_TITLE = re.compile(
    r"^[ \t]*title[ \t]*=[ \t]*(?:\"([^\"\\\n]*)\"|'([^'\n]*)')", re.MULTILINE
)
_TELLING = frozenset({"title", "lead", "start", "regions", "publish_on"})
"""Fields by which a table is seen to be an item that lacks its category."""


def unreadable_items(
    document: Document, errors: Iterable[ModelError]
) -> tuple[Unreadable, ...]:
    """Return every item that is there and could not be read, by category and name."""
    found = [
        *_of_paths(document, {*_spoilt(document, errors), *_lost(document)}),
        *_nameless(document),
        *_astray(document, errors),
    ]
    places = [*CATEGORIES, NO_CATEGORY]
    return tuple(
        sorted(
            _each_once(found), key=lambda each: (places.index(each.category), each.name)
        )
    )


def _each_once(found: Iterable[Unreadable]) -> Iterator[Unreadable]:
    """Leave out what is known of an item by its lower tables alone."""
    listed = list(found)
    titled = {(each.category, each.name) for each in listed if each.title is not None}
    for each in listed:
        if each.title is not None or (each.category, each.name) not in titled:
            yield each


def _spoilt(document: Document, errors: Iterable[ModelError]) -> Iterator[Path]:
    for error in errors:
        if len(error.path) >= _ITEM and error.path[0] in CATEGORIES:
            item = _table(document.data.get(str(error.path[0]))).get(str(error.path[1]))
            if isinstance(item, dict):
                yield error.path[:_ITEM]


def _lost(document: Document) -> Iterator[Path]:
    for lost in document.lost:
        if len(lost.path) >= _ITEM and lost.path[0] in CATEGORIES:
            yield lost.path[:_ITEM]


def _of_paths(document: Document, paths: set[Path]) -> Iterator[Unreadable]:
    """Yield an item for each path; as many as its header stands in the file."""
    headers = Counter(lost.path for lost in document.lost)
    for path in paths:
        titles = _titles(document, path)
        number = max(1, headers[path])
        for place in range(number):
            title = titles[place] if place < len(titles) else None
            yield Unreadable(str(path[0]), str(path[1]), title)


def _titles(document: Document, path: Path) -> list[str | None]:
    """Return the titles of an item, one for each of its headers that was lost."""
    item = _table(document.data.get(str(path[0]))).get(str(path[1]))
    title = _table(item).get("title")
    if isinstance(title, str):
        return [title]
    return [
        _seen(document.text[lost.start : lost.end])
        for lost in document.lost
        if lost.path == path
    ]


def _seen(text: str) -> str | None:
    match = _TITLE.search(text)
    return (match[1] or match[2]) if match else None


def _nameless(document: Document) -> Iterator[Unreadable]:
    """Yield what stands right under a category, without a name of its own."""
    for category in CATEGORIES:
        table = _table(document.data.get(category))
        if any(not isinstance(value, dict) for value in table.values()):
            title = table.get("title")
            yield Unreadable(category, "", title if isinstance(title, str) else None)


def _astray(document: Document, errors: Iterable[ModelError]) -> Iterator[Unreadable]:
    """Yield the items under a category that there is not, or under none."""
    for error in errors:
        if error.kind != "extra_forbidden" or len(error.path) != 1:
            continue
        key = str(error.path[0])
        table = _table(document.data.get(key))
        below = [name for name, value in table.items() if isinstance(value, dict)]
        if _TELLING & set(table):
            yield Unreadable(NO_CATEGORY, key, _text(table.get("title")))
            continue
        category = category_meant(key) or NO_CATEGORY
        for name in below:
            yield Unreadable(category, name, _text(_table(table[name]).get("title")))


def category_meant(key: str) -> str | None:
    """Return the category that a word nearly is: `Training`, `partnerships`."""
    like = nearest(key, CATEGORIES)
    return like if like is not None and likeness(key, like) >= _SURE else None


def is_astray(document: Document, error: ModelError) -> bool:
    """Whether an unknown key of a plan is a table, and so perhaps items."""
    unknown = error.kind == "extra_forbidden" and len(error.path) == 1
    return unknown and isinstance(document.data.get(str(error.path[0])), dict)


def _text(found: Any) -> str | None:
    return found if isinstance(found, str) else None


def _table(found: Any) -> dict[str, Any]:
    return found if isinstance(found, dict) else {}
