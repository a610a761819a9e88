"""The lines of a plan that are one item: cut out, and put back where they stood."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from planner.actions.change import item_named, unread
from planner.actions.opening import Opened, Wanted
from planner.actions.target import open_draft, writable
from planner.errors import ChangedFileError, PlannerError, Versions
from planner.model.plan import Entry
from planner.source.document import Document, parse
from planner.source.document import Path as Keys
from planner.source.extent import extent
from planner.source.patterns import BOM


class Piece(NamedTuple):
    """An item as it stands in its plan: its keys, and the lines that are its own.

    `start` and `end` are offsets of whole lines.
    """

    opened: Opened
    keys: Keys
    start: int
    end: int

    @property
    def name(self) -> str:
        """The item's name."""
        return str(self.keys[1])

    @property
    def document(self) -> Document:
        """The plan's text."""
        return writable(self.opened.workspace, self.opened.sheet)

    @property
    def text(self) -> str:
        """The item's lines."""
        return self.document.text[self.start : self.end]

    @property
    def root(self) -> Path:
        """The folder of the workspace."""
        return Path(self.opened.workspace.root)

    @property
    def file(self) -> str:
        """The name of a file for the item alone."""
        return f"{self.opened.sheet.period}.{self.name}.toml"

    def with_text(self, text: str) -> Document:
        """Return the plan with other lines for the item, whatever they are."""
        before = self.document
        whole = before.text[: self.start] + text + before.text[self.end :]
        return parse(BOM * before.bom + whole, before.name)


def piece(opened: Opened, name: str) -> Piece:
    """Return the item that a name stands for; it may be one that cannot be read.

    Raises:
        NotFoundError: there is no such item.
        EditRefusedError: it is not in one piece under its headers.
        PlannerError: it is one of another plan.
    """
    found = item_named(opened, name)
    keys = found.path if isinstance(found, Entry) else (found.category, found.name)
    if not writable(opened.workspace, opened.sheet).has(keys):
        raise unread(name)
    return _at(opened, keys)


def afresh(before: Piece, wanted: Wanted, text: str) -> Piece:
    """Return the item as it stands now, which is as it was read.

    `text` is what was to be written.

    Raises:
        ChangedFileError: somebody else changed the item meanwhile.
        PlannerError: the plan cannot be written to any more.
    """
    sheet = before.opened.sheet
    opened = open_draft(wanted._replace(period=sheet.period))
    try:
        now = _at(opened, before.keys)
    except PlannerError:
        now = None
    if now is None or now.text != before.text:
        texts = (before.document, opened.sheet.document, before.with_text(text))
        versions = Versions(*(each.whole if each else None for each in texts))
        raise ChangedFileError(sheet.shown, versions)
    return now


def _at(opened: Opened, keys: Keys) -> Piece:
    document = writable(opened.workspace, opened.sheet)
    return Piece(opened, keys, *extent(document, keys))
