"""What changed since the committee adopted the plan: its amendments, by day."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from planner.model.plan import Amendment
from planner.sentence import phrase
from planner.views.edition.edition import Edition
from planner.views.edition.policy import hidden
from planner.views.label import Labels


class Change(NamedTuple):
    """An amendment: when, by whom, why, and what of which items it changed.

    `reason` is empty where the reader does not get it; `changes` are lines.
    """

    on: str
    authority: str
    reason: str
    reported: str
    changes: tuple[str, ...]


def changes_of(edition: Edition) -> tuple[Change, ...]:
    """Return the amendments of a plan, the earliest first."""
    found = sorted(
        edition.plan.amendment.items(), key=lambda pair: (pair[1].on, pair[0])
    )
    return tuple(_change(edition, each) for _, each in found)


def _change(edition: Edition, amendment: Amendment) -> Change:
    voice = edition.voice
    closed = "amendment.reason" in hidden(edition.reader.kind, "plan")
    meeting = amendment.reported_to
    return Change(
        on=voice.day(amendment.on),
        authority=voice.word("authority", amendment.authority),
        reason="" if closed else amendment.reason,
        reported=edition.labels.meeting(meeting) if meeting else "",
        changes=tuple(_lines(edition, amendment)),
    )


def _lines(edition: Edition, amendment: Amendment) -> Iterator[str]:
    voice = edition.voice
    for name, fields in amendment.change.items():
        title = edition.titles.get(name, name)
        for field, value in _flat(fields):
            if field in _WHOLE:
                yield voice.say(_WHOLE[field], title=title)
            else:
                yield voice.say(
                    "{title}: {field} is now {value}",
                    title=title,
                    field=voice.word("field", field),
                    value=_told(edition, field, value),
                )


_WHOLE: Mapping[str, str] = {
    "added": phrase("{title}: added"),
    "withdrawn": phrase("{title}: withdrawn"),
}


def _flat(fields: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, Any]]:
    for key, value in fields.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{above}{key}.")
        else:
            yield f"{above}{key}", value


_CALLED: Mapping[str, Callable[[Labels, str], str]] = {
    "lead": Labels.lead,
    "city": Labels.city,
    "theme": Labels.theme,
    "regions": Labels.region,
    "parties": Labels.party,
    "forum": Labels.forum,
}


def _told(edition: Edition, field: str, value: Any) -> str:
    """Return a new value in words: names by what they stand for, dates as dates."""
    if isinstance(value, (list, tuple)):
        return edition.voice.listed([_told(edition, field, each) for each in value])
    key = field.rpartition(".")[2]
    if key in _CALLED:
        return _CALLED[key](edition.labels, str(value))
    return edition.voice.day(value) if isinstance(value, date) else str(value)
