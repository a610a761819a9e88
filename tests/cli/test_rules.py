"""`planner rules` and `planner explain`: all rules, and one of them."""

from __future__ import annotations

import json

import pytest


def test_all_rules_are_listed(planner):
    answer = planner("rules")
    assert (answer.code, answer.err) == (0, "")
    rows = json.loads(planner("rules", "--json").out)["rules"]
    assert planner("rules", "--json").code == 0
    assert len(rows) > 40
    assert all(f"{row['code']} " in answer.out for row in rows)


@pytest.mark.parametrize("word", ["D202", "d202", "outside-the-period"])
def test_a_rule_is_explained_by_code_and_by_name(planner, word):
    answer = planner("explain", word)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith("D202")
    data = json.loads(planner("explain", word, "--json").out)
    assert (data["code"], data["name"]) == ("D202", "outside-the-period")
    assert planner("explain", word, "--json").code == 0


def test_a_rule_that_does_not_exist_is_wrong_use(planner):
    answer = planner("explain", "D999")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("planner: there is no rule or field D999\n  help: ")
