"""How tables of an item are told: a line for each entry, the facts in it joined."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, time
from functools import cache
from typing import Any

from planner.language.voice import Voice
from planner.model.item import Funding, Indicator, NotRelevant, Outcome, Session
from planner.model.when import when as at
from planner.views.edition.place import clock, where
from planner.views.edition.reference import called
from planner.views.edition.telling import Teller


def partners(teller: Teller, value: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Tell who takes part, a line for each role."""
    for role, names in value.items():
        told = teller.voice.listed([teller.labels.party(name) for name in names])
        yield teller.voice.pair(teller.voice.word("role", role), told)


def funding(teller: Teller, value: Funding) -> Iterator[str]:
    """Tell whether the money is there, and from where."""
    status = teller.voice.word("funding", value.status) if value.status else ""
    yield teller.voice.beside(status, value.programme or "")


def principles(teller: Teller, value: Any) -> Iterator[str]:
    """Tell the principles that are written, a line each."""
    word = teller.voice.word
    for name, written in vars(value).items():
        told = written
        if isinstance(told, NotRelevant):
            told = teller.voice.say("not relevant: {why}", why=told.not_relevant)
        if told is not None:
            yield teller.voice.pair(word("field", name), told)


def indicators(teller: Teller, value: Mapping[str, Indicator]) -> Iterator[str]:
    """Tell what is counted, with the numbers aimed at and reached."""
    outcome, voice = teller.item.outcome, teller.voice
    reached = outcome.indicators if outcome is not None else {}
    labels = _counts(voice)
    for name, each in value.items():
        found = (each.baseline, each.target, reached.get(name))
        numbers = (
            voice.pair(label, _counted(teller, number, each.measure))
            for label, number in zip(labels, found, strict=True)
            if number is not None
        )
        yield voice.apart(each.text, *numbers)


@cache
def _counts(voice: Voice) -> tuple[str, ...]:
    """Return what numbers from the first, aimed at and reached are called."""
    fields = (voice.word("field", key) for key in ("baseline", "target"))
    return tuple(map(_inside, (*fields, voice.say("Reached"))))


def _inside(label: str) -> str:
    """Return a label as it stands inside a line."""
    return label[:1].lower() + label[1:]


def _counted(teller: Teller, number: float, measure: str | None) -> str:
    return f"{teller.voice.number(number)} {measure or ''}".rstrip()


def sessions(teller: Teller, value: Mapping[str, Session]) -> Iterator[str]:
    """Tell the meetings of an item, a line each."""
    for name, each in value.items():
        days = teller.voice.when(at(each.start, each.end))
        told = [
            days,
            clock(each.time, teller.item.timezone),
            where(teller.edition, each.venue),
        ]
        title = each.title or name
        yield teller.voice.pair(title, teller.voice.beside(*told))


def answers(teller: Teller, value: Mapping[str, Any]) -> Iterator[str]:
    """Tell what advisory groups said; note and answer stand in lines of their own."""
    for name, each in value.items():
        group, _, number = name.rpartition("-")
        known = teller.labels.network.group
        called_so = name if name in known or group not in known else group
        told = [teller.voice.word("result", each.result), teller.voice.day(each.on)]
        label = teller.labels.group(called_so)
        label = f"{label} {number}" if called_so == group else label
        said = [teller.voice.pair(label, teller.voice.beside(*told))]
        said += [each.note] if each.note else []
        if each.answer:
            said.append(teller.voice.pair(teller.voice.say("answer"), each.answer))
        if each.settled:
            said.append(teller.voice.say("settled"))
        yield "\n".join(said)


def notes(teller: Teller, value: Mapping[str, Any]) -> Iterator[str]:
    """Tell dated notes, a line each."""
    for each in value.values():
        by = f" ({teller.labels.lead(each.by)})" if each.by else ""
        yield teller.voice.pair(teller.voice.day(each.on) + by, each.text)


def references(teller: Teller, value: str | tuple[str, ...]) -> Iterator[str]:
    """Tell other items by their titles."""
    for each in (value,) if isinstance(value, str) else value:
        yield called(teller.edition, each)


def outcome(teller: Teller, value: Outcome) -> Iterator[str]:
    """Tell how the item ended, a line for each thing known."""
    for key, tell in _ENDED.items():
        told = tell(teller, value)
        if told:
            yield teller.voice.pair(teller.voice.word("field", key), told)


def _actual(teller: Teller, value: Outcome) -> str:
    took = value.actual
    if took is None or took.start is None:
        return ""
    return teller.voice.when(at(took.start, took.end))


def _participants(teller: Teller, value: Outcome) -> str:
    counts = value.participants or ()
    told = (
        teller.voice.pair(teller.voice.word("field", key), teller.voice.number(count))
        for key, count in counts
        if count
    )
    return teller.voice.beside(*told)


_ENDED: Mapping[str, Callable[[Teller, Outcome], str]] = {
    "on": lambda teller, value: teller.voice.day(value.on) if value.on else "",
    "actual": _actual,
    "summary": lambda _, value: value.summary or "",
    "reason": lambda _, value: value.reason or "",
    "participants": _participants,
    "evidence": lambda teller, value: teller.voice.listed(value.evidence),
    "carried_to": lambda teller, value: (
        called(teller.edition, value.carried_to) if value.carried_to else ""
    ),
}


def extra(teller: Teller, value: Mapping[str, Any]) -> Iterator[str]:
    """Tell own fields, a line each."""
    for name, each in value.items():
        yield teller.voice.pair(name, _own(teller, each))


def _own(teller: Teller, value: Any) -> str:
    if isinstance(value, (list, tuple)):
        return ", ".join(_own(teller, each) for each in value)
    if isinstance(value, bool):
        return teller.voice.say("yes") if value else teller.voice.say("no")
    return value.isoformat() if isinstance(value, (date, time)) else str(value)
