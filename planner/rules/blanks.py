"""Texts without anything in them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from planner.rules.case import Case
from planner.rules.leaves import Leaf, leaves
from planner.rules.shape import Shape, of_file
from planner.rules.signs import signs_of
from planner.rules.values import is_blank

_TEXTS = frozenset({"text"})


def blanks(case: Case) -> Iterator[Leaf]:
    """Yield the texts of a file that are empty or only spaces; none of a name."""
    shape, document = of_file(case.sheet.kind), case.sheet.document
    if document is None or shape is None or not signs_of(case).blank:
        return
    for leaf in leaves(document.data, shape, _TEXTS, _is_blank):
        if not leaf.is_key:
            yield leaf


def _is_blank(shape: Shape, value: Any) -> bool:  # noqa: ARG001 - any text
    return is_blank(value)
