"""Explaining a rule: its page, with a bad and a good example."""

from __future__ import annotations

from typing import Any

from planner.diagnostics.severity import Severity
from planner.reporters.pages import Page
from planner.rules.catalogue import FAMILIES, all_rules, find
from planner.rules.example import shown
from planner.rules.rule import Rule


def explain(word: str) -> Page:
    """Return the page of the rule with a code or a name.

    Raises:
        NoSuchRuleError: there is none.
    """
    return page(find(word))


def catalogue() -> list[Page]:
    """Return the pages of all rules, by family and code."""
    order = list(FAMILIES)
    rules = sorted(all_rules(), key=lambda rule: (order.index(rule.family), rule.code))
    return [page(rule) for rule in rules]


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
    )


def _severity(rule: Rule) -> str:
    if rule.rises:
        return "rising: warning, then error"
    return Severity(rule.severity).label


def as_data(page: Page) -> dict[str, Any]:
    """Return a page as plain data."""
    return {**page._asdict(), "bad": list(page.bad), "good": list(page.good)}
