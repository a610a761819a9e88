"""The door to tables: rows as RFC 4180 has them, and cells that no sheet runs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from csv import writer
from io import StringIO

from planner.text.terminal import clean_lines

BOM = "\ufeff"
"""By this mark at the head of a file Excel knows that it is UTF-8."""

_FORMULA = re.compile(r"""[\s"'\u200b\ufeff]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]""")

_NONE = dict.fromkeys((0xFFFE, 0xFFFF), "\ufffd")
"""What is no character, and a workbook cannot hold."""


def as_csv(
    rows: Iterable[Sequence[str]],
    separator: str = ",",
    *,
    sheet: bool = False,
) -> str:
    r"""Return rows as CSV: lines end in `\r\n`, quotation marks where they are needed.

    Of a cell what a screen may show is kept, line breaks as `\n` among it. For a
    `sheet` they are inert as well: no spreadsheet program takes one for a formula.
    """
    text = StringIO(newline="")
    lines = writer(text, delimiter=separator, lineterminator="\r\n")
    door = _safe if sheet else shown
    lines.writerows([door(cell) for cell in row] for row in rows)
    return text.getvalue()


def shown(cell: str) -> str:
    """Return a cell without controls and direction marks, and of characters alone."""
    return cell if cell.isprintable() else clean_lines(cell).translate(_NONE)


def inert(cell: str) -> str:
    """Return a cell that a spreadsheet program takes for no formula.

    What it could take for one has `'` before it. It looks behind spaces and quotation
    marks, and takes the wide forms of East Asian keyboards for the signs.
    """
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _safe(cell: str) -> str:
    """Return a cell as it may be shown, and that no spreadsheet program runs."""
    if cell.isprintable() and cell[:1].isalnum():
        return cell
    return inert(shown(cell))
