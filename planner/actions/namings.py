"""Where plans name items, their own and those of others: every place as it stands.

What the rules call a reference to an item is looked up in what was read of the files,
so that items with mistakes are looked through as well.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

from planner.errors import PlannerError
from planner.model.categories import CATEGORIES
from planner.model.plan import Entry
from planner.rules.items import find_item, split_ref
from planner.rules.once import Judged
from planner.rules.pointing import names_at
from planner.rules.references import BY_FILE, OF_ITEMS
from planner.sentence import say
from planner.source.change import Change
from planner.source.document import Path
from planner.source.span import Part, Span
from planner.source.written import key_of, literal
from planner.workspace.sheet import PlanSheet
from planner.workspace.workspace import Workspace

_OF_ITEMS = tuple(each for each in OF_ITEMS if each.target.home == "plan")
_OF_PLANS = tuple(each for each in BY_FILE["plan"] if each.target.home == "plan")
_ITEM_DEPTH = 2


class Naming(NamedTuple):
    """A word of a plan that names an item: the value, or the key, at a path."""

    sheet: PlanSheet
    path: Path
    word: str
    part: Part

    @property
    def item(self) -> Path:
        """The item that it stands in; `()` where it is the plan that names one."""
        return self.path[:_ITEM_DEPTH] if self.path[0] in CATEGORIES else ()

    @property
    def field(self) -> str:
        """The field that it stands in, by its keys in the item or the plan."""
        keys = self.path[len(self.item) :]
        last = keys[:-1] if self.part == "key" else keys
        return ".".join(key for key in last if isinstance(key, str))

    @property
    def names(self) -> tuple[str, str]:
        """The half-year and the name that are meant."""
        return split_ref(self.word, self.sheet.period)

    @property
    def span(self) -> Span:
        """Where it stands."""
        assert self.sheet.document is not None  # noqa: S101 - it was found in one
        return self.sheet.document.locate(self.path, self.part)

    def respelt(self, word: str) -> Change:
        """Return the change that writes another word in its place."""
        if self.part == "key":
            return Change("rename", self.path, key_of((word,)))
        return Change("set", self.path, literal(word))


def namings(workspace: Workspace) -> list[Naming]:
    """Return every place at which a plan of the folder names an item."""
    return [each for sheet in workspace.plans for each in _of_plan(sheet)]


def naming(workspace: Workspace, sheet: PlanSheet, entry: Entry) -> list[Naming]:
    """Return the places that name an item of a plan, by its name or a former one.

    Raises:
        PlannerError: a file may name it and cannot be looked through.
    """
    refuse_unseen(workspace, (entry.name, *entry.item.former_names))
    known = Judged.of(workspace)
    return [
        each
        for each in namings(workspace)
        if each.names[0] == sheet.period
        and find_item(known, each.word, each.sheet.period) is entry
    ]


def named_in(item: Any, path: Path) -> Iterator[tuple[Path, str]]:
    """Yield the words of an item's data that name items, with their paths."""
    for reference in _OF_ITEMS:
        keys = tuple(reference.keys.split("."))
        yield from names_at(item, keys, reference.part, path)


def refuse_unseen(workspace: Workspace, names: Collection[str]) -> None:
    """Look whether all plans that may name an item can be looked through.

    Raises:
        PlannerError: one has mistakes of syntax and the name in its text, or could
            not be read at all.
    """
    for sheet in workspace.plans:
        document = sheet.document
        if document is not None and not (
            document.faults and any(name in document.text for name in names)
        ):
            continue
        raise PlannerError(
            say(
                "{file} may name this item, and cannot be read without mistakes",
                file=sheet.shown,
            ),
            say("mend it first: `planner validate` shows them"),
        )


def _of_plan(sheet: PlanSheet) -> Iterator[Naming]:
    data = sheet.document.data if sheet.document is not None else {}
    for reference in _OF_PLANS:
        keys = tuple(reference.keys.split("."))
        for path, word in names_at(data, keys, reference.part):
            yield Naming(sheet, path, word, reference.part)
    for category in CATEGORIES:
        for name, item in _table(data.get(category)).items():
            for path, word in named_in(item, (category, name)):
                yield Naming(sheet, path, word, "value")


def _table(found: Any) -> dict[str, Any]:
    return found if isinstance(found, dict) else {}
