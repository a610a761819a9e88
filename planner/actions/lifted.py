"""An item by itself: its comments, its header and its tables, as they are written.

So it goes from one plan into another. The lines end as on Unix; the file that it is
put into ends them as its own.
"""

from __future__ import annotations

from planner.actions.namings import named_in
from planner.actions.writing import Step
from planner.model.plan import Entry
from planner.rules.items import split_ref
from planner.rules.shape import value_at
from planner.source.change import Change
from planner.source.document import Document, Path, parse
from planner.source.extent import extent
from planner.source.written import literal
from planner.workspace.sheet import PlanSheet


def lifted(sheet: PlanSheet, entry: Entry) -> Document:
    """Return an item as a file of its own.

    Raises:
        EditRefusedError: it is not in one piece.
    """
    document = sheet.document
    assert document is not None  # noqa: S101 - an item was read from it
    start, end = extent(document, entry.path)
    return parse(document.text[start:end].replace("\r\n", "\n"), sheet.shown)


def elsewhere(path: Path, was: str, now: str, own: frozenset[str]) -> Step:
    """Return the step that names items as they are named from another plan.

    `was` is the plan in which the item stood, `now` the one in which it is to stand;
    `own` are the names by which it names itself.
    """

    def step(document: Document) -> list[Change]:
        made: list[Change] = []
        for place, word in named_in(value_at(document.data, path), path):
            period, name = split_ref(word, was)
            is_here = period == now or (period == was and name in own)
            respelt = name if is_here else f"{period}/{name}"
            if respelt != word:
                made.append(Change("set", place, literal(respelt)))
        return made

    return step
