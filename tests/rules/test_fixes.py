"""Every rule's fixes, made on its own bad examples: the finding goes, nothing comes."""

from __future__ import annotations

from collections import Counter

import pytest

from planner.actions.rounds import mend
from planner.diagnostics.severity import Severity
from planner.rules.catalogue import all_rules
from planner.rules.engine import judge, judged
from planner.rules.example import scene
from planner.workspace.read import read_texts

RULES = all_rules()
SELECTION = judged(RULES)
PIECES = [
    (rule, number, piece)
    for rule in RULES
    for number, piece in enumerate((*rule.bad, *rule.good))
]
IDS = [f"{rule.code}-{number}" for rule, number, _ in PIECES]
BY_CODE = {rule.code: rule for rule in RULES}


def judged_on(day):
    return lambda workspace: judge(workspace, SELECTION, day)


def may(*, unsafe):
    return lambda found: found.fix is not None and (found.fix.safe or unsafe)


def errors(report):
    """Count the errors by code."""
    return Counter(
        found.code for found in report.diagnostics if found.severity is Severity.ERROR
    )


@pytest.mark.parametrize("unsafe", [False, True], ids=["safe", "unsafe"])
@pytest.mark.parametrize(("rule", "number", "piece"), PIECES, ids=IDS)
def test_a_fix_mends_what_it_says_and_brings_no_error(rule, number, piece, unsafe):
    made = scene(piece)
    workspace, wished = read_texts(made.files), may(unsafe=unsafe)
    judge_now = judged_on(made.today)
    before = judge_now(workspace)
    after, report, trails = mend(workspace, judge_now, wished)
    assert [each for trail in trails.values() for each in trail.refused] == []
    assert [found for found in report.diagnostics if wished(found)] == []
    assert errors(report) <= errors(before)
    again = mend(after, judge_now, wished).workspace
    assert [sheet.document for sheet in again.sheets] == [
        sheet.document for sheet in after.sheets
    ]


@pytest.mark.parametrize(("rule", "number", "piece"), PIECES, ids=IDS)
def test_only_rules_that_say_so_offer_fixes(rule, number, piece):
    made = scene(piece)
    offered = {
        found.code: found.fix.safe
        for found in judged_on(made.today)(read_texts(made.files)).diagnostics
        if found.fix is not None
    }
    assert [
        code
        for code, safe in offered.items()
        if BY_CODE[code].fix is None or (safe and BY_CODE[code].fix == "unsafe")
    ] == []


@pytest.mark.parametrize(
    "rule", [rule for rule in RULES if rule.fix], ids=lambda rule: rule.code
)
def test_a_rule_that_says_it_has_fixes_shows_one_in_its_bad_examples(rule):
    scenes = [scene(piece) for piece in rule.bad]
    reports = [judged_on(made.today)(read_texts(made.files)) for made in scenes]
    offered = [
        found.fix.safe
        for report in reports
        for found in report.diagnostics
        if found.code == rule.code and found.fix is not None
    ]
    assert offered
    assert any(offered) is (rule.fix == "safe")
