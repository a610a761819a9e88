"""The timeline drawn: a bar an item, 26 weeks in the width of the screen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from string import ascii_letters
from typing import NamedTuple

from planner.calendars.feasts import Level
from planner.model.item import UNCOUNTED
from planner.sentence import Sentence, say
from planner.terminal.bidi import said
from planner.terminal.chart import BLANK, Cell, Chart, pieces
from planner.terminal.head import ILLUSTRATIVE, draw_head
from planner.terminal.level import LEVELS, in_doubt
from planner.terminal.line import EMPTY, Line, Piece, clip, flow, indent, space
from planner.terminal.look import Look
from planner.terminal.paper import printed
from planner.terminal.table import Column, table
from planner.terminal.theme import (
    EXAMPLE,
    FIXED,
    HEADING,
    QUIET,
    TODAY,
    WINDOW,
    drawn,
    legend,
    plural_word,
    status_sign,
)
from planner.terminal.wrap import wrap
from planner.text.width import width as cells_of
from planner.views.dates import in_words, stretch
from planner.views.marks import Mark
from planner.views.timeline import WEEKS, Bar, Timeline

_WITH_DATES = 76
_LABEL = 36
_MOST_EACH = 4
_WIDE = 120

_POSITIONS: Mapping[str, Sentence] = {
    "undated": say("no date"),
    "before": say("before this half-year"),
    "after": say("after this half-year"),
}

_BINDS: Mapping[Level, Sentence] = {
    "block": say("no meetings in person"),
    "avoid": say("better none"),
}
"""What is said of the days that bind an item in person."""


class _Frame(NamedTuple):
    """How the width is shared: cells for labels, the chart, dates behind it or not."""

    chart: Chart
    label: int
    dates: bool


def draw(view: Timeline, width: int, look: Look) -> str:
    """Return the chart with its heads and legends."""
    room = None if look.plain else width
    frame = _frame(view, width, look)
    marks = dict(zip(view.marks, ascii_letters, strict=False))
    lines = [*draw_head(view.head, room, look), EMPTY, *_heads(frame, marks, look)]
    for category, bars in groupby(view.bars, key=lambda bar: bar.row.category):
        lines.append((Piece(plural_word(category, look), HEADING),))
        lines += [_bar(bar, frame, look) for bar in bars]
    lines += [EMPTY, *_legend(view, room, look)]
    if marks:
        lines += [EMPTY, *_calendar(marks, room, look)]
    return printed(lines, width, look)


def _frame(view: Timeline, width: int, look: Look) -> _Frame:
    dates = look.plain or width >= _WITH_DATES
    behind = max((cells_of(_dates(bar, look)) for bar in view.bars), default=0)
    room = width - 2 - (behind + 2 if dates else 0)
    each = 1 if look.plain else max(1, min(_MOST_EACH, (room - _LABEL) // WEEKS))
    titles = (cells_of(_title(bar, view, look)) for bar in view.bars)
    widest = max(titles, default=0)
    label = widest if look.plain else min(widest, room - 2 - WEEKS * each)
    return _Frame(Chart(view, each, look), max(label, 8), dates)


def _title(bar: Bar, view: Timeline, look: Look) -> str:
    star = bar.row.illustrative and not view.head.illustrative
    return ("* " if star else "") + said(bar.row.called, look)


def _dates(bar: Bar, look: Look) -> str:
    return in_words(bar.row.when, look.dash)


def _heads(frame: _Frame, marks: Mapping[Mark, str], look: Look) -> Iterator[Line]:
    chart = frame.chart
    view = chart.view
    if view.today_week is not None:
        row = [BLANK] * chart.cells
        row[chart.place(view.head.today)] = Cell(drawn(TODAY, look), HEADING)
        today = look.say("today, {day}", day=view.head.today.isoformat())
        yield _beside(today, pieces(row, look), frame, look)
    yield _beside("", chart.months(), frame, look)
    yield _beside(look.say("weeks"), chart.weeks(), frame, look)
    for place, lane in enumerate(_lanes(chart, marks)):
        label = "" if place else look.say("calendar")
        yield _beside(label, pieces(lane, look), frame, look)


def _beside(label: str, row: Line, frame: _Frame, look: Look) -> Line:
    text = clip(label, frame.label + 2, look)
    pad = frame.label + 4 - cells_of(text)
    return (Piece(text, QUIET), space(pad), *row)


def _lanes(chart: Chart, marks: Mapping[Mark, str]) -> list[list[Cell]]:
    """Return rows of letters, a further one where two marks would collide."""
    lanes: list[list[Cell]] = []
    for mark, letter in marks.items():
        span = chart.span(mark.first, mark.last)
        lane = next(
            (each for each in lanes if all(each[place] == BLANK for place in span)),
            None,
        )
        if lane is None:
            lane = [BLANK] * chart.cells
            lanes.append(lane)
        for place in span:
            lane[place] = Cell(letter, LEVELS[mark.level].style)
    return lanes


def _bar(bar: Bar, frame: _Frame, look: Look) -> Line:
    row = bar.row
    text = clip(_title(bar, frame.chart.view, look), frame.label, look)
    sign = status_sign(row.status, look)
    chart = _row(bar, sign.style, frame, look)
    line: Line = (
        sign,
        space(1),
        Piece(text, QUIET if row.status in UNCOUNTED else ""),
        space(frame.label - cells_of(text) + 2),
        *chart,
    )
    if not frame.dates or row.when is None:
        return line
    return (*line, space(2), Piece(_dates(bar, look)))


def _row(bar: Bar, style: str, frame: _Frame, look: Look) -> Line:
    if not bar.row.readable:
        return frame.chart.words(look.say("could not be read"))
    if bar.position != "inside":
        return frame.chart.words(look.speak(_POSITIONS[bar.position]))
    return frame.chart.bar(bar.pieces, bar.shades, style)


def _legend(view: Timeline, room: int | None, look: Look) -> list[Line]:
    signs: list[Line] = [
        (Piece(drawn(FIXED, look)), Piece(f" {look.say('days that are set')}", QUIET)),
        (
            Piece(drawn(WINDOW, look)),
            Piece(f" {look.say('some time in these weeks')}", QUIET),
        ),
    ]
    there = {shade.level for bar in view.bars for shade in bar.shades}
    signs += [
        (
            Piece(drawn(LEVELS[key].sign, look), LEVELS[key].style),
            Piece(f" {look.speak(words)}", QUIET),
        )
        for key, words in _BINDS.items()
        if key in there
    ]
    if view.today_week is None:
        signs.append((Piece(_elsewhere(view, look), QUIET),))
    if any(bar.row.illustrative for bar in view.bars) and not view.head.illustrative:
        signs.append((Piece("* ", EXAMPLE), Piece(look.speak(ILLUSTRATIVE), QUIET)))
    statuses = {bar.row.status for bar in view.bars}
    return [*flow(signs, room), *legend(statuses, room, look)]


def _elsewhere(view: Timeline, look: Look) -> str:
    day = view.head.today.isoformat()
    if view.head.today < view.first:
        return look.say("today, {day}, lies before this half-year", day=day)
    return look.say("today, {day}, lies after this half-year", day=day)


def _calendar(marks: Mapping[Mark, str], room: int | None, look: Look) -> list[Line]:
    """Return what the letters mean: a line each where there is room, else more."""
    one = room is None or room >= _WIDE
    rows = [
        [
            Piece(letter, LEVELS[mark.level].style),
            Piece(stretch(mark.first, mark.last, look.dash)),
            Piece(look.speak(LEVELS[mark.level].words) if one else "", QUIET),
            Piece(_called(mark, look)),
            Piece(_more(mark, look) if one else "", QUIET),
        ]
        for mark, letter in marks.items()
    ]
    columns = [Column(), Column(), Column(), Column(least=12), Column(least=12)]
    lines = table(columns, rows, room, look)
    if room is None or room >= _WIDE:
        return lines
    pairs = zip(lines, marks, strict=True)
    return [each for line, mark in pairs for each in (line, *_below(mark, room, look))]


def _below(mark: Mark, room: int, look: Look) -> list[Line]:
    level, more = look.speak(LEVELS[mark.level].words), _more(mark, look)
    text = f"{level}{look.colon}{more}" if more else level
    return indent([(Piece(part, QUIET),) for part in wrap(text, room - 3)], 3)


def _called(mark: Mark, look: Look) -> str:
    return said(mark.label, look) + in_doubt(mark.doubt, look)


def _more(mark: Mark, look: Look) -> str:
    if mark.papers_by is not None:
        return look.say("papers by {day}", day=mark.papers_by.isoformat())
    return said(look.comma.join(mark.regions), look)
