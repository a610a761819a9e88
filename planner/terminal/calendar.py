"""The calendar drawn: what binds, month by month, each day once, and where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import partial, reduce
from itertools import groupby
from typing import NamedTuple

from planner.calendars.weekend import DAYS
from planner.sentence import Sentence, say
from planner.terminal.bidi import said
from planner.terminal.level import LEVELS, in_doubt
from planner.terminal.line import EMPTY, Line, Piece, cells, flow, indent, space
from planner.terminal.look import Look
from planner.terminal.paper import printed
from planner.terminal.table import Column, table
from planner.terminal.theme import ALERT, QUIET, TITLE, drawn, section
from planner.terminal.wrap import wrap
from planner.text.width import width as cells_of
from planner.views.calendar import Calendar, Gap
from planner.views.calendar import Line as Binding
from planner.views.dates import stretch
from planner.views.scope import Scope

_MONTHS = (
    *(say("January {year}"), say("February {year}"), say("March {year}")),
    *(say("April {year}"), say("May {year}"), say("June {year}")),
    *(say("July {year}"), say("August {year}"), say("September {year}")),
    *(say("October {year}"), say("November {year}"), say("December {year}")),
)
_WEEKDAYS = (
    *(say("Mon"), say("Tue"), say("Wed"), say("Thu")),
    *(say("Fri"), say("Sat"), say("Sun")),
)
"""The days of the week, short, from Monday."""

_LONG = (
    *(say("Monday"), say("Tuesday"), say("Wednesday"), say("Thursday")),
    *(say("Friday"), say("Saturday"), say("Sunday")),
)
_DAYS = 7
"""Cells of two days of the week in English, with a dash."""

_CALENDARS: Mapping[str, Sentence] = {
    "islamic": say("the Islamic calendar"),
    "western-christian": say("the Western Christian calendar"),
    "orthodox": say("the Orthodox calendar"),
}
_FIRM = 28
"""A text keeps so many cells, however narrow the screen is."""


def draw(view: Calendar, width: int, look: Look) -> str:
    """Return the days that bind, what the signs mean, and what is not known."""
    room = None if look.plain else width
    days = stretch(view.scope.first, view.scope.last, look.dash)
    lines: list[Line] = [(Piece(look.say("What binds, {days}", days=days), TITLE),)]
    lines += places(view.scope, room, look)
    frame = _frame(view, room, look)
    listed = _plain if room is None else _rows
    for month, found in groupby(
        view.lines, key=lambda line: (line.first.month, line.first.year)
    ):
        lines += section(_month(*month, look), listed(found, frame))
    if not view.lines:
        words = say("nothing that is known") if view.unknown else say("nothing")
        lines += [EMPTY, (Piece(look.speak(words), QUIET),)]
    lines += [EMPTY, *_legend(view, room, look), *_weekends(view, room, look)]
    return printed([*lines, *gaps(view.unknown, room, look)], width, look)


def places(scope: Scope, room: int | None, look: Look) -> list[Line]:
    """Return the regions in words, and the countries by their codes."""
    texts = (
        said(look.comma.join(scope.labels), look),
        " ".join(sorted(scope.countries)),
    )
    return [(Piece(part),) for text in texts if text for part in wrap(text, room)]


def gaps(unknown: Iterable[Gap], room: int | None, look: Look) -> list[Line]:
    """Return what nobody could say: silence would look like free days."""
    known = [
        look.say("{what} in {year}", what=_gap(each, look), year=each.year)
        for each in unknown
    ]
    if not known:
        return []
    text = look.say("! not known: {gaps}", gaps=look.comma.join(known))
    return [(Piece(part, ALERT),) for part in wrap(text, room)]


def _gap(gap: Gap, look: Look) -> str:
    calendar = _CALENDARS.get(gap.what)
    return gap.what if calendar is None else look.speak(calendar)


def weekdays(first: date, last: date, look: Look) -> str:
    """Return the days of the week in short, as `Tue-Thu`; of a week or more nothing."""
    names = [look.speak(_WEEKDAYS[each.weekday()]) for each in (first, last)]
    if (last - first).days >= len(DAYS):
        return ""
    return look.dash.join(dict.fromkeys(names))


def _month(month: int, year: int, look: Look) -> str:
    name = _MONTHS[month - 1]
    return look.say(name.template, year=year)


class _Frame(NamedTuple):
    """Cells for days, for days of the week, cells for all, and how to draw."""

    days: int
    weekdays: int
    room: int | None
    look: Look


def _frame(view: Calendar, room: int | None, look: Look) -> _Frame:
    days = max((len(_when(line, look)) for line in view.lines), default=0)
    names = (cells_of(weekdays(line.first, line.last, look)) for line in view.lines)
    inner = None if room is None else room - 2
    return _Frame(days, max([_DAYS, *names]), inner, look)


def _when(line: Binding, look: Look) -> str:
    return stretch(line.first, line.last, look.dash)


def _plain(lines: Iterable[Binding], frame: _Frame) -> Iterable[Line]:
    look = frame.look
    level = cells_of(look.speak(LEVELS["holiday"].words))
    rows = [
        [
            Piece(_when(line, look).ljust(frame.days)),
            Piece(weekdays(line.first, line.last, look).ljust(frame.weekdays)),
            Piece(look.speak(LEVELS[line.kind].words).ljust(level)),
            Piece(_name(line, look)),
            Piece(_where(line, look)),
        ]
        for line in lines
    ]
    return table([Column()] * 5, rows, None, look)


def _rows(lines: Iterable[Binding], frame: _Frame) -> Iterable[Line]:
    """Yield the lines of a month; of several bindings the days are said once."""
    before = ""
    for line in lines:
        when = _when(line, frame.look)
        days = weekdays(line.first, line.last, frame.look)
        shown = "" if when == before else when
        head = (
            Piece(shown.ljust(frame.days + 2)),
            Piece((days if shown else "").ljust(frame.weekdays + 2), QUIET),
        )
        yield from _row(line, head, frame)
        before = when


def _row(line: Binding, days: Line, frame: _Frame) -> Iterator[Line]:
    """Yield a binding's lines: its days, its sign, its name, and where it holds."""
    level, look = LEVELS[line.kind], frame.look
    head = (*days, Piece(drawn(level.sign, look), level.style), space(1))
    edge = cells(head)
    inner = max((frame.room or 0) - edge, _FIRM)
    first, *more = [(Piece(part),) for part in wrap(_name(line, look), inner)]
    where = [(Piece(part, QUIET),) for part in wrap(_where(line, look), inner)]
    if not more and cells((*first, *where[0])) + 2 <= inner:
        yield (*head, *first, space(2), *where[0])
        where = where[1:]
    else:
        yield (*head, *first)
    yield from indent([*more, *where], edge)


