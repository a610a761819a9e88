"""Who is served with what and when: region by category by month, and the holes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, NamedTuple

from planner.language.voice import ENGLISH, Voice
from planner.model.categories import CATEGORIES, NO_CATEGORY
from planner.model.item import UNCOUNTED
from planner.model.plan import Gaps
from planner.sentence import Sentence, say
from planner.views.head import Head, head_of, opening
from planner.views.label import Labels
from planner.views.months import months_of, touched
from planner.views.served import Counted, Kind, Share, counted_in, served
from planner.workspace.sheet import PlanSheet
from planner.workspace.workspace import Workspace

State = Literal["served", "hole", "meant", "empty"]


class Cell(NamedTuple):
    """The items of one region and category; all are names, each once in `items`.

    `months` has the items of each of the six months; an item stands in every month
    that its date may touch. `undated` have no date, `outside` one of another
    half-year.
    """

    category: str
    state: State
    items: tuple[str, ...]
    months: tuple[tuple[str, ...], ...]
    undated: tuple[str, ...]
    outside: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One region with a cell for each category; `reason` where its hole is meant."""

    region: str
    label: str
    kind: Kind
    state: State
    reason: str | None
    cells: tuple[Cell, ...]

    @property
    def items(self) -> int:
        """How many items serve the region."""
        return sum(len(cell.items) for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Coverage:
    """The whole grid; `uncounted` are cancelled and carried items, by name."""

    head: Head
    months: tuple[str, ...]
    lines: tuple[Line, ...]
    meant_categories: tuple[tuple[str, str], ...]
    uncounted: tuple[str, ...]

    @property
    def holes(self) -> tuple[tuple[str, str], ...]:
        """Region and category of every hole that nobody meant."""
        return tuple(
            (line.region, cell.category)
            for line in self.lines
            for cell in line.cells
            if cell.state == "hole"
        )

    def as_data(self) -> dict[str, Any]:
        """Return the facts as plain data.

        Keys: `plan`; `months`; `regions`, each with its `categories`, and in these the
        names of all `items`, by `months`, with `no_date` and `outside`; `holes`;
        `meant_categories` with reasons; `not_counted`, cancelled or carried items.
        """
        return {
            **opening("coverage", self.head.today),
            "plan": self.head.as_data(),
            "months": list(self.months),
            "regions": [_line_data(line, self.months) for line in self.lines],
            "holes": [
                {"region": region, "category": category}
                for region, category in self.holes
            ],
            "meant_categories": dict(self.meant_categories),
            "not_counted": list(self.uncounted),
        }

    def grid_data(self) -> list[dict[str, Any]]:
        """Return how many items each region and category has."""
        return [
            {
                "region": line.region,
                "label": line.label,
                "kind": line.kind,
                "state": line.state,
                "items": {cell.category: len(cell.items) for cell in line.cells},
            }
            for line in self.lines
        ]


def _line_data(line: Line, months: tuple[str, ...]) -> dict[str, Any]:
    return {
        "region": line.region,
        "label": line.label,
        "kind": line.kind,
        "state": line.state,
        "reason": line.reason,
        "categories": {
            cell.category: {
                "state": cell.state,
                "items": list(cell.items),
                "months": {
                    month: list(names)
                    for month, names in zip(months, cell.months, strict=True)
                },
                "no_date": list(cell.undated),
                "outside": list(cell.outside),
            }
            for cell in line.cells
        },
    }


class _Frame(NamedTuple):
    """What every line of a grid is worked out against.

    `unsure` are the categories of items that could not be read.
    """

    labels: Labels
    months: tuple[str, ...]
    gaps: Gaps
    unsure: frozenset[str]
    voice: Voice


def cover(
    workspace: Workspace,
    sheet: PlanSheet,
    today: date,
    voice: Voice = ENGLISH,
    *,
    dated: bool = True,
) -> Coverage:
    """Return which regions of a plan are served with what, and when.

    Not `dated`, it is not told when: there are no months.
    """
    labels = Labels.of(workspace, voice.language)
    items = tuple(counted_in(sheet, dated=dated))
    counted = tuple(each for each in items if each.status not in UNCOUNTED)
    gaps = (sheet.plan.gap if sheet.plan is not None else None) or Gaps()
    unsure = frozenset(each.category for each in counted if not each.readable)
    months = months_of(sheet.half_year) if dated else ()
    frame = _Frame(labels, months, gaps, unsure, voice)
    asked = sheet.plan.regions if sheet.plan is not None else ()
    return Coverage(
        head=head_of(sheet, today, voice.language),
        months=months,
        lines=tuple(_line(each, frame) for each in served(asked, counted, labels)),
        meant_categories=tuple(
            (name, gap.reason) for name, gap in gaps.category.items()
        ),
        uncounted=tuple(each.name for each in items if each.status in UNCOUNTED),
    )


_SAID: Mapping[str, Sentence] = {
    "global": say("Global"),
    "none": say("No region given"),
    "unreadable": say("Not readable"),
}


def _line(share: Share, frame: _Frame) -> Line:
    region, kind, own = share
    reason = _reason(region, frame)
    cells = tuple(
        _cell(
            category,
            [each for each in own if each.category == category],
            frame.months,
            _empty(
                kind,
                meant=reason is not None or category in frame.gaps.category,
                known=frame.unsure.isdisjoint({category, NO_CATEGORY}),
            ),
        )
        for category in CATEGORIES
    )
    whole = _empty(kind, meant=reason is not None, known=not frame.unsure)
    known = _SAID.get(kind)
    label = frame.labels.region(region) if known is None else frame.voice.speak(known)
    return Line(region, label, kind, "served" if own else whole, reason, cells)


def _empty(kind: Kind, *, meant: bool, known: bool) -> State:
    """Say what an empty place is; where an item is unreadable, no hole is certain."""
    if kind != "asked" or not (known or meant):
        return "empty"
    return "meant" if meant else "hole"


def _reason(region: str, frame: _Frame) -> str | None:
    for name, gap in frame.gaps.region.items():
        if region in frame.labels.network.parts_of(name):
            return gap.reason
    return None


def _cell(
    category: str, items: list[Counted], months: tuple[str, ...], empty: State
) -> Cell:
    inside: dict[str, list[str]] = {month: [] for month in months}
    outside = []
    for each in items:
        if each.dates:
            when = touched(each.dates, months)
            for month in when:
                inside[month].append(each.name)
            if not when:
                outside.append(each.name)
    return Cell(
        category=category,
        state="served" if items else empty,
        items=tuple(each.name for each in items),
        months=tuple(map(tuple, inside.values())),
        undated=tuple(each.name for each in items if not each.dates),
        outside=tuple(outside),
    )
