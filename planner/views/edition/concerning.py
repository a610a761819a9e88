"""Which items concern a reader: all, or those of a region, a donor or a lead."""

from __future__ import annotations

from planner.model.item import Item
from planner.views.edition.reader import Reader
from planner.views.label import GLOBAL, Labels


def concerns(item: Item, reader: Reader, labels: Labels) -> bool:
    """Whether an item is about a reader; a global one is about every region."""
    if reader.kind == "region":
        own = set(labels.parts([reader.name]))
        return GLOBAL in item.regions or not own.isdisjoint(labels.parts(item.regions))
    if reader.kind == "donor":
        named = (name for names in item.partners.values() for name in names)
        return reader.name in {*named, *(item.parties or ())}
    if reader.kind == "lead":
        return _leads(reader.name, item.lead, labels)
    return True


def _leads(unit: str, lead: str | None, labels: Labels) -> bool:
    """Whether a unit leads, or a person of it."""
    person = labels.network.person.get(lead or "")
    return unit == lead or (person is not None and person.unit == unit)