def _name(line: Binding, look: Look) -> str:
    return said(line.name, look) + in_doubt(line.doubt, look)


def _where(line: Binding, look: Look) -> str:
    labels = said(look.comma.join(line.regions), look)
    return look.comma.join(part for part in (labels, " ".join(line.countries)) if part)


def _legend(view: Calendar, room: int | None, look: Look) -> list[Line]:
    if room is None:
        return []
    kinds = {line.kind for line in view.lines}
    groups: list[Line] = [
        (
            Piece(drawn(level.sign, look), level.style),
            Piece(f" {look.speak(level.words)}", QUIET),
        )
        for kind, level in LEVELS.items()
        if kind in kinds
    ]
    return flow(groups, room)


def _weekends(view: Calendar, room: int | None, look: Look) -> list[Line]:
    lines: list[Line] = []
    for days, countries in view.weekends:
        names = [look.speak(_LONG[DAYS.index(day)]) for day in days]
        text = look.say(
            "weekend on {days}: {countries}",
            days=reduce(partial(_and, look), names),
            countries=" ".join(countries),
        )
        lines += [(Piece(part, QUIET),) for part in wrap(text, room)]
    return lines


def _and(look: Look, first: str, second: str) -> str:
    return look.say("{first} and {second}", first=first, second=second)
