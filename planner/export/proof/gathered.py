"""What tells of all that an edition withholds, gathered before anything is looked for.

It may be more than what is withheld: of a field that lost something it is all there
was. Where nothing of it is found, nothing more need be worked out.
"""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from planner.export.proof.amounts import Amount
from planner.export.proof.sought import NOTHING, Sought, of_amount, of_lead, of_text
from planner.export.proof.withheld import changed
from planner.model.types import Money, Value
from planner.source.document import Path
from planner.views.edition.edition import Edition


class _Values(NamedTuple):
    """Values each once: texts, who leads, and amounts, of money with its currency."""

    texts: set[str]
    leads: set[str]
    amounts: set[Amount]


def gathered(edition: Edition) -> frozenset[Sought]:
    """Return what tells of any value that is withheld."""
    found = _Values(set(), set(), set())
    for path, value, _ in changed(edition):
        _gather(str(path[-1]), value, found)
    return _sought(found, edition)


def gathered_in(path: Path, value: Any, edition: Edition) -> frozenset[Sought]:
    """Return what tells of any value of one field."""
    found = _Values(set(), set(), set())
    _gather(str(path[-1]), value, found)
    return _sought(found, edition)


def _sought(values: _Values, edition: Edition) -> frozenset[Sought]:
    found = {
        *map(of_text, values.texts),
        *(of_lead(lead, edition) for lead in values.leads),
        *(of_amount(number, currency) for number, currency in values.amounts),
    }
    return frozenset(found - {NOTHING})


def _gather(key: str, value: Any, found: _Values) -> None:
    kind = type(value)
    if kind is str:
        (found.leads if key == "lead" else found.texts).add(value)
    elif kind in _MANY:
        for name, each in value.items() if kind is dict else ((key, e) for e in value):
            _gather(name, each, found)
    elif isinstance(value, Value):
        _gather_table(value, found)
    elif key == "amount" and kind in {int, float}:
        found.amounts.add((float(value), ""))


_MANY = frozenset({dict, tuple, list})
_IDLE = frozenset({date, bool, type(None)})
"""Kinds of values that are not looked for."""


def _gather_table(value: Value, found: _Values) -> None:
    if isinstance(value, Money):
        found.amounts.add((float(value.amount), value.currency))
        return
    held = value.__dict__
    for name in value.model_fields_set:
        each = held[name]
        if type(each) not in _IDLE:
            _gather(name, each, found)
