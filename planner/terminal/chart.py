"""The 26 weeks of a half-year as cells of a line, and days painted on them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from planner.sentence import say
from planner.terminal.level import LEVELS
from planner.terminal.line import Line, Piece
from planner.terminal.look import Look
from planner.terminal.theme import FIXED, HEADING, NONE, NOW, QUIET, WINDOW, drawn
from planner.views.timeline import WEEKS, Shade, Timeline
from planner.views.timeline import Piece as Stretch

_WEEK = 7
_NAME = "bold"
"""The style of months, whose letters stay together."""

_SHORT_MONTH = 4
"""Whole weeks of every month."""

_WORST = ("note", "avoid", "block")
MONTHS = (
    *(say("Jan"), say("Feb"), say("Mar"), say("Apr"), say("May"), say("Jun")),
    *(say("Jul"), say("Aug"), say("Sep"), say("Oct"), say("Nov"), say("Dec")),
)
"""The months' names, short."""


class Cell(NamedTuple):
    """One character and its style."""

    text: str
    style: str = ""


BLANK = Cell(" ")


class Chart(NamedTuple):
    """A half-year of `each` cells a week."""

    view: Timeline
    each: int
    look: Look

    @property
    def cells(self) -> int:
        """How many cells the half-year takes."""
        return WEEKS * self.each

    def place(self, day: date) -> int:
        """Return the cell of a day; the last one takes what is left over."""
        days = (day - self.view.first).days
        return max(0, min(days * self.each // _WEEK, self.cells - 1))

    def span(self, first: date, last: date) -> range:
        """Return the cells of a stretch of days."""
        return range(self.place(first), self.place(last) + 1)

    def starts(self) -> list[tuple[int, int]]:
        """Return the cell in which each month begins, with its number."""
        first = self.view.first
        months = [first.replace(month=first.month + step) for step in range(6)]
        return [(self.place(each), each.month) for each in months]

    def ground(self) -> list[Cell]:
        """Return an empty row: a dot where a month begins, a line for today."""
        row = [BLANK] * self.cells
        for place, _ in self.starts():
            row[place] = Cell(drawn(NONE, self.look), QUIET)
        if self.view.today_week is not None:
            row[self.place(self.view.head.today)] = Cell(drawn(NOW, self.look), HEADING)
        return row

    def months(self) -> Line:
        """Return the row of the months' names, or numbers where a name is too long."""
        row = [BLANK] * self.cells
        names = [self.look.speak(MONTHS[month - 1]) for _, month in self.starts()]
        room = _SHORT_MONTH * self.each
        fit = all(len(name) < room for name in names)
        for (place, month), name in zip(self.starts(), names, strict=True):
            shown = name if fit else str(month)
            row[place : place + len(shown)] = [Cell(letter, _NAME) for letter in shown]
        return pieces(row, self.look)

    def weeks(self) -> Line:
        """Return the row of the weeks: a tick each, a longer one for a month."""
        tick, month = ("'", "|") if self.look.ascii else ("╵", "│")
        row = [
            Cell(tick if place % self.each == 0 else " ", QUIET)
            for place in range(self.cells)
        ]
        for place, _ in self.starts():
            row[place] = Cell(month, QUIET)
        return pieces(row, self.look)

    def bar(
        self, stretches: Iterable[Stretch], shades: Iterable[Shade], style: str
    ) -> Line:
        """Return the row of an item.

        What may be comes first, then the days that bind, and what is sure over them.
        """
        row = self.ground()
        sure: list[Stretch] = []
        for stretch in stretches:
            if stretch.sure:
                sure.append(stretch)
            else:
                self._paint(row, stretch, Cell(drawn(WINDOW, self.look), style))
        for shade in sorted(shades, key=lambda each: _WORST.index(each.level)):
            level = LEVELS[shade.level]
            self._paint(row, shade, Cell(drawn(level.sign, self.look), level.style))
        for stretch in sure:
            self._paint(row, stretch, Cell(drawn(FIXED, self.look), style))
        return pieces(row, self.look)

    def _paint(self, row: list[Cell], days: Stretch | Shade, cell: Cell) -> None:
        for place in self.span(days.first, days.last):
            row[place] = cell

    def words(self, text: str) -> Line:
        """Return a row that says why there is no bar."""
        return (Piece(text[: self.cells].ljust(self.cells), QUIET),)


def pieces(row: Sequence[Cell], look: Look) -> Line:
    """Return cells as a line, those of one style together.

    What is turned for reading from the right has one sign in a piece.
    """
    line: list[Piece] = []
    for cell in row:
        if line and _goes_on(line[-1], cell, look):
            line[-1] = line[-1]._replace(text=line[-1].text + cell.text)
        else:
            line.append(Piece(cell.text, cell.style))
    return tuple(line)


def _goes_on(piece: Piece, cell: Cell, look: Look) -> bool:
    whole = not look.mirrored or cell.style == _NAME or piece.text[-1] == cell.text
    return piece.style == cell.style and whole
