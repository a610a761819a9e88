"""From a path of keys to a place, and from a change of keys to replacements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.diagnostics.diagnostic import Fix, Place, RelatedPlace, Replacement
from planner.errors import EditRefusedError
from planner.rules.finding import Also, At, Finding
from planner.source.document import Document
from planner.source.span import Span
from planner.workspace.sheet import Sheet
from planner.workspace.workspace import Workspace

if TYPE_CHECKING:
    from planner.source.edit import Edit


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
        """Return what mends a finding, if it knows anything that can be done.

        What a person would miss, such as a remark, no safe fix takes out; nor is one
        safe in a file that stays unreadable.
        """
        document = sheet.document
        if document is None or not (finding.fix or finding.fault):
            return None
        from planner.source.edit import forgets

        made = _edit(finding, document)
        if made is None or not made.splices:
            return None
        return Fix(
            tuple(Replacement(sheet.shown, *each) for each in made.splices),
            finding.safe
            and not forgets(document.text, made.splices)
            and all(fault.fix and fault.safe for fault in document.faults),
            made.changes,
        )


def _edit(finding: Finding, document: Document) -> Edit | None:
    from planner.source.edit import Edit, edit

    if finding.fault is not None:
        fix = finding.fault.fix
        new = (each._replace(text=document.ended(each.text)) for each in fix)
        return Edit(tuple(new), ())
    try:
        return edit(document, *finding.fix)
    except EditRefusedError:
        return None


def _place(file: str, span: Span) -> Place:
    return Place(file, span.line, span.column, span.end_line, span.end_column)
