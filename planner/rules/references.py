"""Every reference of the format: where a name stands, and what it must name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from planner.rules.targets import (
    CARRIED,
    CATEGORY,
    CHANGED,
    CITY,
    EVENT,
    GROUP,
    INDICATOR,
    ITEM,
    LEAD,
    MEETING,
    ORGANISATION,
    PARTY,
    PLAN,
    REGION,
    SEAT,
    SELECTED,
    SERVED,
    THEME,
    THRESHOLD,
    UNIT,
    WAIVED,
    Target,
)
from planner.source.span import Part
from planner.workspace.kinds import Kind


class Reference(NamedTuple):
    """A place for names: its dotted key, `*` for any name, and what they point at.

    With the part `key` the names are the keys of a table, else the value is a name
    or a list of them.
    """

    keys: str
    target: Target
    part: Part = "value"


def _waivers(*tables: str) -> tuple[Reference, ...]:
    return tuple(Reference(f"{each}.waive", WAIVED, "key") for each in tables)


OF_ITEMS = (
    Reference("lead", LEAD),
    Reference("regions", SERVED),
    Reference("theme", THEME),
    Reference("venue.city", CITY),
    Reference("session.*.venue.city", CITY),
    Reference("partners.*", PARTY),
    Reference("parties", PARTY),
    Reference("forum", EVENT),
    Reference("speaker", SEAT),
    Reference("depends_on", ITEM),
    Reference("derived_from", ITEM),
    Reference("replaces", ITEM),
    Reference("renews", ITEM),
    Reference("carried_from", CARRIED),
    Reference("outcome.carried_to", CARRIED),
    Reference("outcome.indicators", INDICATOR, "key"),
    Reference("consultation", GROUP, "key"),
    Reference("note.*.by", LEAD),
    Reference("waive", WAIVED, "key"),
)
"""The references of an item, by its keys."""

BY_FILE: Mapping[Kind, tuple[Reference, ...]] = {
    "plan": (
        Reference("themes", THEME),
        Reference("regions", REGION),
        Reference("gap.region", REGION, "key"),
        Reference("gap.category", CATEGORY, "key"),
        Reference("gap.theme", THEME, "key"),
        Reference("adoption.meeting", MEETING),
        Reference("amendment.*.reported_to", MEETING),
        Reference("amendment.*.change", CHANGED, "key"),
        Reference("waive", WAIVED, "key"),
    ),
    "network": (
        Reference("network.organisation", ORGANISATION),
        Reference("network.host", PARTY),
        Reference("committee.seat.*.city", CITY),
        Reference("region.*.includes", REGION),
        Reference("group.*.regions", REGION),
        Reference("group.*.member.*.city", CITY),
        Reference("unit.*.region", REGION),
        Reference("unit.*.part_of", UNIT),
        Reference("person.*.unit", UNIT),
        *_waivers("network", "committee", "committee.seat.*", "region.*"),
        *_waivers("group.*", "group.*.member.*", "unit.*", "person.*"),
        *_waivers("city.*", "organisation.*", "theme.*"),
    ),
    "calendar": (
        Reference("meeting.*.city", CITY),
        Reference("event.*.city", CITY),
        Reference("observance.*.regions", REGION),
        *_waivers("meeting.*", "event.*", "observance.*"),
    ),
    "planner": (
        Reference("validate.select", SELECTED),
        Reference("validate.ignore", SELECTED),
        Reference("validate.severity", SELECTED, "key"),
        Reference("validate.per_file_ignore.*", SELECTED),
        Reference("thresholds", THRESHOLD, "key"),
        Reference("export.*.plan", PLAN),
    ),
}
"""The references of a file outside its items, by the file's kind."""

REFERENCES = (*OF_ITEMS, *(each for found in BY_FILE.values() for each in found))
"""All of them, in one row."""
