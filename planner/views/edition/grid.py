"""How often each region is served, and with what, of the items that a reader gets."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from planner.model.categories import CATEGORIES
from planner.views.coverage import Coverage, Line, cover
from planner.views.edition.edition import Edition
from planner.views.edition.place import region_word
from planner.views.edition.policy import sees_all
from planner.views.label import GLOBAL

_READERS = frozenset({"staff", "committee", "public"})


class Cell(NamedTuple):
    """How many items of a category serve a region; `hole` where one is missing."""

    items: int
    hole: str


class Served(NamedTuple):
    """A region, how many items of each category serve it, and in all."""

    region: str
    cells: tuple[Cell, ...]
    items: int


class Grid(NamedTuple):
    """Regions by categories; `notes` are the reasons of holes that are meant.

    `uncounted` says how many cancelled or carried items are not counted.
    """

    categories: tuple[str, ...]
    lines: tuple[Served, ...]
    notes: tuple[tuple[str, str], ...]
    uncounted: str


def grid_of(edition: Edition) -> Grid | None:
    """Return the grid, for readers who get the whole plan or the public one.

    Holes are told only to those who see every item: to others they may be none.
    """
    if edition.reader.kind not in _READERS or not edition.entries:
        return None
    seen = replace(edition.sheet, plan=edition.plan, entries=edition.entries)
    first, voice = edition.half_year.first, edition.voice
    coverage = cover(edition.workspace, seen, first, voice, dated=False)
    if not coverage.lines:
        return None
    open_holes = sees_all(edition.reader.kind)
    return Grid(
        categories=tuple(edition.voice.word("plural", key) for key in CATEGORIES),
        lines=tuple(_served(edition, each, told=open_holes) for each in coverage.lines),
        notes=tuple(_notes(edition, coverage)) if open_holes else (),
        uncounted=_uncounted(edition, len(coverage.uncounted)),
    )


def _served(edition: Edition, line: Line, *, told: bool) -> Served:
    voice = edition.voice
    holes = {
        "hole": voice.say("nothing planned"),
        "meant": voice.say("left out on purpose"),
    }
    cells = (
        Cell(len(cell.items), holes.get(cell.state, "") if told else "")
        for cell in line.cells
    )
    return Served(_label(edition, line), tuple(cells), line.items)


def _label(edition: Edition, line: Line) -> str:
    """Return what a region is called, in the words that items have for it."""
    return region_word(edition, GLOBAL) if line.kind == "global" else line.label


def _notes(edition: Edition, coverage: Coverage) -> list[tuple[str, str]]:
    regions = [
        (line.label, line.reason) for line in coverage.lines if line.reason is not None
    ]
    categories = [
        (edition.voice.word("plural", key), reason)
        for key, reason in coverage.meant_categories
    ]
    return regions + categories


def _uncounted(edition: Edition, count: int) -> str:
    if not count:
        return ""
    return edition.voice.count(
        "{count} cancelled or carried item is not counted.",
        "{count} cancelled or carried items are not counted.",
        count,
    )
