"""The law of positions: the text of every span says what the data say."""

import math
from collections.abc import Iterator
from typing import Any

import tomli

from planner.source.document import Document, Path


def nodes(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Every node below a value, with its path."""
    steps = value.items() if isinstance(value, dict) else enumerate(value)
    for step, below in steps:
        yield (*path, step), below
        if isinstance(below, dict | list):
            yield from nodes(below, (*path, step))


def broken(document: Document) -> list[str]:
    """Every place of a document that does not stand for its value or its key."""
    return [
        f"{path}: {problem}"
        for path, value in nodes(document.data)
        if (problem := _wrong(document, path, value))
    ]


def _wrong(document: Document, path: Path, value: Any) -> str:
    text = _text(document, path, "value")
    if not text:
        return "nothing there"
    is_table = isinstance(value, dict) or _is_list_of_tables(value)
    if not (is_table and text[0] != "{") and not _reads_as(text, value):
        return f"value is {text!r}"
    key = _text(document, path, "key")
    if isinstance(path[-1], str) and tomli.loads(f"{key} = 0") != {path[-1]: 0}:
        return f"key is {key!r}"
    return ""


def _is_list_of_tables(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(each, dict) for each in value)


def _reads_as(text: str, value: Any) -> bool:
    try:
        return _equal(tomli.loads(f"x = {text}\n")["x"], value)
    except tomli.TOMLDecodeError:
        return text.startswith("[") and _is_list_of_tables(value)


def _equal(one: Any, other: Any) -> bool:
    if isinstance(one, float) and math.isnan(one):
        return isinstance(other, float) and math.isnan(other)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_equal, one, other))
    return bool(one == other) or repr(one) == repr(other)


def _text(document: Document, path: Path, part: Any) -> str:
    span = document.locate(path, part)
    return document.text[span.start : span.end]
