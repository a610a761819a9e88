"""Which fields of an item differ between two readings of it, in their order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from planner.sentence import Sentence, say, say_count
from planner.source.same import same

_MOST = 3
_LONGEST = 40


class Differing(NamedTuple):
    """A field by its keys in the item, before and after; None where it is not there."""

    keys: tuple[str, ...]
    before: Any
    after: Any

    @property
    def field(self) -> str:
        """The field as people write it."""
        return ".".join(self.keys)


def differing(
    before: Mapping[str, Any], after: Mapping[str, Any], above: tuple[str, ...] = ()
) -> Iterator[Differing]:
    """Yield the fields that differ; of tables on both sides the fields in them."""
    for key in dict.fromkeys([*before, *after]):
        old, new, keys = before.get(key), after.get(key), (*above, key)
        if isinstance(old, Mapping) and isinstance(new, Mapping):
            yield from differing(old, new, keys)
        elif not same(old, new):
            yield Differing(keys, old, new)


def told(fields: Sequence[Differing]) -> list[Sentence]:
    """Say what became of fields: of many the first ones, and how many more."""
    if not fields:
        return [say("remarks or layout are new")]
    shown = fields if len(fields) <= _MOST + 1 else fields[:_MOST]
    made = [_told(each) for each in shown]
    if len(shown) < len(fields):
        count = len(fields) - len(shown)
        made.append(
            say_count("{count} more field is new", "{count} more fields are new", count)
        )
    return made


def _told(each: Differing) -> Sentence:
    if each.after is None:
        return say("{field} is not there", field=each.field)
    words = _words(each.after)
    if words is None:
        return say("{field} is new", field=each.field)
    return say("{field} is {words}", field=each.field, words=words)


def _words(value: Any) -> str | None:
    """Return a value in few words; None where it takes many."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        value = ", ".join(value)
    elif isinstance(value, (list, dict)):
        return None
    words = str(value)
    return words if 0 < len(words) <= _LONGEST and "\n" not in words else None
