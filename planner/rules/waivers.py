"""What a plan sets aside with a reason: waivers on an item, a plan, an entry."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from planner.model.types import Text, Value, Waiver, Waivers
from planner.rules.case import Case
from planner.rules.finding import Finding
from planner.rules.leaves import leaves
from planner.rules.rule import Rule
from planner.rules.shape import of_file
from planner.source.document import Path

KEY = "waive"


def waived(rule: Rule, finding: Finding, case: Case) -> str | None:
    """Return why the item or plan that a finding is about waives its rule, if it does.

    The rule is one that may be set aside.
    """
    for waivers in _waivers(finding.at.path, case):
        reason = _reason(waivers.get(rule.key), case.today)
        if reason is not None:
            return reason
    return None


def _reason(waiver: Text | Waiver | None, today: date) -> str | None:
    """Return why a waiver holds; one whose reason is empty does not."""
    if isinstance(waiver, Waiver):
        holds = waiver.until is None or today <= waiver.until
        waiver = waiver.reason if holds else None
    return waiver if waiver and waiver.strip() else None


def _waivers(path: Path, case: Case) -> list[Waivers]:
    """Return the waivers of every value that stands along a path."""
    found: list[Waivers] = []
    here: object = case.sheet.value
    for part in (None, *path):
        if part is not None:
            here = _child(here, part)
        waivers = getattr(here, KEY, None)
        if waivers:
            found.append(waivers)
    return found


def all_waivers(case: Case) -> Iterator[tuple[Path, Waivers]]:
    """Yield the waivers of a file, with the path of what they stand on."""
    shape = of_file(case.sheet.kind)
    if shape is None or KEY not in case.document.text:
        return
    for leaf in leaves(case.document.data, shape, frozenset({"map"})):
        if leaf.path[-1:] == (KEY,):
            owner = leaf.path[:-1]
            here: object = case.sheet.value
            for part in owner:
                here = _child(here, part)
            yield owner, getattr(here, KEY, {})


def _child(value: object, part: str | int) -> object:
    if isinstance(value, dict):
        return value.get(part)
    return getattr(value, str(part), None) if isinstance(value, Value) else None
