"""What is explained beside single fields: whole files, and the numbers of rules."""

from __future__ import annotations

from collections.abc import Iterator

from planner.model.categories import CATEGORIES
from planner.rules.catalogue import all_rules
from planner.rules.fields import KINDS, fields
from planner.rules.rule import Rule
from planner.rules.words import literal
from planner.sentence import say
from planner.views.field import FieldPage, Told, field_pages
from planner.views.lookup import ITEM, field_words
from planner.workspace.kinds import FILES, Kind

_THRESHOLDS = "thresholds"
_TABLE = f"planner.{_THRESHOLDS}"


def pages(word: str) -> tuple[FieldPage, ...]:
    """Return the pages that a word names: of a file, a number of a rule, or fields."""
    asked = word.lower()
    if asked == ITEM:
        return tuple(page for key in CATEGORIES for page in field_pages(f"plan.{key}"))
    for kind in KINDS:
        if asked in {kind, f"{kind}.toml"}:
            return (_file(kind),)
    for name, usual, rule in _numbers():
        if asked in {name, f"{_THRESHOLDS}.{name}", f"{_TABLE}.{name}"}:
            return (_number(name, usual, rule),)
    return tuple(_with_numbers(page) for page in field_pages(word))


def nameable() -> tuple[str, ...]:
    """Return every word that has a page, and is no rule."""
    return (*field_words(), *KINDS, *(name for name, *_ in _numbers()))


def _file(kind: Kind) -> FieldPage:
    known = [each for each in fields(kind) if len(each.path) == 1]
    lines = [
        f"{each.key} = {each.meaning.example}"
        for each in known
        if each.asked == "always" and each.meaning.example
    ]
    return FieldPage(
        names=("2027-H1.toml" if kind == "plan" else f"{kind}.toml",),
        type=say("a file of the workspace"),
        asked=say("may be left out")
        if kind in {"calendar", "glossary"}
        else say("always needed"),
        meaning=FILES[kind],
        default="",
        lines=tuple(lines),
        choices=(),
        fields=tuple(Told(each.key, each.meaning.text) for each in known),
        rules=(),
    )


def _numbers() -> Iterator[tuple[str, float, Rule]]:
    """Yield the numbers that rules go by, with what holds where one is not set."""
    for rule in all_rules():
        for name, usual in rule.thresholds.items():
            yield name, usual, rule


def _number(name: str, usual: float, rule: Rule) -> FieldPage:
    return FieldPage(
        names=(f"{_TABLE}.{name}",),
        type=say("a number"),
        asked=say("may be left out"),
        meaning=_goes_by(rule),
        default=literal(usual),
        lines=(f"[{_THRESHOLDS}]", f"{name} = {literal(usual)}"),
        choices=(),
        fields=(),
        rules=(Told(rule.code, rule.name),),
    )


def _with_numbers(page: FieldPage) -> FieldPage:
    if page.name != _TABLE:
        return page
    return page._replace(
        fields=tuple(Told(name, _goes_by(rule)) for name, _, rule in _numbers())
    )


def _goes_by(rule: Rule) -> str:
    return str(
        say(
            "{code} {name} goes by it: {says}",
            code=rule.code,
            name=rule.name,
            says=rule.finds,
        )
    )
