"""Checking what a person made of an item's lines, before it goes into the plan."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from planner.actions.adopted import was_adopted
from planner.actions.astray import Mark, astray
from planner.actions.differing import Differing, differing, told
from planner.actions.opening import Opened
from planner.actions.piece import Piece
from planner.actions.revision import revising
from planner.actions.writing import Draft, drafted_as, stepped
from planner.diagnostics.diagnostic import Diagnostic
from planner.diagnostics.severity import Severity
from planner.errors import EditRefusedError
from planner.model.commitments import is_commitment, narrows
from planner.rules.shape import value_at
from planner.sentence import Sentence, say
from planner.source.document import Document, parse
from planner.source.same import same

_FILE = "F"
_RAW = re.compile("[\ud800-\udfff]")


class Checked(NamedTuple):
    """What a text would make of the plan.

    With `mistakes` it is not written, and there may be no draft; `doubts` are other
    errors that it brings, to be asked about.
    """

    mistakes: tuple[Mark, ...]
    doubts: tuple[Mark, ...] = ()
    draft: Draft | None = None


def checked(piece: Piece, text: str) -> Checked:
    """Put an item's new lines into its plan in memory, and say what is wrong.

    Raises:
        EditRefusedError: the file would not say what was asked.
    """
    alone = parse(text)
    wrong = (*_encoding(text),) or (*astray(piece.keys, alone),)
    if wrong:
        return Checked(wrong)
    spliced = piece.with_text(text)
    if spliced.faults or alone.faults:
        return Checked(_faulty(piece, text, alone, spliced))
    _refuse_other_data(piece, alone, spliced)
    fields = [*differing(_item(piece, piece.document), _item(piece, alone))]
    frozen = (
        (*_frozen(piece, alone, fields),) if was_adopted(piece.opened.sheet) else ()
    )
    if frozen:
        return Checked(frozen)
    return _judged(piece, text, spliced, fields)


def _encoding(text: str) -> Iterator[Mark]:
    """Find the first line with bytes that are no UTF-8."""
    spoilt = _RAW.search(text)
    if spoilt:
        line = text.count("\n", 0, spoilt.start())
        remedy = say("save the file as UTF-8 in your editor")
        yield Mark(line, say("a letter of this line is not UTF-8"), remedy)


def _faulty(
    piece: Piece, text: str, alone: Document, spliced: Document
) -> tuple[Mark, ...]:
    """Return the mistakes of syntax; those that no rule tells as the reader does."""
    opened = piece.opened
    draft = _draft(opened, spliced, ())
    first = _lines_above(piece)
    found = [_mark(each, first, text) for each in draft.brought if _blocks(each)]
    marks = tuple(mark for mark in found if mark.line is not None)
    return marks or tuple(
        Mark(text.count("\n", 0, fault.start), fault.message, fault.help)
        for fault in alone.faults or spliced.faults[:1]
    )


def _refuse_other_data(piece: Piece, alone: Document, spliced: Document) -> None:
    category, name = map(str, piece.keys)
    old = piece.document.data
    items = {**old[category], name: _item(piece, alone)}
    if not same(spliced.data, {**old, category: items}):
        raise EditRefusedError(say("the file would not say what was asked"))


def _frozen(
    piece: Piece, alone: Document, fields: Iterable[Differing]
) -> Iterator[Mark]:
    """Find what was adopted and is another now, unless it is a date that narrows."""
    for each in fields:
        if is_commitment(each.keys) and not narrows(each.before, each.after):
            place = alone.locate((*piece.keys, *each.keys), "key")
            yield Mark(
                place.line - 1,
                say("{field} of {item} was adopted", field=each.field, item=piece.name),
                say("a commitment is changed only through an amendment"),
            )


def _judged(
    piece: Piece, text: str, spliced: Document, fields: Sequence[Differing]
) -> Checked:
    """Count the revision up, and sort the errors that the text brings."""
    final = stepped(spliced, [revising(piece.document, [piece.keys])])
    draft = _draft(piece.opened, final, told(fields))
    moved = [_as_typed(each, spliced, final) for each in draft.brought]
    errors = [each for each in moved if each.severity is Severity.ERROR]
    first = _lines_above(piece)
    marks = [(each, _mark(each, first, text)) for each in errors]
    mistakes = [mark for each, mark in marks if _blocks(each) and mark.line is not None]
    doubts = [mark for _, mark in marks if mark not in mistakes]
    return Checked(tuple(mistakes), tuple(doubts), draft)


def _draft(opened: Opened, after: Document, did: Iterable[Sentence]) -> Draft:
    sheet = opened.sheet
    files = {sheet.file: after}
    return drafted_as(opened.workspace, opened.today, sheet.period, files, did)


def _as_typed(found: Diagnostic, typed: Document, final: Document) -> Diagnostic:
    """Return a finding at its line before a line was put in for the revision."""
    old, new = typed.text.split("\n"), final.text.split("\n")
    pairs = zip(old, new, strict=False)
    put_in = next((n for n, (one, other) in enumerate(pairs, 1) if one != other), 0)
    if found.place.file != typed.name or found.place.line <= put_in:
        return found
    line = found.place.line - (len(new) - len(old))
    return found._replace(place=found.place._replace(line=line))


def _mark(found: Diagnostic, first: int, text: str) -> Mark:
    """Return a finding at its line in the text; elsewhere with its place."""
    place, line = found.place, found.place.line - 1 - first
    label = f"{found.severity.word}[{found.code}]{found.behind_code}"
    if 0 <= line < text.count("\n"):
        words = say("{label}: {message}", label=label, message=found.message)
        return Mark(line, words, found.help)
    where = f"{place.file}:{place.line}:{place.column}"
    words = say(
        "{where}: {label}: {message}", where=where, label=label, message=found.message
    )
    return Mark(None, words, found.help)


def _blocks(found: Diagnostic) -> bool:
    """Whether the format itself is hurt, so that the item could not be read."""
    return found.severity is Severity.ERROR and found.code.startswith(_FILE)


def _item(piece: Piece, document: Document) -> Any:
    return value_at(document.data, piece.keys)


def _lines_above(piece: Piece) -> int:
    return piece.document.text.count("\n", 0, piece.start)
