"""The names that a file may use, by what they point at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from planner.model.categories import CATEGORIES
from planner.model.half_year import HalfYear
from planner.rules.case import Case
from planner.rules.catalogue import FAMILIES, all_rules, words
from planner.rules.items import find_item, is_unreadable
from planner.rules.references import REFERENCES
from planner.rules.rule import OWN
from planner.rules.targets import (
    CATEGORY,
    SELECTED,
    Target,
    entries,
)
from planner.rules.titles import texts_of
from planner.text.fold import fold
from planner.text.nearest import nearest
from planner.workspace.sheet import PlanSheet

_SOUGHT = 100
"""For as many wrong names of a file a similar one is sought: it takes long."""

Names = frozenset[str]


class Known:
    """The names that one file may use; `names` lacks what cannot be judged."""

    def __init__(self, case: Case) -> None:
        """Gather what the files around a case hold."""
        self.case = case
        self._items: dict[str, Names | None] = {}
        self._sought = 0
        self._called: dict[Target, Mapping[str, str]] = {}
        self.names: Mapping[Target, Names] = {
            target: names
            for target in dict.fromkeys(each.target for each in REFERENCES)
            if (names := _HOMES[target.home](self, target)) is not None
        }

    def items(self, period: str) -> Names | None:
        """Return the items that a plan lists, None where its frame is unreadable."""
        if period not in self._items:
            self._items[period] = _items(self.case.workspace.plan(period))
        return self._items[period]

    def has_item(self, ref: str) -> bool:
        """Whether a reference names an item, by any name that it has or had."""
        workspace, period = self.case.workspace, self.period
        return find_item(workspace, ref, period) is not None or is_unreadable(
            workspace, ref, period
        )

    @property
    def period(self) -> str:
        """The half-year of the plan that is judged, as its file is called."""
        return self.case.plan_sheet.period

    def called(self, target: Target) -> Mapping[str, str]:
        """Return the entries by what they are or were called, folded."""
        if target not in self._called:
            self._called[target] = {
                fold(text): key
                for key, entry in entries(target, self.case.workspace).items()
                for text in texts_of(entry)
            }
        return self._called[target]

    def nearest(self, word: str, names: Iterable[str]) -> str | None:
        """Return the most similar name; after many words no more are looked for."""
        self._sought += 1
        return nearest(word, sorted(names)) if self._sought <= _SOUGHT else None

    def is_kept(self, period: str) -> bool:
        """Whether the folder has a file for a half-year, readable or not."""
        return f"{period}.toml" in {each.file for each in self.case.workspace.sheets}

    def is_before_all(self, period: str) -> bool:
        """Whether a half-year lies before every plan of the folder."""
        kept = (each.half_year for each in self.case.workspace.plans)
        return all(HalfYear.parse(period) < each for each in kept if each is not None)

    def own_rules(self) -> Names | None:
        """Return the rules of one's own, None where the settings cannot be read."""
        workspace = self.case.workspace
        if not workspace.has("planner"):
            return None
        return frozenset(OWN + name for name in workspace.settings.rule)


def _items(sheet: PlanSheet | None) -> Names | None:
    if sheet is None or not sheet.framed:
        return None
    return frozenset(entry.name for entry in sheet.entries)


def _of_network(known: Known, target: Target) -> Names | None:
    workspace = known.case.workspace
    return _entries(known, target) if workspace.has("network") else None


def _of_calendar(known: Known, target: Target) -> Names | None:
    workspace = known.case.workspace
    absent = workspace.sheet("calendar") is None and not workspace.alone
    return _entries(known, target) if absent or workspace.has("calendar") else None


def _entries(known: Known, target: Target) -> Names:
    return frozenset((*entries(target, known.case.workspace), *target.words))


def _of_plan(known: Known, _: Target) -> Names | None:
    sheet = known.case.sheet
    return known.items(sheet.period) if isinstance(sheet, PlanSheet) else None


def _of_item(_: Known, __: Target) -> Names:
    return frozenset()


def _of_folder(known: Known, _: Target) -> Names | None:
    workspace = known.case.workspace
    if workspace.alone:
        return None
    return frozenset(
        sheet.file.removesuffix(".toml")
        for sheet in workspace.sheets
        if sheet.kind == "plan"
    )


def _of_format(known: Known, target: Target) -> Names:
    if target is CATEGORY:
        return frozenset(CATEGORIES)
    return frozenset((*rule_names(), *(known.own_rules() or ())))


def _of_settings(known: Known, target: Target) -> Names | None:
    if known.case.sheet.kind != "planner":
        return None
    if target is SELECTED:
        return frozenset(("ALL", *FAMILIES, *words(), *(known.own_rules() or ())))
    return frozenset(name for rule in all_rules() for name in rule.thresholds)


def rule_names() -> Iterable[str]:
    """Return the names of all rules, without importing any."""
    return list(words())[1::2]


_HOMES: Mapping[str, Callable[[Known, Target], Names | None]] = {
    "network": _of_network,
    "calendar": _of_calendar,
    "plan": _of_plan,
    "item": _of_item,
    "plans": _of_folder,
    "format": _of_format,
    "planner": _of_settings,
}
