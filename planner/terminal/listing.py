"""Items as a list: as many as a screen bears, all of them in a pipe."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from planner.terminal.bidi import said
from planner.terminal.head import ILLUSTRATIVE, RECORD
from planner.terminal.items import lead_piece, title_piece, when_piece, where
from planner.terminal.line import EMPTY, Line, Piece, flow, indent, join, joined
from planner.terminal.look import Look
from planner.terminal.paper import printed
from planner.terminal.table import Column, table
from planner.terminal.theme import (
    ALERT,
    EXAMPLE,
    QUIET,
    legend,
    status_sign,
    status_words,
)
from planner.terminal.wrap import wrap
from planner.text.width import width as cells_of
from planner.views.dates import in_words
from planner.views.listing import Listing
from planner.views.row import Row

MOST = 200
_TABLE, _LEADS, _WIDE = 100, 110, 160
_NAME, _AROUND = 40, 12
"""Cells that a name keeps, and that signs and gaps take."""


def draw(view: Listing, width: int, look: Look, *, everything: bool = False) -> str:
    """Return the list; on a screen at most 200 rows unless `everything` is asked."""
    if look.plain:
        return printed(_plain(view, look), width, look)
    shown = view.rows if everything else view.rows[:MOST]
    return printed(_screen(view, shown, width, look), width, look)


def _plain(view: Listing, look: Look) -> list[Line]:
    rows = [
        [
            Piece(row.status),
            Piece(in_words(row.when, look.dash) or "-"),
            Piece(row.category),
            Piece(said(f"{row.plan}/{row.name}", look)),
            Piece(row.lead or "-"),
            Piece(",".join(row.regions) or "-"),
            Piece(said(row.where, look) or "-"),
            Piece(",".join(_marks(row)) or "-"),
            Piece(said(row.called, look)),
        ]
        for row in view.rows
    ]
    return table([Column()] * 9, rows, None, look)


def _marks(row: Row) -> list[str]:
    marks = ("illustrative" if row.illustrative else "", "record" if row.record else "")
    return [mark for mark in marks if mark]


def _mark(row: Row, look: Look) -> str:
    words = (
        look.say("illustrative") if row.illustrative else "",
        look.word("status", "record") if row.record else "",
    )
    comma = look.comma.strip()
    return comma.join(word for word in words if word)


def _screen(
    view: Listing, shown: tuple[Row, ...], width: int, look: Look
) -> list[Line]:
    if not shown:
        return [(Piece(_nothing(view, look), QUIET),)]
    if width < _TABLE:
        lines = [line for row in shown for line in _stacked(view, row, width, look)]
    else:
        columns = _columns(view, shown, width, look)
        rows = [[column.draw(row) for column in columns] for row in shown]
        lines = table([column.form for column in columns], rows, width, look)
    lines.append(EMPTY)
    if width < _WIDE:
        lines += legend({row.status for row in shown}, width, look)
    return lines + _foot(view, shown, width, look)


def _stacked(view: Listing, row: Row, width: int, look: Look) -> list[Line]:
    """Return an item on a narrow screen: its title, and below it what is known."""
    title, room = title_piece(row, look), width - 2
    head, *more = (
        (title._replace(text=text),) for text in wrap(title.text or row.name, room)
    )
    facts = [
        when_piece(row, look),
        _plan(row, look) if len(view.heads) > 1 else Piece(""),
        _name(row, look),
        Piece(_mark(row, look), EXAMPLE) if not _alike(view.rows) else Piece(""),
    ]
    quiet = (each._replace(style=each.style or QUIET) for each in facts)
    first = (status_sign(row.status, look), Piece(" ", glue=True), *head)
    return [first, *indent([*more, *joined(quiet, look.dot, room)])]


def _nothing(view: Listing, look: Look) -> str:
    if not view.total:
        return look.say("no items")
    return look.say("none of the {total} items is like that", total=view.total)


class _Shown(NamedTuple):
    """A column with what it shows of an item."""

    form: Column
    draw: Callable[[Row], Piece]


def _columns(
    view: Listing, shown: tuple[Row, ...], width: int, look: Look
) -> list[_Shown]:
    names = max(cells_of(said(row.name, look)) for row in shown)
    dates = max(cells_of(in_words(row.when, look.dash)) for row in shown)
    taken = names + dates + _AROUND
    offered = (
        (width < _WIDE, Column(), lambda row: status_sign(row.status, look)),
        (
            width >= _WIDE,
            Column(look.say("status")),
            lambda row: status_words(row.status, look),
        ),
        (True, Column(look.say("date")), lambda row: when_piece(row, look)),
        (len(view.heads) > 1, Column(look.say("plan")), lambda row: _plan(row, look)),
        (
            True,
            Column(look.say("name"), min(names, _NAME)),
            lambda row: _name(row, look),
        ),
        (
            width >= taken + 16,
            Column(look.say("title"), 14),
            lambda row: title_piece(row, look),
        ),
        (
            width >= _LEADS,
            Column(look.say("lead"), 12),
            lambda row: lead_piece(row, look),
        ),
        (
            width >= _WIDE,
            Column(look.say("where"), 10),
            lambda row: Piece(where(row, look), QUIET),
        ),
        (
            width >= _WIDE,
            Column(look.say("regions"), 10),
            lambda row: Piece(said(_regions(row, look), look), QUIET),
        ),
        (not _alike(shown), Column(), _star),
    )
    return [_Shown(form, draw) for wanted, form, draw in offered if wanted]


def _regions(row: Row, look: Look) -> str:
    """Return the regions: in English their names, which are short, else in words."""
    english = look.voice.language == "en"
    return look.comma.join(row.regions if english else row.region_labels)


def _plan(row: Row, look: Look) -> Piece:
    return Piece(said(row.plan, look), QUIET)


def _name(row: Row, look: Look) -> Piece:
    return Piece(said(row.name, look), "" if row.readable else ALERT)


def _star(row: Row) -> Piece:
    return Piece("*" if _marks(row) else "", EXAMPLE)


def _alike(shown: tuple[Row, ...]) -> bool:
    """Whether all rows bear the same marks, so that the foot can say it once."""
    return len({tuple(_marks(row)) for row in shown}) == 1


def _foot(view: Listing, shown: tuple[Row, ...], width: int, look: Look) -> list[Line]:
    marks = join(
        [
            Piece(
                look.speak(ILLUSTRATIVE)
                if any(row.illustrative for row in shown)
                else ""
            ),
            Piece(look.speak(RECORD) if any(row.record for row in shown) else ""),
        ],
        look.dot,
    )
    count = look.say("{count} of {total} items", count=len(shown), total=view.total)
    groups: list[Line] = [(Piece(count, QUIET),)]
    rest = len(view.rows) - len(shown)
    if rest:
        groups.append((Piece(look.say("and {rest} more (--all)", rest=rest), ALERT),))
    if marks and (_alike(shown) or width >= _TABLE):
        star = () if _alike(shown) else (Piece("* ", EXAMPLE),)
        groups.append((*star, *marks))
    return flow(groups, width)
