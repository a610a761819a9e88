"""Where an item is put in a plan: inside its category by date, then name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from planner.errors import EditRefusedError
from planner.model.categories import CATEGORIES
from planner.model.dates import date_order
from planner.model.when import When
from planner.source.document import Document, Path
from planner.workspace.sheet import PlanSheet


class Spot(NamedTuple):
    """A place between tables: behind the table `to`, or ahead of it.

    With no `to` it is the end of the file. The fields are those of `Change` that an
    `insert` ends with: `Change("insert", path, text, *spot)`.
    """

    to: Path = ()
    ahead: bool = False


def place_for(sheet: PlanSheet, category: str, when: When | None, name: str) -> Spot:
    """Return where an item goes: next to the items of its category, by date.

    It stands behind the nearest one that is earlier, else ahead of the nearest later
    one. The first of its category stands behind the category before it in the
    format's order, else ahead of the one after it. Items that are scattered over the
    file are passed over: nothing can be put beside them.
    """
    document = sheet.document
    assert document is not None  # noqa: S101 - a plan that can be written to has one
    own = date_order(when, name)
    there = sorted(
        (date_order(each.when, each.name), each.path)
        for each in sheet.entries
        if each.category.key == category and _is_whole(document, each.path)
    )
    earlier = [path for order, path in there if order <= own]
    if earlier:
        return Spot(earlier[-1])
    return Spot(there[0][1], ahead=True) if there else _first_of(document, category)


def _first_of(document: Document, category: str) -> Spot:
    """Return where the first item of a category goes."""
    keys = list(CATEGORIES)
    here = keys.index(category) + 1
    before = [list(_tables(document, key)) for key in keys[:here]]
    after = [list(_tables(document, key)) for key in keys[here:]]
    behind = next((each[-1] for each in reversed(before) if each), None)
    if behind is not None:
        return Spot(behind)
    ahead = next((each[0] for each in after if each), None)
    return Spot() if ahead is None else Spot(ahead, ahead=True)


def _tables(document: Document, category: str) -> Iterator[Path]:
    """Yield the tables of a category that stand in one piece, in the file's order."""
    for section in document.headers.sections:
        if section.path[:1] == (category,) and _is_whole(document, section.path):
            yield section.path


def _is_whole(document: Document, path: Path) -> bool:
    try:
        document.headers.run(path)
    except EditRefusedError:
        return False
    return True
