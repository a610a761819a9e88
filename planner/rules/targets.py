"""What a reference can point at: a unit or person, a city, an item, a rule."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

from planner.workspace.workspace import Workspace

Home = Literal["network", "calendar", "plan", "item", "plans", "planner", "format"]
"""Where such things stand: a file, this plan, this item, the folder, the format."""


class Target(NamedTuple):
    """A kind of thing: its name in sentences, and the tables that hold it.

    `words` are accepted in its place; `verb` lists all of them.
    """

    label: str
    one: str
    home: Home
    tables: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    verb: str | None = None


GLOBAL = "global"
ONE = {
    "unit": "a unit",
    "person": "a person",
    "region": "a region",
    "theme": "a theme",
    "city": "a city",
    "organisation": "an organisation",
    "group": "an advisory group",
    "committee.seat": "a seat",
    "event": "an event",
    "meeting": "a meeting",
}
"""An entry of each table of the roster and the calendar, in words."""

LEAD = Target("unit or person", "a unit or person", "network", ("unit", "person"))
UNIT = Target("unit", "a unit", "network", ("unit",))
REGION = Target("region", "a region", "network", ("region",))
SERVED = Target("region", "a region", "network", ("region",), (GLOBAL,))
THEME = Target("theme", "a theme", "network", ("theme",))
CITY = Target("city", "a city", "network", ("city",))
PARTY = Target(
    "organisation or city",
    "an organisation or city",
    "network",
    ("organisation", "city"),
)
ORGANISATION = Target("organisation", "an organisation", "network", ("organisation",))
GROUP = Target("advisory group", "an advisory group", "network", ("group",))
SEAT = Target("seat", "a seat", "network", ("committee.seat",))
EVENT = Target("event", "an event", "calendar", ("event",))
MEETING = Target("meeting", "a meeting", "calendar", ("meeting",))
ITEM = Target("item", "an item", "plan")
CARRIED = Target("item", "an item carried over", "plan")
CHANGED = Target("item", "an item of this plan", "plan")
INDICATOR = Target("indicator", "an indicator", "item")
PLAN = Target("plan", "a plan", "plans")
CATEGORY = Target("category", "a category", "format")
WAIVED = Target("rule", "a rule", "format", verb="planner rules")
SELECTED = Target("rule", "a rule", "planner", verb="planner rules")
THRESHOLD = Target("threshold", "a threshold", "planner", verb="planner settings")


def table(name: str, workspace: Workspace) -> Mapping[str, Any]:
    """Return a table of the roster or the calendar by its dotted key."""
    for value in (workspace.network, workspace.calendar):
        found: Any = value
        for key in name.split("."):
            found = getattr(found, key, None)
        if isinstance(found, Mapping):
            return found
    return {}


def entries(target: Target, workspace: Workspace) -> dict[str, Any]:
    """Return the roster's or the calendar's entries that a target names."""
    return {
        key: entry
        for name in target.tables
        for key, entry in table(name, workspace).items()
    }
