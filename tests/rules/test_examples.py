"""Every rule's own examples: bad ones are found where they say, good ones not."""

from __future__ import annotations

import re

import pytest

from planner.registry import names
from planner.rules.catalogue import CHECKS, all_rules
from planner.rules.engine import judge, judged
from planner.rules.example import as_example, scene
from planner.rules.rule import Example, Rule
from planner.workspace.read import read_texts

RULES = all_rules()
BAD = [(rule, piece) for rule in RULES for piece in rule.bad]
GOOD = [(rule, piece) for rule in RULES for piece in rule.good]


def numbered(value: object) -> str:
    if isinstance(value, Rule):
        return value.code
    text = as_example(value).text if isinstance(value, (str, Example)) else str(value)
    return text.strip()[:30].replace("\n", " ")


def places(rule: Rule, piece: Example | str) -> list[tuple[int, int]]:
    made = scene(piece)
    report = judge(read_texts(made.files), judged(RULES), made.today)
    return [
        (found.place.line, found.place.column)
        for found in report.diagnostics
        if found.place.file == made.file and found.code == rule.code
    ]


@pytest.mark.parametrize(("rule", "piece"), BAD, ids=numbered)
def test_a_bad_example_is_found_exactly_where_it_says(rule, piece):
    marks = list(scene(piece).marks)
    assert marks, "a bad example marks where the rule speaks"
    assert places(rule, piece) == marks


@pytest.mark.parametrize(("rule", "piece"), GOOD, ids=numbered)
def test_a_good_example_is_left_in_peace(rule, piece):
    assert places(rule, piece) == []


@pytest.mark.parametrize("rule", RULES, ids=numbered)
def test_a_rule_has_a_page_that_says_what_why_and_instead(rule):
    paragraphs = rule.page.strip().split("\n\n")
    assert [each.split(":")[0] for each in paragraphs[1:]] == ["What", "Why", "Instead"]
    assert rule.bad
    assert rule.good


@pytest.mark.parametrize("module", names(CHECKS))
def test_a_module_of_checks_is_named_by_code_and_bad_thing(module):
    assert re.fullmatch(r"[a-z]\d{3}_[a-z0-9_]+", module)
