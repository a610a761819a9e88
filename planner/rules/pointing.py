"""The names that stand at the keys of a reference, in data as the TOML reader gives it.

What cannot be understood is looked through as well: whatever else may be wrong, a name
that stands there is found.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from planner.source.document import Path
from planner.source.span import Part


def names_at(
    value: Any, keys: tuple[str, ...], part: Part, path: Path = ()
) -> Iterator[tuple[Path, str]]:
    """Yield each name with its path; `*` among the keys is any name.

    With the part `key` the names are the keys of what stands there.
    """
    if not keys:
        yield from _words(value, part, path)
    elif isinstance(value, dict):
        for key in value if keys[0] == "*" else value.keys() & {keys[0]}:
            yield from names_at(value[key], keys[1:], part, (*path, key))


def _words(value: Any, part: Part, path: Path) -> Iterator[tuple[Path, str]]:
    if part == "key":
        known = value if isinstance(value, dict) else {}
        yield from (((*path, key), key) for key in known)
    elif isinstance(value, str):
        yield path, value
    elif isinstance(value, list):
        numbered = enumerate(value)
        yield from (((*path, at), each) for at, each in numbered if type(each) is str)
