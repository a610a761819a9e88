"""What adoption freezes of an item, and what stays free as progress."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from planner.model.types import WINDOW_PATTERN
from planner.model.when import bounds

_WHOLE = frozenset(
    {
        "title",
        "deliverable",
        "lead",
        "regions",
        "theme",
        "start",
        "end",
        "session",
        "publish_on",
        "signed_on",
        "venue",
        "budget",
        "ask",
        "forum",
        "parties",
        "instrument",
    }
)
_OF_INDICATORS = frozenset({"text", "measure", "target"})
_DEPTH = 3


def is_commitment(keys: tuple[str, ...]) -> bool:
    """Whether a field, by its keys in the item, is part of what was adopted."""
    if keys[0] == "indicator":
        return len(keys) < _DEPTH or keys[2] in _OF_INDICATORS
    return keys[0] in _WHOLE


def narrows(old: Any, new: Any) -> bool:
    """Whether a date lies inside the window that stood in its place."""
    if not isinstance(old, str) or not all(map(_is_when, (old, new))):
        return False
    first, last = bounds(old)
    return all(first <= day <= last for day in bounds(new))


def _is_when(value: Any) -> bool:
    return type(value) is date or (
        isinstance(value, str) and re.match(WINDOW_PATTERN, value) is not None
    )
