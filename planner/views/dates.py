"""Dates as people and programs read them: days in ISO, windows as they are written."""

from __future__ import annotations

from datetime import date
from typing import Any

from planner.model.when import When

DASH = "\u2013"
"""Between two days, where not only ASCII can be shown."""

_MONTH_AT, _DAY_AT = 5, 8


def written(value: date | str) -> str:
    """Return a day in ISO form, a window as it stands in the file."""
    return value if isinstance(value, str) else value.isoformat()


def stretch(first: date | str, last: date | str | None, dash: str = DASH) -> str:
    """Return start and end in one: of the end only what differs from the start."""
    start, end = written(first), written(first if last is None else last)
    if start == end:
        return start
    if isinstance(first, str) or isinstance(last, str) or start[:4] != end[:4]:
        return f"{start}{dash}{end}"
    same_month = start[:_DAY_AT] == end[:_DAY_AT]
    return f"{start}{dash}{end[_DAY_AT if same_month else _MONTH_AT :]}"


def in_words(when: When | None, dash: str = DASH) -> str:
    """Return when something is, or nothing where no date is known."""
    return "" if when is None else stretch(when.first, when.last, dash)


def when_data(when: When | None) -> dict[str, Any] | None:
    """Return `start` and `end` as written, `earliest` and `latest` as days."""
    if when is None:
        return None
    return {
        "start": written(when.first),
        "end": written(when.last),
        "earliest": when.start.isoformat(),
        "latest": when.end.isoformat(),
        "exact": when.exact,
    }
