"""Loops of items that wait for each other, across all plans of a workspace."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from planner.model.plan import Entry
from planner.rules.items import find_item, split_ref
from planner.rules.once import once
from planner.source.document import Path
from planner.workspace.workspace import Workspace

Node = tuple[str, str]
"""An item by its plan and its name."""

_FIELDS = ("depends_on", "derived_from")


class Link(NamedTuple):
    """That one item needs another, and where it says so."""

    of: Node
    to: Node
    file: str
    path: Path


Loop = tuple[Link, ...]
"""Links that lead from an item, the first by plan and name, back to it."""

Graph = dict[Node, list[Link]]


@once
def loops(workspace: Workspace) -> tuple[Loop, ...]:
    """Return loops that share no item, at least one where there is any.

    An item that is part of a loop found already is not followed again, so the work
    is in proportion to the number of references.
    """
    graph: Graph = {}
    for sheet in workspace.plans:
        period = sheet.period
        for entry in sheet.entries:
            if _needs_any(entry):
                links = list(_links(entry, period, sheet.file, workspace))
                graph.setdefault((period, entry.name), links)
    walk = _Walk(graph)
    return tuple(loop for node in graph for loop in walk.loops_from(node))


@once
def in_loops(workspace: Workspace) -> frozenset[Node]:
    """Return every item that is part of a loop."""
    return frozenset(link.of for loop in loops(workspace) for link in loop)


def _needs_any(entry: Entry) -> bool:
    return bool(entry.item.depends_on or entry.item.derived_from)


def _links(
    entry: Entry, period: str, file: str, workspace: Workspace
) -> Iterator[Link]:
    for field in _FIELDS:
        for place, ref in enumerate(getattr(entry.item, field)):
            needed = find_item(workspace, ref, period)
            if needed is not None and _needs_any(needed):
                to = split_ref(ref, period)[0], needed.name
                path = (*entry.path, field, place)
                yield Link((period, entry.name), to, file, path)


class _Walk:
    """A walk along links, depth first; no item is entered twice."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.seen: set[Node] = set()
        self.nodes: list[Node] = []
        self.places: dict[Node, int] = {}
        self.links: list[Link] = []
        self.untried: list[Iterator[Link]] = []

    def loops_from(self, node: Node) -> Iterator[Loop]:
        """Yield each stretch of the walk from an item that meets itself."""
        if node not in self.seen:
            self.enter(node)
        while self.nodes:
            link = next(self.untried[-1], None)
            if link is None:
                self.back_to(len(self.nodes) - 1)
            elif link.to in self.places:
                yield self.closed(link)
            elif link.to not in self.seen:
                self.links.append(link)
                self.enter(link.to)

    def enter(self, node: Node) -> None:
        """Step on an item."""
        self.seen.add(node)
        self.places[node] = len(self.nodes)
        self.nodes.append(node)
        self.untried.append(iter(self.graph[node]))

    def closed(self, link: Link) -> Loop:
        """Return the loop that a link closes, and go back to where it began."""
        place = self.places[link.to]
        loop = [*self.links[place:], link]
        self.back_to(place)
        first = min(range(len(loop)), key=lambda each: loop[each].of)
        return (*loop[first:], *loop[:first])

    def back_to(self, place: int) -> None:
        """Take all steps back from a place of the walk on."""
        for node in self.nodes[place:]:
            del self.places[node]
        del self.nodes[place:]
        del self.untried[place:]
        del self.links[max(place - 1, 0) :]
