"""Waivers that name a rule by its code."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from planner.registry import names
from planner.rules.catalogue import CHECKS
from planner.rules.leaves import leaves
from planner.rules.rule import split
from planner.rules.shape import of_file
from planner.source.document import Path
from planner.workspace.sheet import Sheet

_KEY = "waive"


def misnamed(sheet: Sheet) -> Iterator[tuple[Path, str]]:
    """Yield waivers under a rule's code, with the rule's name."""
    shape, document = of_file(sheet.kind), sheet.document
    if shape is None or document is None or _KEY not in document.text:
        return
    by_code = dict(split(module) for module in names(CHECKS))
    for leaf in leaves(document.data, shape, frozenset({"map"})):
        if leaf.path[-1:] == (_KEY,) and isinstance(leaf.value, dict):
            yield from _codes(leaf.value, leaf.path, by_code)


def _codes(
    waivers: Mapping[str, Any], path: Path, by_code: Mapping[str, str]
) -> Iterator[tuple[Path, str]]:
    for key in waivers:
        name = by_code.get(key.upper())
        if name is not None:
            yield (*path, key), name
