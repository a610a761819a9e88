"""Explaining a rule or a field: its page, with examples."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from planner.diagnostics.severity import Severity
from planner.errors import PlannerError
from planner.model.categories import CATEGORIES
from planner.model.settings import Settings
from planner.reporters.pages import Page
from planner.rules.catalogue import (
    FAMILIES,
    NoSuchRuleError,
    all_rules,
    find,
    rules_in,
    words,
)
from planner.rules.example import shown
from planner.rules.rule import OWN, Rule
from planner.sentence import Sentence, Word, phrase, say
from planner.text.nearest import nearest
from planner.workspace import find as places
from planner.workspace.kinds import MARKER
from planner.workspace.read import read_sheet
from planner.workspace.trees import Folder

if TYPE_CHECKING:
    from planner.views.field import FieldPage


class NothingToExplainError(PlannerError):
    """A word that names neither a rule nor a field."""

    def __init__(self, word: str) -> None:
        """Name the word, and the nearest rule or field."""
        from planner.views.whole import nameable

        rules, family = [*words()], FAMILIES.get(word.upper())
        like = nearest(word, [*rules, *nameable()])
        thing = say("rule" if like in rules else "field")
        super().__init__(
            say("{word} is a family of rules: {family}", word=word, family=say(family))
            if family
            else say("there is no rule or field {word}", word=word),
            say("a {thing} with a similar name exists: {like}", thing=thing, like=like)
            if like and not family
            else say(
                "`planner rules` lists all rules, `planner explain {category}` the "
                "fields of an item",
                category=next(iter(CATEGORIES)),
            ),
        )


def explain(
    word: str, here: Path, plans: Path | None = None
) -> Page | tuple[FieldPage, ...]:
    """Return the page of the rule, or those of the fields, that a word names.

    A rule of one's own, `X:NAME`, is looked for in the workspace `plans`, or in the
    one that is found from the folder `here`.

    Raises:
        NothingToExplainError: there is none.
        NoSuchRuleError: there is no such rule of one's own.
        NoWorkspaceError: a rule of one's own is named, and there is no workspace.
    """
    if word.upper().startswith(OWN):
        return _own_page(word, places.find(here, plans))
    try:
        return page(find(word))
    except NoSuchRuleError:
        from planner.views.whole import pages

        found = pages(word)
    if not found:
        raise NothingToExplainError(word)
    return found


def _own_page(word: str, root: Path) -> Page:
    own = {rule.code.upper(): rule for rule in _own(root)}
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
        since=str(_since(rule)),
        fix="" if rule.fix is None else str(say(_FIXES[rule.fix])),
        family=str(say(FAMILIES[rule.family])),
        page=rule.page,
        bad=tuple(shown(piece) for piece in rule.bad),
        good=tuple(shown(piece) for piece in rule.good),
        own=rule.is_own,
    )


_FIXES = {
    "safe": phrase("safe fix"),
    "unsafe": phrase("unsafe fix"),
}


def _since(rule: Rule) -> Sentence:
    if rule.since is None:
        return say("always")
    return say("from {status}", status=Word("status", rule.since, rule.since))


def _severity(rule: Rule) -> str:
    if rule.rises:
        return str(say("rising: warning, then error"))
    return str(Severity(rule.severity).word)


def as_data(page: Page | tuple[FieldPage, ...]) -> dict[str, Any]:
    """Return a rule's page, or those of fields, as plain data."""
    if not isinstance(page, Page):
        return {"version": 1, "fields": [each.as_data() for each in page]}
    return {"version": 1, **rule_data(page)}


def rule_data(page: Page) -> dict[str, Any]:
    """Return a rule's page as plain data, as it stands in the list of all."""
    return {**page._asdict(), "bad": list(page.bad), "good": list(page.good)}
