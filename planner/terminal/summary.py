"""The summary as a page: a screen or two that a chair can read."""

from __future__ import annotations

from collections.abc import Mapping

from planner.sentence import Sentence, say
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
    category_word,
    drawn,
    plural_word,
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

_KINDS: Mapping[str, Sentence] = {
    "starts": say("starts"),
    "session": say("session"),
    "publish": say("is published"),
    "decide": say("decide by"),
    "apply": say("apply by"),
    "consultation-closes": say("consultation closes"),
    "papers": say("papers due"),
    "meeting": say("committee meets"),
}

_GROUPS = say("of the regional advisory groups")


def draw(view: Summary, width: int, look: Look) -> str:
    """Return the page."""
    room = None if look.plain else width
    inner = None if room is None else room - 2
    lines = draw_head(view.head, room, look)
    drawn_items = draw_items(
        [group.rows for group in view.groups], view.head, inner, look
    )
    for group, items in zip(view.groups, drawn_items, strict=True):
        count = str(len(group.rows)) if group.rows else look.say("none")
        lines += section(plural_word(group.category, look), items, count)
    lines += section(look.say("Items by status"), _counts(view, inner, look))
    lines += section(look.say("Regions served"), draw_grid(view.coverage, inner, look))
    lines += section(look.say("Needs attention"), _concerns(view, inner, look))
    lines += section(look.say("Comes next"), _coming(view, inner, look))
    return printed(lines, width, look)


def _counts(view: Summary, room: int | None, look: Look) -> list[Line]:
    narrow = room is not None and room < _NARROW
    statuses = list(view.counts)
    sign = status_sign if narrow else status_words
    columns = [
        Column(""),
        *(Column(sign(status, look).text, right=True) for status in statuses),
        Column(look.say("all"), right=True),
    ]
    groups = [
        (category_word(group.category, look), group.counts) for group in view.groups
    ]
    rows = [
        [
            Piece(name),
            *(_number(counts.get(status, 0), look) for status in statuses),
            Piece(str(sum(counts.values())), QUIET),
        ]
        for name, counts in (*groups, (look.say("all"), view.counts))
    ]
    return table(columns, rows, room, look)


def _number(count: int, look: Look) -> Piece:
    return Piece(str(count)) if count else Piece(drawn(NONE, look), QUIET)


def _concerns(view: Summary, room: int | None, look: Look) -> list[Line]:
    if not view.concerns:
        return [(Piece(look.say("no finding"), QUIET),)]
    shown = view.concerns[:_MOST_CONCERNS]
    lines = [line for each in shown for line in _concern(each, room, look)]
    rest = sum(each.count for each in view.concerns[_MOST_CONCERNS:])
    elsewhere = any(each.file is not None for each in view.concerns)
    plan = f"planner validate --plan {said(view.head.period, look)}"
    command = Piece("planner validate" if elsewhere else plan, QUIET)
    more = look.say("and {rest} more", rest=rest) if rest else look.say("in full")
    return [*lines, (Piece(f"{more}{look.colon}", QUIET), command)]


def _concern(concern: Concern, room: int | None, look: Look) -> list[Line]:
    words = _said_of(concern, look)
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


def _said_of(concern: Concern, look: Look) -> str:
    """Return a concern in words: its one message, or what it is that was found."""
    one, count = len(concern.messages) == 1, concern.count
    if not one and look.voice.language != "en":
        first = said(concern.messages[0], look)
        return look.count(
            "{first} (and 1 more like it)",
            "{first} (and {count} more like it)",
            count - 1,
            first=first,
        )
    words = said(concern.messages[0] if one else concern.name.replace("-", " "), look)
    if count == 1:
        return words
    times = look.count("({count} time)", "({count} times)", count)
    return f"{words} {times}"


def _named(concern: Concern) -> str:
    if concern.file is not None:
        return concern.file
    named = ", ".join(concern.items[:_MOST_ITEMS])
    more = len(concern.items) - _MOST_ITEMS
    return f"{named} +{more}" if more > 0 else named


def _coming(view: Summary, room: int | None, look: Look) -> list[Line]:
    if not view.coming:
        return [(Piece(look.say("nothing that is written down"), QUIET),)]
    plan = view.head.illustrative
    rows = [_due(due, look, plan=plan) for due in view.coming[:MOST]]
    columns = [Column(), Column(), Column(least=10), Column()]
    return table(columns, rows, room, look)


def _due(due: Due, look: Look, *, plan: bool) -> list[Piece]:
    urgent = due.kind in {"decide", "apply", "papers", "consultation-closes"}
    groups = due.kind == "consultation-closes"
    title = look.speak(_GROUPS) if groups else said(due.title, look)
    return [
        Piece(due.written),
        Piece(look.speak(_KINDS[due.kind]), WARNING if urgent else QUIET),
        Piece(title),
        Piece(
            look.say("illustrative") if due.illustrative and not plan else "", EXAMPLE
        ),
    ]
