"""Tables of plain values as TOML, character by character as `tomli_w` writes them.

Most tables hold texts without quotation marks or breaks, numbers and dates: these need
no look at each letter, which in a plan of thousands of items takes seconds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, time
from typing import Any

_PLAIN = re.compile(r'[^"\\\x00-\x08\x0a-\x1f\x7f]*')
_KEY = re.compile(r"[A-Za-z0-9_-]+")


class _NotPlainError(Exception):
    """A key or a value that is not written plainly."""


def plainly(table: Mapping[str, Any]) -> str | None:
    """Return a table as TOML, or None where something in it is not plain."""
    try:
        return "".join(_chunks(table, ""))
    except _NotPlainError:
        return None


def _chunks(table: Mapping[str, Any], name: str) -> Iterator[str]:
    tables = [(key, value) for key, value in table.items() if type(value) is dict]
    values = [(key, value) for key, value in table.items() if type(value) is not dict]
    headed = bool(name and (values or not tables))
    if headed:
        yield f"[{name}]\n"
    for key, value in values:
        yield f"{_key(key)} = {_value(value)}\n"
    for place, (key, inner) in enumerate(tables):
        if headed or values or place:
            yield "\n"
        yield from _chunks(inner, f"{name}.{_key(key)}" if name else _key(key))


def _key(key: str) -> str:
    if _KEY.fullmatch(key) is None:
        raise _NotPlainError
    return key


def _value(value: Any) -> str:
    if type(value) is not list:
        return _single(value)
    written = "".join(f"    {_single(each)},\n" for each in value)
    return f"[\n{written}]" if written else "[]"


def _single(value: Any) -> str:
    kind = type(value)
    if kind is str and _PLAIN.fullmatch(value):
        return f'"{value}"'
    if kind is bool:
        return "true" if value else "false"
    if kind is int or kind is date or (kind is time and value.tzinfo is None):
        return str(value)
    raise _NotPlainError
