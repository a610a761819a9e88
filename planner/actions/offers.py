"""Names that can be written at the command line, found within a press of a key.

Nothing is read but the headers of tables and what stands under `title` or `name`, so a
damaged file offers what can be made out of it. Only names as the format knows them are
offered: no other word of a file ever gets into a command line.
"""

# Annotations are not postponed here: a NamedTuple would compile them, which takes long.
from typing import NamedTuple

from planner.source.glimpse import Seen, head, tables
from planner.workspace import glance

OPEN = frozenset({"draft", "consultation"})
ROSTER = {
    "network": "network",
    "committee": "committee",
    "seat": "committee.seat.*",
    "region": "region.*",
    "group": "group.*",
    "member": "group.*.member.*",
    "unit": "unit.*",
    "person": "person.*",
    "city": "city.*",
    "organisation": "organisation.*",
    "theme": "theme.*",
}
"""Where entries of the roster stand, by what people call them; `*` is a name."""

_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")
_DEPTH = 2
_CALENDAR = frozenset({"event", "meeting"})


class Offer(NamedTuple):
    """A word that may be written, and what it means or is called."""

    word: str
    meaning: str = ""


def periods(root: str) -> list[Offer]:
    """Return the half-years that have a plan, with its title."""
    return [Offer(each, _head(root, each).get("title", "")) for each in _plans(root)]


def next_period(root: str) -> list[Offer]:
    """Return the half-year after the last plan, if there is one."""
    for period in _plans(root)[-1:]:
        year, half = period.split("-H")
        after = f"{year}-H2" if half == "1" else f"{int(year) + 1}-H1"
        return [Offer(after, "the next one")]
    return []


def items(root: str, period: str | None, typed: str, *categories: str) -> list[Offer]:
    """Return items by name: of the plan named, else of the only one being drafted.

    Where no plan is meant, and where a name was begun with its half-year, they are
    called `2024-H1/name`.
    """
    begun = typed.partition("/")[0] if "/" in typed else None
    meant = plan_meant(root, begun or period)
    if meant is not None and begun is None:
        found = named(root, meant, *categories)
        return [Offer(path[1], title) for path, title in found]
    wanted = [meant] if begun or period else _plans(root)
    return [
        Offer(f"{each}/{path[1]}", title)
        for each in wanted
        if each is not None
        for path, title in named(root, each, *categories)
    ]


def plan_meant(root: str, period: str | None) -> str | None:
    """Return the plan that is named, else the only one that is being drafted."""
    known = _plans(root)
    if period:
        return next((each for each in known if each == period.upper()), None)
    drafts = [each for each in known if _head(root, each).get("status") in OPEN]
    return drafts[0] if len(drafts) == 1 else None


def named(root: str, period: str, *categories: str) -> list[Seen]:
    """Return the items of a plan in these categories, in their order."""
    found = tables(glance.text(root, f"{period}.toml"), *categories)
    return [each for each in found if _is_named(each)]


def entries(root: str, *names: str) -> list[Offer]:
    """Return the entries of tables of the roster or the calendar, with their names."""
    first = {name.partition(".")[0] for name in names}
    file = "calendar.toml" if first <= _CALENDAR else "network.toml"
    found = tables(glance.text(root, file), *first)
    return [
        Offer(path[-1], label)
        for name in names
        for path, label in found
        if ".".join(path[:-1]) == name and is_name(path[-1])
    ]


def own_rules(root: str) -> list[Offer]:
    """Return the rules that the workspace declares, with their messages."""
    found = tables(glance.text(root, glance.MARKER), "rule")
    return [Offer(f"X:{each[0][1]}", each[1]) for each in found if _is_named(each)]


def _is_named(seen: Seen) -> bool:
    path, _ = seen
    return len(path) == _DEPTH and is_name(path[1])


def is_name(word: str) -> bool:
    """Whether a word is made of what names are made of."""
    return bool(word) and _LETTERS.issuperset(word) and word[0].isalpha()


def _plans(root: str) -> list[str]:
    return glance.periods(root)


def _head(root: str, period: str) -> dict[str, str]:
    return head(glance.beginning(root, f"{period}.toml"))
