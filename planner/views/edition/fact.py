"""The facts of an item as a document tells them: a label, and what it says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from planner.model.item import Item
from planner.views.edition import nested, telling
from planner.views.edition.edition import Edition
from planner.views.edition.telling import Tell, Teller
from planner.views.label import Labels


class Fact(NamedTuple):
    """A field in words.

    key: the field, as the format calls it.
    lines: what it says, a list where there is more than one.
    address: whether its lines are addresses.
    """

    key: str
    label: str
    lines: tuple[str, ...]
    address: bool = False


def facts_of(edition: Edition, item: Item) -> Iterator[Fact]:
    """Yield what an item says, in the order in which a document tells it."""
    teller, written = Teller(edition, item), item.model_fields_set
    for field, tell in _TELL.items():
        value = getattr(item, field) if field in written else None
        lines = tuple(tell(teller, value)) if _there(value) else ()
        if lines:
            label = edition.voice.word("field", field)
            yield Fact(field, label, lines, address=field in _ADDRESSES)


def _there(value: Any) -> bool:
    return value is not None and value not in ((), {})


_ADDRESSES = frozenset({"links", "hub"})

_TELL: Mapping[str, Tell] = {
    "ref": telling.text,
    "deliverable": telling.text,
    "summary": telling.text,
    "kind": telling.word("kind"),
    "form": telling.word("form"),
    "ask": telling.text,
    "forum": telling.named(Labels.forum),
    "speaker": telling.named(Labels.seat),
    "apply_by": telling.day,
    "instrument": telling.word("instrument"),
    "stage": telling.word("stage"),
    "parties": telling.all_named(Labels.party),
    "signed_on": telling.when,
    "expires_on": telling.when,
    "renews": nested.references,
    "theme": telling.named(Labels.theme),
    "regions": telling.regions,
    "audience": telling.words("audience"),
    "expected": telling.number,
    "languages": telling.tongues,
    "partners": nested.partners,
    "made_by": telling.word("made_by"),
    "hub": telling.text,
    "session": nested.sessions,
    "date_note": telling.text,
    "decide_by": telling.day,
    "continues_from": telling.text,
    "continues_to": telling.text,
    "principles": nested.principles,
    "indicator": nested.indicators,
    "depends_on": nested.references,
    "derived_from": nested.references,
    "replaces": nested.references,
    "carried_from": nested.references,
    "funding": nested.funding,
    "budget": telling.money,
    "risk": telling.text,
    "consultation": nested.answers,
    "outcome": nested.outcome,
    "origin": telling.word("origin"),
    "note": nested.notes,
    "extra": nested.extra,
    "links": telling.lines,
}
"""By field, how it is told; what stands at the head of an item is not told again."""
