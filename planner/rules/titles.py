"""What an entry of the roster or the calendar is and was called, in any language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from planner.model.types import Label


def texts_of(entry: Any) -> Iterator[str]:
    """Yield an entry's name in each language, its acronym, and its former names."""
    yield from _texts(entry.name)
    acronym = getattr(entry, "acronym", None)
    if acronym:
        yield acronym
    yield from entry.formerly


def _texts(label: Label | None) -> tuple[str, ...]:
    if label is None:
        return ()
    return (label,) if isinstance(label, str) else tuple(label.values())
