"""Explaining a rule: its page, with a bad and a good example."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from planner.diagnostics.severity import Severity
from planner.model.settings import Settings
from planner.reporters.pages import Page
from planner.rules.catalogue import (
    FAMILIES,
    NoSuchRuleError,
    all_rules,
    find,
    rules_in,
)
from planner.rules.example import shown
from planner.rules.rule import OWN, Rule
from planner.workspace import find as places
from planner.workspace.files import Folder
from planner.workspace.kinds import MARKER
from planner.workspace.read import read_sheet


def explain(word: str, here: Path, plans: Path | None = None) -> Page:
    """Return the page of the rule with a code or a name.

    A rule of one's own, `X:NAME`, is looked for in the workspace `plans`, or in the
    one that is found from the folder `here`.

    Raises:
        NoSuchRuleError: there is none.
        NoWorkspaceError: a rule of one's own is named, and there is no workspace.
    """
    if not word.upper().startswith(OWN):
        return page(find(word))
    own = {rule.code.upper(): rule for rule in _own(places.find(here, plans))}
    if word.upper() not in own:
        raise NoSuchRuleError(word, [rule.code for rule in own.values()])
    return page(own[word.upper()])


def catalogue(here: Path, plans: Path | None = None) -> list[Page]:
    """Return the pages of all rules, by family and code; last the workspace's own.

    Raises:
        NoWorkspaceError: `plans` is named, and is none.
    """
    order = list(FAMILIES)
    rules = sorted(all_rules(), key=lambda rule: (order.index(rule.family), rule.code))
    root = places.find(here, plans) if plans is not None else places.above(here)
    own = _own(root) if root is not None else ()
    return [page(rule) for rule in (*rules, *own)]


def _own(root: Path) -> tuple[Rule, ...]:
    """Return the rules that a workspace declares; nothing else of it is read."""
    settings = read_sheet(Folder(root), MARKER, "").value
    return rules_in(settings) if isinstance(settings, Settings) else ()


def page(rule: Rule) -> Page:
    """Return what is said of a rule."""
    return Page(
        code=rule.code,
        name=rule.name,
        severity=_severity(rule),
        since="always" if rule.since is None else f"from {rule.since}",
        fix="" if rule.fix is None else f"{rule.fix} fix",
        family=FAMILIES[rule.family],
        page=rule.page,
        bad=tuple(shown(piece) for piece in rule.bad),
        good=tuple(shown(piece) for piece in rule.good),
        own=rule.is_own,
    )


def _severity(rule: Rule) -> str:
    if rule.rises:
        return "rising: warning, then error"
    return Severity(rule.severity).label


def as_data(page: Page) -> dict[str, Any]:
    """Return a page as plain data."""
    return {**page._asdict(), "bad": list(page.bad), "good": list(page.good)}
