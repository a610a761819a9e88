"""How often the date or the place of an item has changed: counted with each change."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from planner.actions.known import order_of
from planner.actions.writing import Step
from planner.rules.shape import value_at
from planner.source.change import Change
from planner.source.document import Document, Path

_COUNTED = frozenset({"start", "end", "publish_on", "signed_on", "venue"})
_OF_SESSIONS = frozenset({"start", "end", "venue"})


def revising(before: Document, paths: Sequence[Path]) -> Step:
    """Return the step that counts up the revision of items that were moved."""

    def step(document: Document) -> list[Change]:
        made: list[Change] = []
        for path in paths:
            old, new = (value_at(each.data, path) for each in (before, document))
            if _counted(old) != _counted(new):
                made += _revised(path, old, new)
        return made

    return step


def _revised(path: Path, old: Any, new: Any) -> list[Change]:
    """Return the change that counts an item's revision up, unless that is done."""
    number, known = _revision(old) + 1, new.get("revision")
    if type(known) is int and known >= number:
        return []
    act: Literal["add", "set"] = "add" if known is None else "set"
    return [Change(act, (*path, "revision"), str(number), order=order_of)]


def _revision(item: Any) -> int:
    number = item.get("revision")
    return number if type(number) is int else 0


def _counted(item: Any) -> dict[str, Any]:
    """Return what a revision counts the changes of: the dates and the venues."""
    found = {key: item[key] for key in _COUNTED if key in item}
    meetings = item.get("session", {})
    return {**found, "session": _of_meetings(meetings)}


def _of_meetings(meetings: Any) -> Any:
    if not isinstance(meetings, dict):
        return meetings
    return {
        name: {key: each[key] for key in _OF_SESSIONS if key in each}
        for name, each in meetings.items()
        if isinstance(each, dict)
    }
