"""CSV: a row for each item, for programs or for spreadsheets."""

from __future__ import annotations

from planner.export.format import Format, Made, Wish
from planner.export.sheet import bare, spoken
from planner.text.csv import BOM, as_csv
from planner.views.edition.edition import Edition

_COMMA = frozenset({"en"})
"""Languages in which spreadsheet programs expect a comma between cells."""


def make(edition: Edition, wish: Wish) -> Made:
    """Return the table of an edition."""
    if not wish.excel:
        return Made(as_csv(bare.rows(edition)))
    separator = "," if edition.voice.language in _COMMA else ";"
    return Made(BOM + as_csv(spoken.rows(edition), separator, sheet=True))


FORMAT = Format(
    make,
    ".csv",
    "a row for each item, for programs and spreadsheets",
    heeds=frozenset({"excel"}),
    spoken=True,
    mute_without="excel",
)
