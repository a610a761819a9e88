"""Whether a name that is no plain name of anything is answered all the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from planner.model.types import NAME_PATTERN
from planner.rules.items import split_ref
from planner.rules.known import Known
from planner.rules.rule import OWN
from planner.rules.targets import (
    CARRIED,
    CHANGED,
    GROUP,
    INDICATOR,
    ITEM,
    SELECTED,
    WAIVED,
    Target,
)
from planner.rules.uses import Use

_NAME = re.compile(NAME_PATTERN)
_ROUND = re.compile(r"-(?:[2-9]|[1-9][0-9]+)$")


def is_answered(use: Use, known: Known) -> bool:
    """Whether a name that is not among the names of its target stands for one."""
    judge = _BY_TARGET.get(use.target)
    return judge is not None and judge(use, known)


def group_of(key: str) -> str:
    """Return the advisory group of a round of consultation: `mena` of `mena-2`."""
    return _ROUND.sub("", key)


def _round(use: Use, known: Known) -> bool:
    return group_of(use.name) in known.names[GROUP]


def _item(use: Use, known: Known) -> bool:
    """Judge `2026-H2/name`; what lies before every plan kept is not judged."""
    period, _ = split_ref(use.name, known.period)
    if known.has_item(use.name):
        return True
    if known.items(period) is not None:
        return False
    alone = known.case.workspace.alone
    return alone or known.is_kept(period) or known.is_before_all(period)


def _carried(use: Use, known: Known) -> bool:
    """Judge an end of a carry-over; a plan that is not kept is not judged."""
    period, _ = split_ref(use.name, known.period)
    return known.has_item(use.name) or known.items(period) is None


def _changed(use: Use, known: Known) -> bool:
    """Judge an item of an amendment; one that was withdrawn may be gone."""
    if known.has_item(use.name):
        return True
    _, amendment, _, item = use.path
    change = known.case.plan.amendment[str(amendment)].change[str(item)]
    return change.get("withdrawn") is True


def _indicator(use: Use, _: Known) -> bool:
    return use.entry is not None and use.name in use.entry.item.indicator


def _waived(use: Use, known: Known) -> bool:
    """Judge a waiver's key; one that is no name at all is not judged here."""
    if use.name.startswith(OWN):
        return _own(use, known)
    return _NAME.match(use.name) is None


def _own(use: Use, known: Known) -> bool:
    own = known.own_rules()
    return own is None or use.name in own


def _selected(use: Use, known: Known) -> bool:
    if use.name.startswith(OWN):
        return _own(use, known)
    folded = use.name.upper()
    return any(folded == each.upper() for each in known.names[SELECTED])


_BY_TARGET: Mapping[Target, Callable[[Use, Known], bool]] = {
    GROUP: _round,
    ITEM: _item,
    CARRIED: _carried,
    CHANGED: _changed,
    INDICATOR: _indicator,
    WAIVED: _waived,
    SELECTED: _selected,
}
