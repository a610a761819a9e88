"""The items of a category, as a chair reads them: status, date, place, lead."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate

from planner.model.item import UNCOUNTED
from planner.sentence import Sentence, say
from planner.terminal.bidi import said
from planner.terminal.line import Line, Piece, indent, joined
from planner.terminal.look import Look
from planner.terminal.table import Column, table
from planner.terminal.theme import (
    ALERT,
    EXAMPLE,
    QUIET,
    status_sign,
    status_word,
    status_words,
)
from planner.terminal.wrap import wrap
from planner.views.dates import in_words
from planner.views.head import Head
from planner.views.row import Row

WIDE = 120
LOST = say("this item could not be read")
_OPEN: Mapping[str, Sentence | None] = {
    "postponed": say("date open"),
    "cancelled": None,
    "carried": None,
}
_NO_DATE = say("no date")
"""What is said of a missing date where none is asked for."""


def draw_items(
    groups: Sequence[Sequence[Row]], head: Head, room: int | None, look: Look
) -> list[list[Line]]:
    """Return the lines of each group: two an item, one where there is room for it."""
    if room is not None and room < WIDE:
        return [
            [line for row in rows for line in _block(row, head, room, look)]
            for rows in groups
        ]
    lines = _table([row for rows in groups for row in rows], head, room, look)
    ends = accumulate(map(len, groups))
    return [
        lines[end - len(rows) : end] for rows, end in zip(groups, ends, strict=True)
    ]


def when_piece(row: Row, look: Look) -> Piece:
    """Return when an item is, as written."""
    if not row.readable:
        return Piece("")
    text = in_words(row.when, look.dash)
    missing = _OPEN.get(row.status, _NO_DATE)
    if not text and missing is not None:
        return Piece(look.speak(missing), QUIET)
    return Piece(text, "" if text else QUIET)


def lead_piece(row: Row, look: Look) -> Piece:
    """Return who leads an item."""
    if not row.readable:
        return Piece("")
    lead = said(row.lead_label, look)
    asked = not row.record and row.status not in UNCOUNTED
    missing = look.say("no lead") if asked else ""
    return Piece(lead) if lead else Piece(missing, QUIET)


def title_piece(row: Row, look: Look) -> Piece:
    """Return an item's title."""
    return Piece(said(row.called, look), QUIET if row.status in UNCOUNTED else "")


def mark_piece(row: Row, head: Head | None, look: Look) -> Piece:
    """Return the word that an item is an example, where its plan does not say so."""
    shown = row.illustrative and not (head is not None and head.illustrative)
    return Piece(look.say("illustrative") if shown else "", EXAMPLE)


def where(row: Row, look: Look) -> str:
    """Return where an item is: its places, and how people meet there."""
    words = list(row.places)
    if row.mode is not None and (not words or row.mode != "in-person"):
        words.append(look.word("mode", row.mode))
    return said(look.comma.join(words), look)


def _block(row: Row, head: Head, room: int, look: Look) -> list[Line]:
    title = title_piece(row, look)
    lines = [(title._replace(text=text),) for text in wrap(title.text, room - 2)]
    first: Line = (status_sign(row.status, look), Piece(" ", glue=True), *lines[0])
    rest = [*lines[1:], *_facts(row, head, room - 2, look)]
    return [first, *indent(rest)]


def _facts(row: Row, head: Head, room: int, look: Look) -> list[Line]:
    if not row.readable:
        name = Piece(f"{look.colon}{said(row.name, look)}", QUIET)
        return [(Piece(look.speak(LOST), ALERT), name)]
    facts = [
        Piece(status_word(row.status, look), status_words(row.status, look).style),
        when_piece(row, look),
        Piece(where(row, look)),
        lead_piece(row, look),
        mark_piece(row, head, look),
    ]
    quiet = (each._replace(style=each.style or QUIET) for each in facts)
    return joined(quiet, look.dot, room)


def _table(rows: Sequence[Row], head: Head, room: int | None, look: Look) -> list[Line]:
    columns = [Column(), Column(), Column(least=30), Column(least=12), Column(least=12)]
    made = [
        [
            status_words(row.status, look),
            when_piece(row, look),
            title_piece(row, look)
            if row.readable
            else Piece(f"{look.speak(LOST)}{look.colon}{said(row.name, look)}", ALERT),
            Piece(where(row, look), QUIET),
            lead_piece(row, look)._replace(style=QUIET),
            mark_piece(row, head, look),
        ]
        for row in rows
    ]
    return table([*columns, Column()], made, room, look)
