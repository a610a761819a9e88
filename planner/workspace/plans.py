"""Reading a plan so that damage stays local: no item is ever dropped."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from planner.model.categories import CATEGORIES
from planner.model.half_year import HalfYear
from planner.model.plan import Plan, PlanFrame
from planner.source.document import Document, Path
from planner.workspace.fit import fit, newer_format, true_errors, without
from planner.workspace.kinds import PERIOD_FILE
from planner.workspace.sheet import FileFault, ModelError, PlanSheet, Unreadable
from planner.workspace.unreadable import is_astray, unreadable_items

_ITEM_DEPTH = 2
_STAND_IN = {"format": 1, "title": "", "status": "draft", "language": "en"}


def read_plan(name: str, document: Document) -> PlanSheet:
    """Fit a document into a plan; items that do not fit are listed as unreadable."""
    newer = newer_format(document.data)
    if newer:
        return _refused(name, document, newer)
    lost = _lost(document)
    data = without(document.data, lost) if lost else document.data
    plan, errors = fit(Plan, data)
    if plan is not None and not document.faults:
        return _sheet(name, document, plan, framed=True)
    framed = not any(len(path) == 0 for path in _lost_paths(document)) and all(
        _in_item(error) or is_astray(document, error) for error in errors
    )
    plan = plan or _most(data, errors, name)
    return _sheet(
        name,
        document,
        plan,
        framed=framed,
        errors=true_errors(errors, _lost_paths(document)),
        unreadable=unreadable_items(document, errors),
    )


def unread_plan(name: str, shown: str, fault: FileFault) -> PlanSheet:
    """Return the sheet of a plan of which not a byte could be read."""
    return PlanSheet(
        kind="plan",
        file=name,
        shown=shown,
        document=None,
        fault=fault,
        half_year=HalfYear.parse(name.removesuffix(".toml")),
    )


def _refused(
    name: str, document: Document, errors: tuple[ModelError, ...]
) -> PlanSheet:
    """Return a plan of a newer format: its items are listed, none is read."""
    unreadable = tuple(
        Unreadable(category, name, None)
        for category in CATEGORIES
        for name in _table(document.data.get(category))
    )
    return _sheet(
        name, document, None, framed=False, errors=errors, unreadable=unreadable
    )


def _sheet(  # noqa: PLR0913 - the facts of one file
    name: str,
    document: Document,
    plan: PlanFrame | None,
    *,
    framed: bool,
    errors: tuple[ModelError, ...] = (),
    unreadable: tuple[Unreadable, ...] = (),
) -> PlanSheet:
    file_period = name.removesuffix(".toml") if PERIOD_FILE.fullmatch(name) else None
    period = file_period or (plan.period if plan is not None else None)
    return PlanSheet(
        kind="plan",
        file=name,
        shown=document.name,
        document=document,
        errors=errors,
        value=plan,
        whole=plan is not None and not errors and not document.faults,
        half_year=HalfYear.parse(period) if period else None,
        plan=plan,
        entries=tuple(plan.entries()) if plan is not None else (),
        unreadable=unreadable,
        framed=framed,
    )


def _in_item(error: ModelError) -> bool:
    return len(error.path) >= _ITEM_DEPTH and error.path[0] in CATEGORIES


def _lost_paths(document: Document) -> list[Path]:
    return [each.path for each in document.lost]


def _lost(document: Document) -> set[Path]:
    return {
        path[:_ITEM_DEPTH]
        for path in _lost_paths(document)
        if len(path) >= _ITEM_DEPTH and path[0] in CATEGORIES
    }


def _most(
    data: Mapping[str, Any], errors: tuple[ModelError, ...], name: str
) -> PlanFrame | None:
    """Read the plan without what does not fit; the frame gets stand-ins."""
    gone = {
        error.path[:_ITEM_DEPTH] if _in_item(error) else error.path[:1]
        for error in errors
    }
    period = name.removesuffix(".toml")
    rest = {**_STAND_IN, "period": period, **without(data, gone)}
    return fit(Plan, rest)[0]


def _table(found: Any) -> dict[str, Any]:
    return found if isinstance(found, dict) else {}
