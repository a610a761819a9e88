"""Which fields an item still lacks before its plan can be submitted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from planner.model.calendar import Calendar
from planner.model.categories import Category
from planner.model.dates import is_event
from planner.model.item import UNCOUNTED, Item
from planner.model.network import Network
from planner.model.plan import Entry
from planner.model.settings import Settings
from planner.rules.values import is_blank
from planner.sentence import Sentence, say
from planner.source.document import Path
from planner.workspace.sheet import Sheet

_ALL = ("lead", "regions", "theme", "deliverable")
_FUNDING, _MODE = "funding.status", "venue.mode"
EITHER: Mapping[str, tuple[str, str]] = {
    "observance": ("regions", "countries"),
    "region": ("countries", "includes"),
}
"""Of which two fields an entry of roster or calendar must have one, by its table."""


def asked(category: Category) -> tuple[str, ...]:
    """Return the fields, as dotted keys, that items of a category need once submitted.

    The mode is asked of events alone.
    """
    return (*_ALL, *category.required, _FUNDING, _MODE, category.dated_by[0])


def lacking(entry: Entry) -> Iterator[str]:
    """Yield the fields, as dotted keys, that an item must have and has not.

    A postponed item needs no date; a cancelled or carried one needs nothing.
    """
    item, category = entry.item, entry.category
    if item.status in UNCOUNTED:
        return
    fields = vars(item)
    for field in (*_ALL, *category.required):
        value = fields[field]
        if (not value or is_blank(value)) and not _is_exempt(entry, field):
            yield field
    held = (
        (_FUNDING, item.funding is not None and item.funding.status),
        (_MODE, _has_mode(item) or not is_event(category, item)),
        (category.dated_by[0], _has_date(entry)),
    )
    yield from (field for field, value in held if not value)


def lacking_early(entry: Entry) -> Iterator[str]:
    """Yield what of this is asked for from the first draft on: lead and date."""
    item = entry.item
    if item.status in UNCOUNTED:
        return
    if not item.lead:
        yield "lead"
    if not _has_date(entry):
        yield entry.category.dated_by[0]


def _has_date(entry: Entry) -> bool:
    item = entry.item
    if item.status == "postponed" or item.session:
        return True
    fields = vars(item)
    return any(fields[field] is not None for field in entry.category.dated_by)


def _is_exempt(entry: Entry, field: str) -> bool:
    """Whether a field is not asked for; nor while what decides it is missing itself."""
    return any(
        field == free and getattr(entry.item, other) in {*values, None}
        for free, other, values in entry.category.exempt
    )


def _has_mode(item: Item) -> bool:
    if item.venue is not None and item.venue.mode is not None:
        return True
    return bool(item.session) and all(
        session.venue is not None and session.venue.mode is not None
        for session in item.session.values()
    )


def lacking_either(sheet: Sheet) -> Iterator[tuple[Path, tuple[str, str], Sentence]]:
    """Yield tables that have neither of two fields, and in what form to write one."""
    for path, fields in _in_entries(sheet):
        yield path, fields, say("as a list of their names or codes")
    if isinstance(sheet.value, Settings):
        for path in _in_rules(sheet.value):
            yield path, ("require", "forbid"), say("with the field that is meant")
        for path in _in_exports(sheet.value):
            form = say("for example {example}", example='format = "markdown"')
            yield path, ("format", "template"), form


def _in_entries(sheet: Sheet) -> Iterator[tuple[Path, tuple[str, str]]]:
    """Yield entries of roster and calendar that have neither of two fields."""
    value = sheet.value
    observances = value.observance if isinstance(value, Calendar) else {}
    for name, day in observances.items():
        if not any((day.of, day.regions, day.countries)):
            yield ("observance", name), EITHER["observance"]
    regions = value.region if isinstance(value, Network) else {}
    for name, region in regions.items():
        if not any((region.countries, region.includes)):
            yield ("region", name), EITHER["region"]


def _in_rules(settings: Settings) -> Iterator[Path]:
    """Yield rules of one's own that ask for nothing and forbid nothing."""
    for name, rule in settings.rule.items():
        if rule.require is None and rule.forbid is None:
            yield "rule", name


def _in_exports(settings: Settings) -> Iterator[Path]:
    """Yield kept exports that have neither a format nor a template."""
    for name, each in settings.export.items():
        if not each.form.strip():
            yield "export", name
