"""Free days drawn: the next runs, one a line, with the days of the week."""

from __future__ import annotations

from planner.terminal.calendar import gaps, places, weekdays
from planner.terminal.line import EMPTY, Line, Piece
from planner.terminal.look import Look
from planner.terminal.paper import printed
from planner.terminal.table import Column, table
from planner.terminal.theme import QUIET, TITLE
from planner.terminal.wrap import wrap
from planner.views.dates import stretch
from planner.views.free import Free


def draw(view: Free, width: int, look: Look) -> str:
    """Return the runs, or in a sentence that there are none."""
    room = None if look.plain else width
    lines: list[Line] = [
        (Piece(part, TITLE),) for part in wrap(_title(view, look), room)
    ]
    lines += places(view.scope, room, look)
    lines += [EMPTY, *(_runs(view, room, look) or _none(view, room, look))]
    if view.unknown:
        lines += [EMPTY, *gaps(view.unknown, room, look)]
    return printed(lines, width, look)


def _title(view: Free, look: Look) -> str:
    return look.count(
        "Free days, from {first}",
        "{count} free days in a row, from {first}",
        view.least,
        first=view.scope.first,
    )


def _runs(view: Free, room: int | None, look: Look) -> list[Line]:
    rows = [
        [
            Piece(stretch(run.first, run.last, look.dash)),
            Piece(weekdays(run.first, run.last, look)),
            Piece(look.count("1 day", "{count} days", run.days), QUIET),
        ]
        for run in view.runs
    ]
    return table([Column(), Column(), Column()], rows, room, look)


def _none(view: Free, room: int | None, look: Look) -> list[Line]:
    text = look.say(
        "none until {last}: on every such stretch a weekend, a public holiday or an "
        "observance of one of these places",
        last=view.scope.last,
    )
    return [(Piece(part),) for part in wrap(text, room)]
