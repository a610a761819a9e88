"""What a reference can point at: a unit or person, a city, an item, a rule."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

from planner.sentence import phrase
from planner.workspace.workspace import Workspace

Home = Literal["network", "calendar", "plan", "item", "plans", "planner", "format"]
"""Where such things stand: a file, this plan, this item, the folder, the format."""


class Target(NamedTuple):
    """A kind of thing: its name in sentences, and the tables that hold it.

    `label` and `one`, with an article, are phrases.

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
    "unit": phrase("a unit"),
    "person": phrase("a person"),
    "region": phrase("a region"),
    "theme": phrase("a theme"),
    "city": phrase("a city"),
    "organisation": phrase("an organisation"),
    "group": phrase("an advisory group"),
    "committee.seat": phrase("a seat"),
    "event": phrase("an event"),
    "meeting": phrase("a meeting"),
}
"""An entry of each table of the roster and the calendar, in words."""

LEAD = Target(
    phrase("unit or person"), phrase("a unit or person"), "network", ("unit", "person")
)
UNIT = Target(phrase("unit"), phrase("a unit"), "network", ("unit",))
REGION = Target(phrase("region"), phrase("a region"), "network", ("region",))
SERVED = Target(phrase("region"), phrase("a region"), "network", ("region",), (GLOBAL,))
THEME = Target(phrase("theme"), phrase("a theme"), "network", ("theme",))
CITY = Target(phrase("city"), phrase("a city"), "network", ("city",))
PARTY = Target(
    phrase("organisation or city"),
    phrase("an organisation or city"),
    "network",
    ("organisation", "city"),
)
ORGANISATION = Target(
    phrase("organisation"), phrase("an organisation"), "network", ("organisation",)
)
GROUP = Target(
    phrase("advisory group"), phrase("an advisory group"), "network", ("group",)
)
SEAT = Target(phrase("seat"), phrase("a seat"), "network", ("committee.seat",))
EVENT = Target(phrase("event"), phrase("an event"), "calendar", ("event",))
MEETING = Target(phrase("meeting"), phrase("a meeting"), "calendar", ("meeting",))
ITEM = Target(phrase("item"), phrase("an item"), "plan")
CARRIED = Target(phrase("item"), phrase("an item carried over"), "plan")
CHANGED = Target(phrase("item"), phrase("an item of this plan"), "plan")
INDICATOR = Target(phrase("indicator"), phrase("an indicator"), "item")
PLAN = Target(phrase("plan"), phrase("a plan"), "plans")
CATEGORY = Target(phrase("category"), phrase("a category"), "format")
WAIVED = Target(phrase("rule"), phrase("a rule"), "format", verb="planner rules")
SELECTED = Target(phrase("rule"), phrase("a rule"), "planner", verb="planner rules")
THRESHOLD = Target(
    phrase("threshold"), phrase("a threshold"), "planner", verb="planner settings"
)


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
