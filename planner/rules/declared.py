"""What stands in the rules of one's own; what reads them is imported with the first.

A workspace without any pays nothing for them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from planner.model.settings import Settings
from planner.registry import load
from planner.workspace.sheet import Sheet

if TYPE_CHECKING:
    from planner.rules.conditions import Line, Mistake


def mistakes(sheet: Sheet) -> Iterator[Mistake]:
    """Yield what is wrong in the rules of a settings file."""
    return _read("mistakes_of", sheet)


def lines(sheet: Sheet) -> Iterator[Line]:
    """Yield every line of the rules of a settings file that could be read."""
    return _read("lines_of", sheet)


def _read(what: str, sheet: Sheet) -> Iterator[Any]:
    """Read the rules as they are written: what else is wrong in one hides nothing."""
    if sheet.document is None or not isinstance(sheet.value, Settings):
        return
    written = sheet.document.data.get("rule")
    if written and isinstance(written, dict):
        yield from load("planner.rules", "declaration", what)(written)
