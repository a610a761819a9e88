"""Where one is, as a page: the workspace, its plans, what is open, what to run next."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from planner.diagnostics.severity import Severity
from planner.sentence import forms, say
from planner.terminal.bidi import said
from planner.terminal.head import days
from planner.terminal.line import Line, Piece, space
from planner.terminal.look import Look
from planner.terminal.paper import printed
from planner.terminal.table import Column, table
from planner.terminal.theme import (
    ALERT,
    EXAMPLE,
    QUIET,
    TITLE,
    WARNING,
    section,
    severity_sign,
    status_word,
)
from planner.terminal.wrap import wrap
from planner.views.head import Head
from planner.views.row import UNREADABLE
from planner.views.standing import Standing, Step

_MOST_PLANS = 6
_MOST_DECISIONS = 3
_NARROW = 90
_FOUND = {
    Severity.ERROR: forms("{count} error", "{count} errors"),
    Severity.WARNING: forms("{count} warning", "{count} warnings"),
    Severity.NOTE: forms("{count} note", "{count} notes"),
}
_OVER = frozenset({"closed", "record"})


class Nowhere(NamedTuple):
    """A folder without a workspace, and the words that would begin one."""

    folder: str
    words: str


def draw(view: Standing, width: int, look: Look, program: str = "planner") -> str:
    """Return the page; `program` are the words that commands begin with."""
    room = None if look.plain else width
    inner = None if room is None else room - 2
    name = said(view.network or look.say("a workspace without a name"), look)
    lines: list[Line] = [(Piece(line, TITLE),) for line in wrap(name, room)]
    lines.append(
        (Piece(look.say("workspace"), QUIET), space(1), Piece(said(view.root, look)))
    )
    lines += section(look.say("Plans"), _plans(view, inner, look))
    lines += section(look.say("What is open"), _open(view, inner, look))
    lines += section(
        look.say("What to run next"), _steps(view.steps, program, inner, look)
    )
    return printed(lines, width, look)


def draw_nowhere(view: Nowhere, width: int, look: Look) -> str:
    """Return what is shown where there is no workspace."""
    room = None if look.plain else width
    there = look.voice.say("no workspace in {folder} or above it", folder=view.folder)
    what = say("begin one: a few questions are asked")
    steps = (Step("init", what), Step("--help", say("every verb")))
    lines: list[Line] = [(Piece(line),) for line in wrap(said(there, look), room)]
    inner = None if room is None else room - 2
    lines += section(
        look.say("What to run next"), _steps(steps, view.words, inner, look)
    )
    return printed(lines, width, look)


def _plans(view: Standing, room: int | None, look: Look) -> list[Line]:
    if not view.plans:
        return [(Piece(look.say("none yet"), QUIET),)]
    most = len(view.plans) if look.plain else _MOST_PLANS
    earlier = len(view.plans) - most
    wide = room is None or room >= _NARROW
    columns = [
        Column(),
        Column(),
        Column(right=True),
        Column(),
        Column(),
        Column("", 8),
    ]
    rows = [_plan(head, look, wide=wide) for head in view.plans[-most:]]
    more = look.say("and {count} earlier", count=earlier)
    rest: list[Line] = [(Piece(more, QUIET),)] if earlier > 0 else []
    return [*table(columns, rows, room, look), *rest]


def _plan(head: Head, look: Look, *, wide: bool) -> list[Piece]:
    count = look.count("1 item", "{count} items", head.items)
    over = head.status in _OVER or not wide
    return [
        Piece(said(head.period, look)),
        Piece(
            status_word(head.status, look), ALERT if head.status == UNREADABLE else ""
        ),
        Piece(count),
        Piece("" if over else days(head, look), QUIET),
        Piece(look.say("illustrative") if head.illustrative else "", EXAMPLE),
        Piece(said(head.called, look)),
    ]


def _open(view: Standing, room: int | None, look: Look) -> list[Line]:
    lines: list[Line] = []
    if view.overdue:
        text = look.count(
            "1 item is overdue", "{count} items are overdue", view.overdue
        )
        lines.append((Piece(text, WARNING),))
    lines += _decisions(view, room, look)
    for severity, count in view.findings.items():
        one, many = _FOUND[severity]
        sign = () if look.plain else (severity_sign(severity, look), space(1))
        lines.append((*sign, Piece(look.count(one, many, count))))
    return lines or [(Piece(look.say("nothing"), QUIET),)]


def _decisions(view: Standing, room: int | None, look: Look) -> list[Line]:
    shown = view.decisions if look.plain else view.decisions[:_MOST_DECISIONS]
    rows = [
        [
            Piece(look.say("decide by")),
            Piece(each.day.isoformat(), ALERT if each.day < view.today else ""),
            Piece(said(each.item, look), QUIET),
            Piece(said(each.title, look)),
        ]
        for each in shown
    ]
    columns = [Column(), Column(), Column("", 12), Column("", 8)]
    more = len(view.decisions) - len(shown)
    told = look.say("and {count} more to be decided", count=more)
    rest: list[Line] = [(Piece(told, QUIET),)] if more else []
    return [*table(columns, rows, room, look), *rest]


def _steps(
    steps: Iterable[Step], program: str, room: int | None, look: Look
) -> list[Line]:
    rows = [
        [
            Piece(said(f"{program} {step.words}", look)),
            Piece(look.speak(step.what), QUIET),
        ]
        for step in steps
    ]
    return table([Column(), Column("", 8)], rows, room, look)
