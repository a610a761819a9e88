"""`planner explain` and `planner rules`: every page prints, by code and by name."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from planner.rules.catalogue import all_rules

RULES = all_rules()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_page_of_every_rule_prints_by_code_and_by_name(planner, rule):
    answer = planner("explain", rule.code)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith(f"{rule.code} {rule.name}\n")
    assert all(word in answer.out for word in ("What:", "Why:", "Instead:"))
    assert "# >>" not in answer.out
    assert planner("explain", rule.name) == answer
    assert planner("explain", rule.code.lower()) == answer
    assert max(map(len, answer.out.split("\n\nBad:")[0].splitlines())) <= 80


def test_what_is_special_about_an_example_is_said(planner):
    page = planner("explain", "C401").out
    assert "    # in a plan of status consultation\n" in page
    roster = planner("explain", "R302").out
    assert "    # in network.toml\n    [person.former-officer]\n" in roster
    assert "    # in network.toml" in planner("explain", "R309").out


def test_a_rule_that_is_not_there_is_told_the_nearest(planner):
    answer = planner("explain", "end-before-strat")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == (
        "planner: there is no rule or field end-before-strat\n"
        "  help: a rule with a similar name exists: end-before-start\n"
    )
    assert planner("explain", "xyzzy").err.endswith(
        "`planner rules` lists all rules, `planner explain training` the fields of an "
        "item\n"
    )


def test_the_table_has_every_rule_once_under_its_family(planner):
    lines = planner("rules").out.splitlines()
    codes = [line.split()[0] for line in lines if line and line[1:4].isdigit()]
    assert sorted(codes) == [rule.code for rule in RULES]
    assert "D  dates and calendars" in lines
    assert (
        "C401  region-without-item          rising: warning, then error"
        in "\n".join(lines)
    )


def test_pages_are_data_too(planner):
    whole = json.loads(planner("rules", "--json").out)
    assert whole["version"] == 1
    assert [each["code"] for each in whole["rules"]].count("D202") == 1
    one = json.loads(planner("explain", "D202", "--json").out)
    assert one.pop("version") == 1
    assert one in whole["rules"]
    assert len(one["bad"]) >= 2


def test_rules_are_selected_by_code_family_and_name(planner, workspace):
    path = workspace / "2027-H1.toml"
    text = path.read_text(encoding="utf-8")
    text = text.replace("end = 2027-04-15", "end = 2027-04-12").replace(
        'lead = "mena-hub"', 'lead = "nobody"'
    )
    path.write_text(text, encoding="utf-8")

    def codes(*words):
        found = json.loads(planner("validate", "--json", *words).out)["findings"]
        return [each["code"] for each in found]

    assert codes() == ["R301", "D201"]
    assert codes("--select", "D") == ["D201"]
    assert codes("--select", "unknown-reference") == ["R301"]
    assert codes("--select", "R301,D201") == ["R301", "D201"]
    assert codes("--ignore", "r") == ["D201"]
    assert codes("--ignore", "R301", "--ignore", "end-before-start") == []
    assert codes("--select", "G") == []


def test_on_a_narrow_screen_a_rule_takes_two_lines():
    from planner.actions.explain import catalogue
    from planner.reporters.format import Look
    from planner.reporters.pages import table_text
    from planner.rules.catalogue import FAMILIES

    lines = table_text(catalogue(Path.cwd()), FAMILIES, Look(width=60)).splitlines()
    place = lines.index("C401  region-without-item")
    assert lines[place + 1] == ("      rising: warning, then error · from consultation")
    assert max(map(len, lines)) <= 60


@pytest.mark.parametrize("word", ["D", "x"])
def test_a_family_is_no_rule_and_it_is_said_what_it_is(planner, workspace, word):
    answer = planner("explain", word)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"planner: {word} is a family of rules: ")
    assert "`planner rules` lists all rules" in answer.err
