"""Which items serve which region: each region with its own, in one pass."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from planner.model.categories import CATEGORIES, NO_CATEGORY
from planner.model.dates import dates_of
from planner.model.when import When
from planner.views.label import GLOBAL, Labels
from planner.workspace.sheet import PlanSheet

Kind = Literal["asked", "other", "global", "none", "unreadable"]
"""A region that must be served, any other, `global`, no region, not to be read."""


class Counted(NamedTuple):
    """An item that may serve regions; of one that is not `readable` little is known.

    dates: those of its sessions, else its own, if it has one.
    """

    category: str
    name: str
    status: str = ""
    regions: tuple[str, ...] = ()
    dates: tuple[When, ...] = ()
    readable: bool = False


def counted_in(sheet: PlanSheet, *, dated: bool = True) -> Iterator[Counted]:
    """Yield every item of a plan, by category; in each the unreadable ones last.

    Not `dated`, they are yielded without dates.
    """
    for key in (*CATEGORIES, NO_CATEGORY):
        for _, name, item, when in (e for e in sheet.entries if e.category.key == key):
            dates = dates_of(item, when) if dated else ()
            yield Counted(key, name, item.status, item.regions, dates, readable=True)
        for lost in (each for each in sheet.unreadable if each.category == key):
            yield Counted(key, lost.name)


class Share(NamedTuple):
    """A region and the items that serve it; some kinds have no region."""

    region: str
    kind: Kind
    items: tuple[Counted, ...]


def served(
    asked: Iterable[str], items: Sequence[Counted], labels: Labels
) -> Iterator[Share]:
    """Yield the regions that must be served, then others that are, then the rest."""
    readable = [each for each in items if each.readable]
    found = _by_region(readable, labels)
    wanted = dict.fromkeys(each for each in labels.parts(asked) if each != GLOBAL)
    for region in wanted:
        yield Share(region, "asked", tuple(found.get(region, ())))
    known = (name for name in labels.network.region if name in found)
    for region in dict.fromkeys((*known, *found)):
        if region not in wanted and region != GLOBAL:
            yield Share(region, "other", tuple(found[region]))
    rest: Mapping[Kind, Iterable[Counted]] = {
        "global": found.get(GLOBAL, ()),
        "none": (each for each in readable if not each.regions),
        "unreadable": (each for each in items if not each.readable),
    }
    for kind, each in rest.items():
        if own := tuple(each):
            yield Share(GLOBAL if kind == "global" else "", kind, own)


def _by_region(items: Iterable[Counted], labels: Labels) -> Mapping[str, list[Counted]]:
    found: dict[str, list[Counted]] = {}
    for each in items:
        for region in labels.parts(each.regions):
            found.setdefault(region, []).append(each)
    return found
