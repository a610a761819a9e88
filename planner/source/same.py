"""Whether two readings of a file say exactly the same."""

from collections.abc import Iterator
from typing import Any


def same(one: Any, other: Any) -> bool:
    """Whether two values are equal in kind and content, all the way down.

    `1`, `1.0` and `true` differ, as do two ways to write one moment; a float that
    is no number equals itself. The order of keys says nothing.
    """
    pairs = [(one, other)]
    while pairs:
        first, second = pairs.pop()
        if type(first) is not type(second):
            return False
        if isinstance(first, (dict, list)):
            if len(first) != len(second):
                return False
            pairs += (
                each for each in _members(first, second) if not _reads_alike(*each)
            )
        elif not _is_same(first, second):
            return False
    return True


def _members(first: Any, second: Any) -> Iterator[tuple[Any, Any]]:
    """The members side by side; one that is missing beside what nothing equals."""
    if isinstance(first, list):
        return zip(first, second, strict=True)
    return ((value, second.get(key, _MISSING)) for key, value in first.items())


def _reads_alike(first: object, second: object) -> bool:
    """Whether two values are written alike, so that nobody need look into them.

    It is quick, and says no of tables whose keys stand in another order, and of what
    is nested too deeply to be written.
    """
    try:
        return first.__class__ is second.__class__ and repr(first) == repr(second)
    except RecursionError:
        return False


def _is_same(first: object, second: object) -> bool:
    if isinstance(first, (str, int)):
        return first == second
    return repr(first) == repr(second)


_MISSING = object()
