"""Which items serve which region: each region with its own, in one pass."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from planner.views.label import GLOBAL, Labels
from planner.views.row import Row

Kind = Literal["asked", "other", "global", "none", "unreadable"]
"""A region that must be served, any other, `global`, no region, not to be read."""


class Share(NamedTuple):
    """A region and the items that serve it; some kinds have no region."""

    region: str
    kind: Kind
    rows: tuple[Row, ...]


def served(
    asked: Iterable[str], rows: Sequence[Row], labels: Labels
) -> Iterator[Share]:
    """Yield the regions that must be served, then others that are, then the rest."""
    readable = [row for row in rows if row.readable]
    found = _by_region(readable, labels)
    wanted = dict.fromkeys(each for each in labels.parts(asked) if each != GLOBAL)
    for region in wanted:
        yield Share(region, "asked", tuple(found.get(region, ())))
    known = (name for name in labels.network.region if name in found)
    for region in dict.fromkeys((*known, *found)):
        if region not in wanted and region != GLOBAL:
            yield Share(region, "other", tuple(found[region]))
    rest: Mapping[Kind, Iterable[Row]] = {
        "global": found.get(GLOBAL, ()),
        "none": (row for row in readable if not row.regions),
        "unreadable": (row for row in rows if not row.readable),
    }
    for kind, each in rest.items():
        if own := tuple(each):
            yield Share(GLOBAL if kind == "global" else "", kind, own)


def _by_region(rows: Iterable[Row], labels: Labels) -> Mapping[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        for region in labels.parts(row.regions):
            found.setdefault(region, []).append(row)
    return found
