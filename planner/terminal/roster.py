"""The roster drawn: kinds with their counts, or the entries of one kind."""

from __future__ import annotations

from planner.sentence import say
from planner.terminal.bidi import said
from planner.terminal.line import EMPTY, Line, Piece
from planner.terminal.look import Look
from planner.terminal.paper import printed
from planner.terminal.table import Column, table
from planner.terminal.theme import ALERT, QUIET
from planner.views.roster import Entries, Kinds, Row

_LEAST = 12
"""Cells that remain of a text that gives way."""

_HEADS = (say("name"), say("called"), None, say("since"), say("until"))


def draw(view: Kinds | Entries, width: int, look: Look) -> str:
    """Return the list; in a pipe an entry a line."""
    room = None if look.plain else width
    lines = (
        _kinds(view, look) if isinstance(view, Kinds) else _entries(view, room, look)
    )
    if not view.whole:
        lines += [EMPTY, (Piece(_damaged(view, look), ALERT),)]
    return printed(lines, width, look)


def _kinds(view: Kinds, look: Look) -> list[Line]:
    rows = [
        [
            Piece(each.kind),
            Piece(str(each.entries)),
            Piece(_ended(each.ended, look), QUIET),
        ]
        for each in view.counts
    ]
    way = (Piece(look.say("planner roster list KIND shows the entries of one"), QUIET),)
    shown = table([Column(), Column(right=True), Column()], rows, None, look)
    return shown if look.plain else [*shown, EMPTY, way]


def _ended(count: int, look: Look) -> str:
    return look.say("{ended} ended", ended=count) if count else ""


def _entries(view: Entries, room: int | None, look: Look) -> list[Line]:
    if not view.rows:
        return [] if look.plain else [(Piece(_nothing(view, look), QUIET),)]
    columns = [Column(), Column(least=_LEAST), Column(least=_LEAST), Column(), Column()]
    heads = [look.speak(head) if head else "" for head in _HEADS]
    shown = [
        column._replace(head=head if room is not None else "")
        for column, head in zip(columns, heads, strict=True)
    ]
    rows = [_row(row, view, look) for row in view.rows]
    used = [
        place
        for place in range(len(heads))
        if look.plain or any(row[place].text for row in rows)
    ]
    return table(
        [shown[place] for place in used],
        [[row[place] for place in used] for row in rows],
        room,
        look,
    )


def _row(row: Row, view: Entries, look: Look) -> list[Piece]:
    """Return the cells of an entry; one that has ended is quiet."""
    style = QUIET if row.ended(view.today) else ""
    texts = (
        said(" ".join(row.names), look) or view.kind,
        said(row.label, look),
        said(", ".join(row.facts), look),
        row.since.isoformat() if row.since else "",
        row.until.isoformat() if row.until else "",
    )
    return [Piece(text or ("-" if look.plain else ""), style) for text in texts]


def _nothing(view: Entries, look: Look) -> str:
    return look.say("{file} has no {kind}", file=view.file, kind=view.kind)


def _damaged(view: Kinds | Entries, look: Look) -> str:
    return look.say(
        "{file} cannot be read without mistakes: `planner validate` shows them",
        file=view.file,
    )
