"""Tables that are there only through tables below them: their own header is missing."""

from __future__ import annotations

from itertools import chain

from planner.rules.case import Case
from planner.rules.fault import Fault
from planner.rules.shape import of_file, value_at
from planner.source.document import Document, Path
from planner.source.sections import Section

_SEVERAL = 2
"""So many fields that belong elsewhere are those of an item without its header."""


def is_headless(document: Document, path: Path) -> bool:
    """Whether a table has no header of its own, but tables below it have."""
    return path not in document.sections and _below(document, path) is not None


def is_explained(case: Case, path: Path) -> bool:
    """Whether another finding speaks already of what became of the header."""
    below = _below(case.document, path)
    return below is not None and (
        _follows_damage(case.document, below)
        or _follows_strangers(case, below)
        or _is_misspelt(case, path)
    )


def several_astray(case: Case) -> dict[Path, list[Fault]]:
    """Return misplaced fields by their table, if they are those of another item.

    They are several, and the item around the table has half of them already.
    """
    found: dict[Path, list[Fault]] = {}
    for fault in case.faults.named("misplaced-key"):
        found.setdefault(fault.path[:-1], []).append(fault)
    return {
        table: faults
        for table, faults in found.items()
        if len(faults) >= _SEVERAL
        and sum(is_there(case, each) for each in faults) * 2 >= len(faults)
    }


def is_there(case: Case, fault: Fault) -> bool:
    """Whether the table that a misplaced field belongs to has one already."""
    owner = value_at(case.document.data, fault.to)
    return isinstance(owner, dict) and fault.path[-1] in owner


def _below(document: Document, path: Path) -> Section | None:
    found = (each for each in document.sections if each[: len(path)] == path)
    first = min((document.sections[each].start for each in found), default=None)
    sections = document.sections.values()
    return next((each for each in sections if each.start == first and each.path), None)


def _follows_damage(document: Document, below: Section) -> bool:
    """Whether what stands right above could not be read."""
    return any(
        each.end <= below.start and not document.text[each.end : below.start].strip()
        for each in document.lost
    )


def _follows_strangers(case: Case, below: Section) -> bool:
    """Whether the table right above holds many fields that are not its own."""
    earlier = (each for each in case.document.sections.values() if each != below)
    above = [each for each in earlier if each.start < below.start]
    last = max(above, key=lambda each: each.start, default=None)
    return last is not None and last.path in several_astray(case)


def _is_misspelt(case: Case, path: Path) -> bool:
    """Whether a table of the same name stands under a word that is not known."""
    shape, data = of_file(case.sheet.kind), case.document.data
    known = shape.fields if shape is not None else {}
    strange = (value for key, value in data.items() if key not in known)
    tables = (each for each in strange if isinstance(each, dict))
    return path[1] in chain.from_iterable(tables) if path[1:] else False
