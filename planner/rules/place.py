"""From a path of keys to a place, and from a change of keys to replacements."""

from __future__ import annotations

import re

from planner.diagnostics.diagnostic import Fix, Place, RelatedPlace, Replacement
from planner.rules.finding import Also, At, Change, Finding
from planner.source.document import Document
from planner.source.span import Span
from planner.workspace.sheet import Sheet
from planner.workspace.workspace import Workspace

_PART = r"(?:[A-Za-z0-9_-]+|\"[^\"\n]*\"|'[^'\n]*')"
_DOTTED = re.compile(rf"(?:{_PART}[ \t]*\.[ \t]*)+$")
_COMMA_AFTER = re.compile(r"[ \t]*,[ \t]*")
_COMMA_BEFORE = re.compile(r"[ \t]*,[ \t]*$")


class Places:
    """Looks places up in the files of a workspace."""

    def __init__(self, workspace: Workspace) -> None:
        """Look in the sheets of `workspace`."""
        self._sheets = {sheet.file: sheet for sheet in workspace.sheets}

    def of(self, finding: Finding, sheet: Sheet) -> Place:
        """Return where a finding about a sheet is."""
        document = sheet.document
        if finding.line is not None or document is None:
            line, column = finding.line or (1, 1)
            return Place(sheet.shown, line, column, line, column)
        if finding.fault is not None:
            fault = finding.fault
            return _place(sheet.shown, document.span(fault.start, fault.end))
        if finding.offsets is not None:
            return _place(sheet.shown, document.span(*finding.offsets))
        return self.at(finding.at, sheet)

    def at(self, at: At, sheet: Sheet) -> Place:
        """Return where a path of keys is."""
        sheet = self._sheets.get(at.file or "", sheet)
        if sheet.document is None:
            return Place(sheet.shown, 1, 1, 1, 1)
        return _place(sheet.shown, sheet.document.locate(at.path, at.part))

    def related(self, finding: Finding, sheet: Sheet) -> tuple[RelatedPlace, ...]:
        """Return the other places that a finding speaks of."""
        if finding.fault is not None and sheet.document is not None:
            return tuple(
                RelatedPlace(
                    _place(sheet.shown, sheet.document.span(each.start, each.end)),
                    each.label,
                )
                for each in finding.fault.related
            )
        return tuple(self._also(also, sheet) for also in finding.also)

    def _also(self, also: Also, sheet: Sheet) -> RelatedPlace:
        return RelatedPlace(self.at(also.at, sheet), also.label)

    def fix(self, finding: Finding, sheet: Sheet) -> Fix | None:
        """Return the replacements that mend a finding, if it knows any."""
        document = sheet.document
        if document is None:
            return None
        if finding.fault is not None:
            made = tuple(
                Replacement(sheet.shown, each.start, each.end, each.text)
                for each in finding.fault.fix
            )
        else:
            made = tuple(
                replacement
                for change in finding.fix
                for replacement in replacements(change, document, sheet.shown)
            )
        return Fix(made, finding.safe) if made else None


def _place(file: str, span: Span) -> Place:
    return Place(file, span.line, span.column, span.end_line, span.end_column)


def replacements(
    change: Change, document: Document, file: str
) -> tuple[Replacement, ...]:
    """Return the stretches of text that a change of keys replaces."""
    key = document.locate(change.at.path, "key")
    value = document.locate(change.at.path, "value")
    if change.act == "rename":
        return (Replacement(file, key.start, key.end, change.text),)
    if change.act == "set":
        return (Replacement(file, value.start, value.end, change.text),)
    start, end = stretch(document.text, _entry_start(document.text, key), value.end)
    gone = Replacement(file, start, end, "")
    if change.act == "remove":
        return (gone,)
    moved = document.text[key.start : max(value.end, end)].rstrip("\r\n, \t")
    after = _line_end(document.text, document.locate(change.to, "header").end)
    return Replacement(file, after, after, moved + document.newline), gone


def _entry_start(text: str, key: Span) -> int:
    """Return where an entry begins: `venue` of `venue.city = "rabat"`."""
    first = text.rfind("\n", 0, key.start) + 1
    dotted = _DOTTED.search(text, first, key.start)
    return dotted.start() if dotted else key.start


def stretch(text: str, start: int, end: int) -> tuple[int, int]:
    """Return what goes with an entry: its lines, or of an inline table its comma."""
    first = text.rfind("\n", 0, start) + 1
    comma = _COMMA_AFTER.match(text, end)
    before = _COMMA_BEFORE.search(text, first, start)
    if comma:
        return start, comma.end()
    if before:
        return before.start(), end
    if text[first:start].strip():
        return start, end
    return first, _line_end(text, end)


def _line_end(text: str, offset: int) -> int:
    found = text.find("\n", offset)
    return len(text) if found < 0 else found + 1
