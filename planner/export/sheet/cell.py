r"""Cells for programs: what a field holds in one line of text, to be taken apart again.

Elements of a list are joined by `; `. A table is such a list of `key=value`, its inner
keys joined by dots, a list in it with its key before each element. In both `\` stands
before every `\` and `;` of the texts themselves, and in keys before `=` and `.` too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, time
from typing import Any

from planner.export.sheet.column import Column, Keys
from planner.text.csv import shown

BETWEEN = "; "
_IN_TEXT = str.maketrans({each: f"\\{each}" for each in "\\;"})
_IN_KEY = str.maketrans({each: f"\\{each}" for each in "\\;=."})


def cell(column: Column, data: Mapping[str, Any]) -> str:
    """Return what stands in a column for an item as plain data."""
    value = value_at(data, column.keys)
    if value is None or (isinstance(value, Mapping) and column.form != "table"):
        return ""
    if column.form == "value":
        return plain(value)
    if column.form == "table":
        return BETWEEN.join(_pairs(value))
    values = value if isinstance(value, list) else [value]
    return BETWEEN.join(plain(each).translate(_IN_TEXT) for each in values)


def value_at(data: Any, keys: Keys) -> Any:
    """Return what stands under keys, or None."""
    for key in keys:
        if type(data) is not dict:
            return None
        data = data.get(key)
    return data


def plain(value: Any) -> str:
    """Return a single value: days and times in ISO form, `true`, `false`, numbers."""
    if isinstance(value, str):
        return shown(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (date, time)):
        return value.isoformat()
    return str(value)


def _pairs(value: Any, key: str | None = None) -> Iterator[str]:
    if isinstance(value, Mapping):
        for name, inner in value.items():
            part = shown(name).translate(_IN_KEY)
            yield from _pairs(inner, part if key is None else f"{key}.{part}")
    elif isinstance(value, list):
        for each in value:
            yield from _pairs(each, key)
    else:
        yield f"{key}={plain(value).translate(_IN_TEXT)}"
