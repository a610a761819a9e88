"""Texts without anything in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from planner.rules.leaves import Leaf, leaves
from planner.rules.shape import Shape, of_file
from planner.rules.values import is_blank
from planner.workspace.sheet import Sheet

_TEXTS = frozenset({"text"})
_EMPTY = re.compile(r"""(["'])(?:\s|\\[tnr])*\1""")
"""A clean file is not looked through value by value."""


def blanks(sheet: Sheet) -> Iterator[Leaf]:
    """Yield the texts of a file that are empty or only spaces; none of a name."""
    shape = of_file(sheet.kind)
    document = sheet.document
    if document is None or shape is None or not _EMPTY.search(document.text):
        return
    for leaf in leaves(document.data, shape, _TEXTS, _is_blank):
        if not leaf.is_key:
            yield leaf


def _is_blank(shape: Shape, value: Any) -> bool:  # noqa: ARG001 - any text
    return is_blank(value)
