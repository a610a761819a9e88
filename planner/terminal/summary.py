"""The summary as a page: a screen or two that a chair can read."""

from __future__ import annotations

from collections.abc import Mapping

from planner.sentence import say
from planner.terminal.bidi import said
from planner.terminal.grid import draw_grid
from planner.terminal.head import draw_head
from planner.terminal.items import draw_items
from planner.terminal.line import Line, Piece, indent, space
from planner.terminal.look import Look
from planner.terminal.paper import printed
from planner.terminal.table import Column, table
from planner.terminal.theme import (
    EXAMPLE,
    NONE,
    QUIET,
    WARNING,
    drawn,
    section,
    severity_sign,
    status_sign,
    status_words,
)
from planner.terminal.wrap import wrap
from planner.views.coming import MOST, Due
from planner.views.concern import Concern
from planner.views.summary import Summary

_MOST_CONCERNS = 5
_MOST_ITEMS = 3
_NARROW = 100

_KINDS: Mapping[str, str] = {
    "starts": "starts",
    "session": "session",
    "publish": "is published",
    "decide": "decide by",
    "apply": "apply by",
    "consultation-closes": "consultation closes",
    "papers": "papers due",
    "meeting": "committee meets",
}


def draw(view: Summary, width: int, look: Look) -> str:
    """Return the page."""
    room = None if look.plain else width
    inner = None if room is None else room - 2
    lines = draw_head(view.head, room, look)
    drawn_items = draw_items(
        [group.rows for group in view.groups], view.head, inner, look
    )
    for group, items in zip(view.groups, drawn_items, strict=True):
        count = str(len(group.rows)) if group.rows else "none"
        lines += section(group.label, items, count)
    lines += section("Items by status", _counts(view, inner, look))
    lines += section("Regions served", draw_grid(view.coverage, inner, look))
    lines += section("Needs attention", _concerns(view, inner, look))
    lines += section("Comes next", _coming(view, inner, look))
    return printed(lines, width, look)


def _counts(view: Summary, room: int | None, look: Look) -> list[Line]:
    narrow = room is not None and room < _NARROW
    statuses = list(view.counts)
    sign = status_sign if narrow else status_words
    columns = [
        Column(""),
        *(Column(sign(status, look).text, right=True) for status in statuses),
        Column("all", right=True),
    ]
    groups = [(group.category or "no category", group.counts) for group in view.groups]
    rows = [
        [
            Piece(name),
            *(_number(counts.get(status, 0), look) for status in statuses),
            Piece(str(sum(counts.values())), QUIET),
        ]
        for name, counts in (*groups, ("all", view.counts))
    ]
    return table(columns, rows, room, look)


def _number(count: int, look: Look) -> Piece:
    return Piece(str(count)) if count else Piece(drawn(NONE, look), QUIET)


def _concerns(view: Summary, room: int | None, look: Look) -> list[Line]:
    if not view.concerns:
        return [(Piece("no finding", QUIET),)]
    shown = view.concerns[:_MOST_CONCERNS]
    lines = [line for each in shown for line in _concern(each, room, look)]
    rest = sum(each.count for each in view.concerns[_MOST_CONCERNS:])
    elsewhere = any(each.file is not None for each in view.concerns)
    command = say(
        "planner validate" if elsewhere else "planner validate --plan {period}",
        period=said(view.head.period, look),
    )
    more = say("and {rest} more: ", rest=rest) if rest else "in full: "
    return [*lines, (Piece(str(more), QUIET), Piece(str(command), QUIET))]


def _concern(concern: Concern, room: int | None, look: Look) -> list[Line]:
    one = len(concern.messages) == 1
    words = said(concern.messages[0] if one else concern.name.replace("-", " "), look)
    if concern.count > 1:
        words += str(say(" ({count} times)", count=concern.count))
    sign = severity_sign(concern.severity, look)
    code = Piece(f"  {concern.code}", QUIET)
    items = said(_named(concern), look)
    if look.plain:
        return [(sign, space(2), Piece(words), code, Piece(f"  {items}", QUIET))]
    lines: list[Line] = [
        (Piece(line),) for line in wrap(words, None if room is None else room - 8)
    ]
    lines[-1] = (*lines[-1], code)
    if items:
        lines.append((Piece(items, QUIET),))
    return [(sign, space(1), *lines[0]), *indent(lines[1:])]


def _named(concern: Concern) -> str:
    if concern.file is not None:
        return concern.file
    named = ", ".join(concern.items[:_MOST_ITEMS])
    more = len(concern.items) - _MOST_ITEMS
    return f"{named} +{more}" if more > 0 else named


def _coming(view: Summary, room: int | None, look: Look) -> list[Line]:
    if not view.coming:
        return [(Piece("nothing that is written down", QUIET),)]
    plan = view.head.illustrative
    rows = [_due(due, look, plan=plan) for due in view.coming[:MOST]]
    columns = [Column(), Column(), Column(least=10), Column()]
    return table(columns, rows, room, look)


def _due(due: Due, look: Look, *, plan: bool) -> list[Piece]:
    urgent = due.kind in {"decide", "apply", "papers", "consultation-closes"}
    groups = due.kind == "consultation-closes"
    title = "of the regional advisory groups" if groups else said(due.title, look)
    return [
        Piece(due.written),
        Piece(_KINDS[due.kind], WARNING if urgent else QUIET),
        Piece(title),
        Piece("illustrative" if due.illustrative and not plan else "", EXAMPLE),
    ]
