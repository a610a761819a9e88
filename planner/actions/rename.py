"""Another name for an item: what names it follows, and the old name is kept."""

from __future__ import annotations

from planner.actions.following import FilesSteps, fixed, follow, followed
from planner.actions.known import order_of
from planner.actions.namings import Naming, naming
from planner.actions.opening import Opened
from planner.actions.since import Moves
from planner.actions.strand import Stand, strand
from planner.actions.taken import refuse_amended, refuse_misnamed, refuse_taken
from planner.actions.writing import Draft, Step, drafted_in
from planner.model.plan import Entry
from planner.rules.shape import value_at
from planner.sentence import Sentence, say
from planner.source.change import Change
from planner.source.document import Document, Path
from planner.source.written import key_of, literal


def rename(opened: Opened, entry: Entry, new: str) -> Draft:
    """Give an item another name, in memory.

    In every plan that its work touches, since long work has one name. The name is no
    commitment, so an item that was adopted may have another one: what was adopted
    names it by the old one, which stays known as a former name.

    Raises:
        WrongUseError: the new name is no name.
        PlannerError: somebody has it; a file may name the item and cannot be read.
        EditRefusedError: the item is written so that it cannot be renamed in place.
    """
    refuse_misnamed(new)
    parts = strand(opened.workspace, opened.sheet, entry)
    steps: FilesSteps = {each.sheet.file: [] for each in parts}
    found: list[Naming] = []
    if new != entry.name:
        found = _naming(opened, parts)
        for each in parts:
            refuse_taken(each.sheet, new, each.entry)
            refuse_amended(each.sheet, new, each.entry)
            steps[each.sheet.file] += _renamed(each.entry, new)
        follow(steps, found, lambda each: _respelt(each, new))
    return drafted_in(
        opened.workspace,
        opened.today,
        opened.sheet.period,
        steps,
        [*_did(parts, new), *followed(len(found))],
        moves=_moves(parts, found, new),
    )


def _naming(opened: Opened, parts: list[Stand]) -> list[Naming]:
    """Return the places that call the item by the name that it has now."""
    return [
        each
        for part in parts
        for each in naming(opened.workspace, *part)
        if each.names[1] == part.entry.name
    ]


def _respelt(found: Naming, new: str) -> str:
    return found.word.removesuffix(found.names[1]) + new


def _renamed(entry: Entry, new: str) -> list[Step]:
    """Return the steps that rename an item and keep its old name."""
    path = (*entry.path[:-1], new)
    change = Change("rename", entry.path, key_of((new,)))
    return [fixed([change]), _remembering((*path, "former_names"), entry.name)]


def _remembering(path: Path, old: str) -> Step:
    """Return the step that puts a name among the former ones, and takes one out."""
    new = path[-2]

    def step(document: Document) -> list[Change]:
        former = value_at(document.data, path)
        if former is None:
            return [Change("add", path, literal([old]), order=order_of)]
        made = [] if old in former else [Change("append", path, literal(old))]
        again = [place for place, name in enumerate(former) if name == new]
        return made + [Change("remove", (*path, place)) for place in reversed(again)]

    return step


def _did(parts: list[Stand], new: str) -> list[Sentence]:
    others = ", ".join(each.sheet.period for each in parts[1:])
    if not others:
        return [say("the name is {name}", name=new)]
    return [say("the name is {name}, in {others} too", name=new, others=others)]


def _moves(parts: list[Stand], found: list[Naming], new: str) -> Moves:
    """Return where things stand now that stood elsewhere."""
    keys = [(each.sheet, each.path) for each in found if each.part == "key"]
    stood = [*keys, *((each.sheet, each.entry.path) for each in parts)]
    return {
        (sheet.shown, path): (sheet.shown, (*path[:-1], new)) for sheet, path in stood
    }
