"""How a key is written: in one piece, or in several places of a file."""

from __future__ import annotations

from planner.rules.shape import value_at
from planner.source.document import Document, Path


def is_entry(document: Document, path: Path) -> bool:
    """Whether a value follows its key after `=`, tables in braces included."""
    value = value_at(document.data, path)
    if isinstance(value, dict):
        return _begins(document, path, "{")
    tables = isinstance(value, list) and any(isinstance(each, dict) for each in value)
    return not (tables and _begins(document, path, "[["))


def is_written_once(document: Document, path: Path) -> bool:
    """Whether a key stands in the file once: no header below it names it again."""
    value = value_at(document.data, path)
    if is_entry(document, path) or not isinstance(value, dict):
        return is_entry(document, path)
    return _begins(document, path, "[") and not any(
        isinstance(each, (dict, list)) and _begins(document, (*path, key), "[")
        for key, each in value.items()
        if not (isinstance(each, list) and is_entry(document, (*path, key)))
    )


def has_header(document: Document, path: Path) -> bool:
    """Whether a table is written under a header of its own."""
    return bool(path) and _begins(document, path, "[")


def _begins(document: Document, path: Path, sign: str) -> bool:
    text: str = document.text
    return text.startswith(sign, document.locate(path).start)
