"""References that follow an item to another name or another plan."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from planner.actions.namings import Naming
from planner.actions.writing import Step
from planner.sentence import Sentence, say_count
from planner.source.change import Change
from planner.source.document import Document

Respelt = Callable[[Naming], str]
"""What is written in the place of a word that names an item."""

FilesSteps = dict[str, list[Step]]
"""Steps by file, in the order in which the files are written."""


def follow(steps: FilesSteps, found: Iterable[Naming], respelt: Respelt) -> None:
    """Put a step first in each file that writes its references anew."""
    by_file: dict[str, list[Change]] = {}
    for each in found:
        change = each.respelt(respelt(each))
        by_file.setdefault(each.sheet.file, []).append(change)
    for file, changes in by_file.items():
        steps.setdefault(file, []).insert(0, fixed(changes))


def fixed(changes: Iterable[Change]) -> Step:
    """Return the step of changes that are known beforehand."""
    made = list(changes)

    def step(_document: Document) -> list[Change]:
        return made

    return step


def followed(number: int) -> list[Sentence]:
    """Say how many references follow, if any do."""
    if number == 0:
        return []
    return [say_count("{count} reference follows", "{count} references follow", number)]
