"""What a committee has to decide: dates, objections, money, holes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from planner.model.item import ENDED
from planner.model.plan import Entry
from planner.views.edition.edition import Edition
from planner.views.edition.nested import answers
from planner.views.edition.telling import Teller

_READERS = frozenset({"committee", "meeting"})
_OPEN = frozenset({"changes", "objection"})


class Decision(NamedTuple):
    """A question: of which item, by its title and mark, by when, and what it is."""

    title: str
    mark: str
    by: str
    what: str


def decisions_of(edition: Edition) -> tuple[Decision, ...]:
    """Return what is to be decided, what has a day first, by day; else by item."""
    if edition.reader.kind not in _READERS:
        return ()
    open_items = [e for e in edition.told if e.item.status not in ENDED]
    dated = sorted(
        (entry for entry in open_items if entry.item.decide_by is not None),
        key=lambda entry: str(entry.item.decide_by),
    )
    found = [_date(edition, entry) for entry in dated]
    for entry in open_items:
        found += (_decision(entry, what) for what in _questions(edition, entry))
    return tuple(found)


def _decision(entry: Entry, what: str, by: str = "") -> Decision:
    mark = f"{entry.category.key}-{entry.name}"
    return Decision(entry.item.title, mark, by, what)


def _date(edition: Edition, entry: Entry) -> Decision:
    voice, by = edition.voice, entry.item.decide_by
    if entry.when is None:
        what = voice.say("its date")
    elif entry.when.exact:
        what = voice.say(
            "what is still open of it: it is set for {when}",
            when=voice.when(entry.when),
        )
    else:
        what = voice.say("its date: so far {when}", when=voice.when(entry.when))
    return _decision(entry, what, voice.day(by) if by is not None else "")


def _questions(edition: Edition, entry: Entry) -> Iterator[str]:
    item, voice = entry.item, edition.voice
    if item.status == "postponed":
        yield voice.say("it is postponed: a new date, or no longer in this half-year")
    if item.lead is None:
        yield voice.say("nobody leads it yet")
    open_answers = {
        name: each
        for name, each in item.consultation.items()
        if each.result in _OPEN and not each.settled
    }
    for line in answers(Teller.of(edition, item), open_answers):
        yield voice.say("a group's answer is not settled: {answer}", answer=line)
    if item.funding is not None and item.funding.status == "sought":
        yield voice.say("its funding is still sought")
