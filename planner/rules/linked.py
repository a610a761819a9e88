"""What hangs together: the groups that pairs make."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)


def linked(keys: Iterable[Key], pairs: Iterable[tuple[Key, Key]]) -> list[list[Key]]:
    """Return the keys that pairs link, grouped; groups and keys in the order given."""
    leader = {key: key for key in keys}
    for one, other in pairs:
        first, second = _lead(one, leader), _lead(other, leader)
        leader[second] = first
    found: dict[Key, list[Key]] = {}
    for key in leader:
        found.setdefault(_lead(key, leader), []).append(key)
    return [group for group in found.values() if len(group) > 1]


def _lead(key: Key, leader: dict[Key, Key]) -> Key:
    while leader[key] != key:
        leader[key] = leader[leader[key]]
        key = leader[key]
    return key
