"""The facts of an item as a document tells them: a label, and what it says."""

from __future__ import annotations

from collections.abc import Container, Mapping
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


class _Field(NamedTuple):
    """A field: what tells it, its label, whether it holds addresses.

    `own` says that hardly two items have the same, or that more than its value is told.
    """

    key: str
    tell: Tell
    label: str
    address: bool
    own: bool


class Facts:
    """Tells the items of an edition; what several of them say alike is told once."""

    def __init__(self, edition: Edition, fields: Container[str] | None = None) -> None:
        """Tell all fields, or some, in the edition's language and words."""
        self._edition = edition
        self._known: dict[tuple[str, Any], Fact | None] = {}
        word = edition.voice.word
        self._fields = [
            _Field(key, tell, word("field", key), key in _ADDRESSES, key in _OWN)
            for key, tell in _TELL.items()
            if fields is None or key in fields
        ]

    def of(self, item: Item) -> tuple[Fact, ...]:
        """Return what an item says, in the order in which a document tells it."""
        teller = Teller.of(self._edition, item)
        held, written = item.__dict__, item.model_fields_set
        told = (
            _fact(teller, field, held[field.key])
            if field.own
            else self._fact(teller, field, held[field.key])
            for field in self._fields
            if field.key in written
        )
        return tuple(filter(None, told))

    def _fact(self, teller: Teller, field: _Field, value: Any) -> Fact | None:
        alike = tuple(value.items()) if type(value) is dict else value
        key = field.key, alike
        if key not in self._known:
            self._known[key] = _fact(teller, field, value)
        return self._known[key]


def _fact(teller: Teller, field: _Field, value: Any) -> Fact | None:
    """Return what a field says, or None; a number says something though it be 0."""
    if value is None or (not value and type(value) in _MANY):
        return None
    lines = tuple(field.tell(teller, value))
    return Fact(field.key, field.label, lines, field.address) if lines else None


_MANY = frozenset({tuple, dict})
_ADDRESSES = frozenset({"links", "hub"})
_OWN = frozenset(
    {
        *("ref", "deliverable", "summary", "ask", "hub", "date_note", "risk", "links"),
        *("session", "principles", "indicator", "funding", "budget", "consultation"),
        *("outcome", "note", "extra"),
    }
)

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
