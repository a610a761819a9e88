"""A name in a language: texts that may stand in one language or in several."""

from __future__ import annotations

from planner.model.types import Label


def spoken(label: Label | None, language: str = "en") -> str | None:
    """Return a label in a language, else in the first that it has."""
    if label is None or isinstance(label, str):
        return label or None
    return label.get(language) or next((text for text in label.values() if text), None)
