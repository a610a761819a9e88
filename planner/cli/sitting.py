"""A person at an editor with one item: until it is written, left, or kept for later."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from typing import TYPE_CHECKING, NamedTuple

from planner.actions.astray import Mark
from planner.actions.edit import Checked, checked
from planner.actions.piece import Piece, afresh
from planner.actions.writing import Draft
from planner.cli.editor import run
from planner.cli.page import Page, laid_out, lines_of
from planner.cli.prompts import choice, confirm
from planner.cli.screen import tell
from planner.errors import EditRefusedError, PlannerError
from planner.sentence import Sentence, say, say_count
from planner.text.marked import sign_for, tidy_ends, without_remarks
from planner.text.terminal import clean
from planner.workspace.desk import Desk, drop_rest, lay, put_aside, taken
from planner.workspace.kept import forget_text, keep_text, kept_text

if TYPE_CHECKING:
    from planner.actions.opening import Wanted

_AS_READ = ".before"


class Sitting(NamedTuple):
    """The item, the editor's command, the desk.

    `talks` says that a person answers, `dry` that nothing will be written.
    """

    wanted: Wanted
    piece: Piece
    command: list[str]
    desk: Desk
    talks: bool
    dry: bool = False


class Written(NamedTuple):
    """An item as it was read last, the page as it was typed last, and the change."""

    piece: Piece
    page: Page
    draft: Draft


class MistakesError(PlannerError):
    """A text has mistakes, and nobody mends them now."""


def sit(sitting: Sitting) -> Written | None:
    """Let an item be edited until it can be written; None if it is left as it is.

    Raises:
        PlannerError: it is not written; what was typed is kept.
    """
    following: Page | Written | None = _first_page(sitting)
    while isinstance(following, Page):
        following = _turn(sitting, following)
    return following


def _first_page(sitting: Sitting) -> Page:
    """Return the item as it stands, or the text that was kept of it, if that is meant.

    Raises:
        StoppedError: the person who was asked does not want to go on.
    """
    piece = sitting.piece
    ours = Page(tidy_ends(piece.text, piece.text), ours=True)
    text = kept_text(piece.root, piece.file) if sitting.talks else None
    if text is None or text == ours.text:
        return ours
    asked = say("your text of {item} is kept; go on with it", item=piece.name)
    if confirm(asked):
        return _kept_page(piece, text)
    forget(piece)
    return ours


def _turn(sitting: Sitting, page: Page) -> Page | Written | None:
    """Let a page be edited; return the next one, or what is to be written.

    None says that the item was left as it is.

    Raises:
        EditorError: the editor could not be run, or did not end well.
        MistakesError: the text is not to be written, and nobody mends it now.
        PlannerError: the plan cannot be written to any more.
    """
    text = _typed(sitting, page)
    with keeping(sitting.piece, text or page.text, page.read):
        if _is_left(sitting.piece, page, text):
            return None
        piece = afresh(sitting.piece, sitting.wanted, text)
        found = checked(piece, text)
        marks = _to_mend(sitting, found)
        following = page._replace(text=text, marks=marks, ours=False)
        if marks or found.draft is None:
            return following
        return Written(piece, following, found.draft)


@contextmanager
def keeping(piece: Piece, text: str, read: str | None) -> Iterator[None]:
    """Keep a text if something stops what is done meanwhile, and note where it is."""
    try:
        yield
    except BaseException as error:
        error.add_note(str(keep(piece, text, read)))
        raise


def keep(piece: Piece, text: str, read: str | None) -> Sentence:
    """Keep a text of an item for later; say where it is.

    `read` is the plan's text that it was made from; None is the one of now.
    """
    keep_text(piece.root, piece.file + _AS_READ, read or piece.text)
    place = keep_text(piece.root, piece.file, text) or put_aside(piece.file, text)
    if place is None:
        return say("your text could not be kept: there is no room for it")
    return say("your text is kept: {place}", place=place)


def forget(piece: Piece) -> None:
    """Keep nothing more of an item."""
    forget_text(piece.root, piece.file)
    forget_text(piece.root, piece.file + _AS_READ)


def _typed(sitting: Sitting, page: Page) -> str:
    """Let a page be edited; return the text without what the program put into it."""
    piece, desk, sign = sitting.piece, sitting.desk, sign_for(page.text)
    with nullcontext() if page.ours else keeping(piece, page.text, page.read):
        lay(desk, laid_out(piece, page, sign))
    try:
        run(sitting.command, desk.file)
    except BaseException as error:
        text = _taken(sitting, sign) or page.text
        if not (page.ours and text == page.text):
            error.add_note(str(keep(piece, text, page.read)))
        if desk.left:
            left = say("the editor saved something in {folder}", folder=desk.folder)
            error.add_note(str(left))
        raise
    drop_rest(desk)
    return _taken(sitting, sign)


def _taken(sitting: Sitting, sign: str) -> str:
    typed = without_remarks(taken(sitting.desk), sign)
    return tidy_ends(typed, sitting.piece.text)


def _is_left(piece: Piece, page: Page, text: str) -> bool:
    """Whether the item is left as it is in the plan.

    Raises:
        MistakesError: a text of the person is left, which is not the plan's.
    """
    if text and text != page.text:
        return False
    if page.ours:
        return True
    if page.kept and text and not page.marks:
        sure = page.read in {None, piece.text}
        if confirm(say("this is as it was kept; write it"), default=sure):
            return False
    raise MistakesError(say("nothing was changed"))


def _to_mend(sitting: Sitting, found: Checked) -> tuple[Mark, ...]:
    """Return what is to be mended in the editor before the text is written.

    Raises:
        MistakesError: nobody mends it now.
    """
    if found.mistakes:
        count = len(found.mistakes)
        if not sitting.talks:
            head = say_count(
                "the text has {count} mistake, so nothing was changed",
                "the text has {count} mistakes, so nothing was changed",
                count,
            )
            raise _with_list(MistakesError(head), found.mistakes)
        told = say_count(
            "{count} mistake: the editor opens again",
            "{count} mistakes: the editor opens again",
            count,
        )
        tell(str(told))
        return found.mistakes
    if found.doubts and sitting.talks and not sitting.dry:
        for mark in found.doubts:
            tell("\n".join(map(clean, _told(mark))))
        answer = choice(say("write it all the same"), ("no", "yes", "edit"), "no")
        if answer == "no":
            raise MistakesError(say("nothing was changed"))
        return found.doubts if answer == "edit" else ()
    return ()


def _kept_page(piece: Piece, text: str) -> Page:
    """Return the page of a text that was kept, with what is wrong in it now."""
    read = kept_text(piece.root, piece.file + _AS_READ)
    marks: tuple[Mark, ...] = ()
    with suppress(EditRefusedError):
        marks = checked(piece, text).mistakes
    return Page(text, marks, kept=True, read=read)


def _with_list(error: PlannerError, marks: Iterable[Mark]) -> PlannerError:
    """Note marks on an error, which is told with them."""
    for mark in marks:
        for words in _told(mark):
            error.add_note(words)
    return error


def _at(line: int, words: str) -> Sentence:
    return say("line {line}: {words}", line=line, words=words)


def _told(mark: Mark) -> Iterator[str]:
    """Yield the lines of a mark; a text that is kept has the same lines."""
    first, *rest = lines_of(mark)
    yield first if mark.line is None else str(_at(mark.line + 1, first))
    yield from rest
