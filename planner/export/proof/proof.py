"""What an edition withholds, looked for in the document that was made of it.

Looked for are texts of at least four words or 24 letters, amounts of money, addresses
and names of items; what stands in an open field too was open before.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from planner.export.proof.gathered import gathered, gathered_in
from planner.export.proof.leaves import values
from planner.export.proof.sought import sought_for
from planner.export.proof.withheld import withheld
from planner.export.proof.words import Words
from planner.model.categories import CATEGORIES
from planner.source.document import Path
from planner.text.cut import cut
from planner.text.unescape import unescaped
from planner.views.edition.edition import Edition
from planner.views.edition.policy import hidden, sees_all

_BRIEF = frozenset({"amount", "lead"})
"""What may well be open for another reason: a number, the name of an office."""


class Leak(NamedTuple):
    """Something withheld that was written: the keys of the field it stands in.

    `opened` says that it stands in an open field too, and so is no leak.
    """

    path: Path
    opened: bool = False


def leaks(edition: Edition, text: str) -> Iterator[Leak]:
    """Yield what a document tells though its reader does not get it there."""
    if sees_all(edition.reader.kind):
        return
    written, opened = Words(lambda: unescaped(text)), Words(lambda: cut(_open(edition)))
    yield from _values(edition, written, opened)
    yield from _names(edition, written, opened)


def _values(edition: Edition, written: Words, opened: Words) -> Iterator[Leak]:
    """Yield the withheld values that are written."""
    told = written.told(gathered(edition))
    open_too = opened.told(told) if told else told
    told -= {each for each in open_too if each.amount is not None}
    if not told:
        return

    def matters(path: Path, value: Any) -> bool:
        return not told.isdisjoint(gathered_in(path, value, edition))

    for leaf in withheld(edition, matters):
        sought = sought_for(leaf, edition)
        if sought in told and sought not in open_too:
            yield Leak(leaf.path)
        elif sought in told and leaf.path[-1] not in _BRIEF:
            yield Leak(leaf.path, opened=True)


def _open(edition: Edition) -> str:
    """Return every text that the reader gets, and what roster and calendar say."""
    network, calendar = edition.workspace.network, edition.workspace.calendar
    persons = "lead" in hidden(edition.reader.kind, "item")
    gone = {"person"} if persons else set()
    found = [*values(edition.plan), *values(calendar)]
    for name in network.model_fields_set - gone if network is not None else ():
        found += values(getattr(network, name))
    headings = (edition.voice.word("plural", key) for key in CATEGORIES)
    return "\n".join([*map(str, found), *headings])


def _names(edition: Edition, written: Words, opened: Words) -> Iterator[Leak]:
    """Yield the items that the reader does not get and whose names are written."""
    kept = {entry.name for entry in edition.entries}
    gone = [entry for entry in edition.sheet.entries if entry.name not in kept]
    for entry in gone:
        if entry.name in written.names and entry.name not in opened.names:
            yield Leak(entry.path)
