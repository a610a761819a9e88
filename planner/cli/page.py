"""What an editor opens with: the person's text, and above it what the program says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from planner.actions.astray import Mark
from planner.actions.piece import Piece
from planner.sentence import Sentence, say, say_count
from planner.text.marked import Remark, with_remarks
from planner.text.patch import patch


class Page(NamedTuple):
    """A text of an item to be edited, with the marks of what is wrong in it.

    `ours` says that the text is the plan's own; `kept` that it was kept earlier, and
    `read` is the plan's text that it was made from.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    ours: bool = False
    kept: bool = False
    read: str | None = None


def laid_out(piece: Piece, page: Page, sign: str) -> str:
    """Return the text of a page with remarks that begin with a sign."""
    head = [str(each) for each in _head(piece, page, sign)]
    remarks = [each for mark in page.marks for each in _remarks(mark)]
    return with_remarks(page.text, [*head, ""], remarks, sign)


def _head(piece: Piece, page: Page, sign: str) -> Iterator[Sentence | str]:
    yield from _purpose(piece, page)
    yield say("Lines that begin with {sign} are taken out again.", sign=sign)
    for mark in page.marks:
        if mark.line is None:
            yield from lines_of(mark)
    if page.read is not None and page.read != piece.text:
        yield say("What was changed in the plan since you began this:")
        yield from patch(piece.name, page.read, piece.text).splitlines()[2:]


def _purpose(piece: Piece, page: Page) -> Iterator[Sentence]:
    period = piece.opened.sheet.period
    if page.marks:
        yield say_count(
            "{item} of {period} is not written yet: {count} mistake, marked here.",
            "{item} of {period} is not written yet: {count} mistakes, marked here.",
            len(page.marks),
            item=piece.name,
            period=period,
        )
        yield say("Left as it is, nothing is written, and your text is kept.")
        return
    if page.kept:
        yield say("Your text of {item} of {period}.", item=piece.name, period=period)
        yield say("Save and close to write it.")
        return
    yield say("{item} of {period}.", item=piece.name, period=period)
    yield say("Save and close to write it; left as it is, or emptied, nothing happens.")


def _remarks(mark: Mark) -> Iterator[Remark]:
    if mark.line is not None:
        for words in lines_of(mark):
            yield Remark(mark.line, words)


def lines_of(mark: Mark) -> Iterator[str]:
    """Yield what is said of a mark, the way on in a line of its own."""
    yield str(mark.words)
    if mark.help is not None:
        yield f"  {say('help: {help}', help=mark.help)}"
