"""What commands are to make of a plan's data, worked out without the program."""

from __future__ import annotations

import tomllib
from copy import deepcopy
from typing import Any

from lined import Line

Data = dict[str, Any]
Keys = tuple[str, ...]
DATED = ("start", "end", "publish_on", "signed_on", "venue")
OF_SESSIONS = ("start", "end", "venue")


def read(text: str) -> Data:
    """Return the data of a text, as Python's own reader has them."""
    return tomllib.loads(text)


def alike(one: Any, other: Any) -> bool:
    """Whether two values are the same in kind and content; the order of keys is not."""
    if type(one) is not type(other):
        return False
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(alike(one[k], other[k]) for k in one)
    if isinstance(one, list):
        return len(one) == len(other) and all(map(alike, one, other))
    return bool(one == other)


def at(data: Any, path: Keys) -> Any:
    """Return what stands at a path; None where nothing does."""
    for key in path:
        if not isinstance(data, dict) or key not in data:
            return None
        data = data[key]
    return data


def put(data: Data, path: Keys, value: Any) -> Data:
    """Return the data with a value at a path."""
    data = deepcopy(data)
    holder = data
    for key in path[:-1]:
        holder = holder.setdefault(key, {})
    if isinstance(value, dict) and isinstance(holder.get(path[-1]), dict):
        holder[path[-1]] |= value
    else:
        holder[path[-1]] = value
    return data


def taken(data: Data, path: Keys, lines: list[Line]) -> Data:
    """Return the data without what stands at a path.

    A table above it that is left empty goes too, unless the file writes it itself: with
    a header, or in braces.
    """
    if at(data, path) is None:
        return data
    data = deepcopy(data)
    while path:
        del at(data, path[:-1])[path[-1]]
        path = path[:-1]
        if at(data, path) or not path or _is_written(path, lines):
            break
    return data


def assigned(data: Data, path: Keys, act: str, value: Any, lines: list[Line]) -> Data:
    """Return the data after `field=value`, `field+=value` or `field-=value`."""
    old = at(data, path)
    if act == "=":
        return taken(data, path, lines) if value is None else put(data, path, value)
    listed = old if isinstance(old, list) else [] if old is None else [old]
    if act == "+=":
        return data if value in listed else put(data, path, [*listed, value])
    left = [each for each in listed if each != value]
    if len(left) == len(listed):
        return data
    return put(data, path, left) if left else taken(data, path, lines)


def revised(before: Data, after: Data, items: list[Keys]) -> Data:
    """Return the data with the revision of each item counted that has moved."""
    for item in items:
        old, new = at(before, item), at(after, item)
        if old and new and not alike(_when_and_where(old), _when_and_where(new)):
            after = put(after, (*item, "revision"), old.get("revision", 0) + 1)
    return after


def _when_and_where(item: Data) -> Data:
    sessions = item.get("session", {})
    return {
        **{key: item[key] for key in DATED if key in item},
        "session": {
            name: {key: each[key] for key in OF_SESSIONS if key in each}
            for name, each in sessions.items()
        },
    }


def _is_written(path: Keys, lines: list[Line]) -> bool:
    return any(
        (line.kind == "header" and line.table == path)
        or (line.kind == "field" and line.keys == path)
        for line in lines
    )
