"""Rules of one's own are selected, set aside, listed and explained as others are."""

from __future__ import annotations

import json
from pathlib import Path
from shutil import copytree

import pytest

HOSTS = """
[rule.hosts]
when = { category = "training" }
require = "partners.host"
message = "a training names its host"
"""
FOUND = [("X:hosts", "warning", 9)]
CLEAN: list[tuple[str, str, int]] = []


@pytest.fixture
def hosted(workspace):
    """Return a function that writes settings with the rule, and the plan's status."""

    def prepare(settings="", status="draft", waive="", rule=HOSTS):
        (workspace / "planner.toml").write_text(
            f"format = 1\n{settings}{rule}", encoding="utf-8"
        )
        plan = workspace / "2027-H1.toml"
        text = plan.read_text(encoding="utf-8")
        text = text.replace('status = "draft"', f'status = "{status}"')
        text = text.replace("partners.funder", f"{waive}\npartners.funder")
        plan.write_text(text, encoding="utf-8")

    return prepare


def spoken(planner, *words):
    answer = planner("validate", "--json", *words)
    return [
        (each["code"], each["severity"], each["line"])
        for each in json.loads(answer.out or "{}")["findings"]
        if each["code"][0] in "XG" or each["file"] == "planner.toml"
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), FOUND),
        (("--select", "X"), FOUND),
        (("--select", "x:HOSTS,D"), FOUND),
        (("--select", "D"), CLEAN),
        (("--ignore", "X"), CLEAN),
        (("--ignore", "X:hosts"), CLEAN),
        (("--ignore", "X:hosts", "--select", "ALL"), CLEAN),
    ],
)
def test_own_rules_are_selected_as_others_are(planner, hosted, words, said):
    hosted()
    assert spoken(planner, *words) == said


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ('validate.select = ["X"]', FOUND),
        ('validate.select = ["D"]', CLEAN),
        ('validate.ignore = ["X:hosts"]', CLEAN),
        ('validate.ignore = ["ALL"]', CLEAN),
        ('validate.severity = { "X:hosts" = "note" }', [("X:hosts", "note", 9)]),
        ('validate.severity = { X = "error" }', [("X:hosts", "error", 9)]),
        ('validate.per_file_ignore = { "2027-*.toml" = ["X"] }', CLEAN),
        ('validate.per_file_ignore = { "2026-*.toml" = ["X"] }', FOUND),
        ('validate.ignore = ["X:host"]', [*FOUND, ("R301", "error", 2)]),
    ],
)
def test_settings_speak_of_own_rules_as_of_others(planner, hosted, settings, said):
    hosted(settings)
    assert spoken(planner) == said


def test_an_own_rule_that_is_not_there_is_wrong_use(planner, hosted):
    hosted()
    answer = planner("validate", "--select", "X:host")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == (
        "planner: there is no rule X:host in planner.toml that can be judged\n"
        "  help: a rule with a similar name exists: X:hosts\n"
    )


@pytest.mark.parametrize(
    ("severity", "level", "code"),
    [
        ("warning", "error", 0),
        ("warning", "warning", 1),
        ("error", "error", 1),
        ("note", "warning", 0),
    ],
)
def test_an_own_rule_fails_a_run_by_its_severity(
    planner, hosted, severity, level, code
):
    hosted(rule=f'{HOSTS}severity = "{severity}"\n')
    assert planner("validate", "--select", "X", "--fail-on", level).code == code


@pytest.mark.parametrize(
    ("waive", "said"),
    [
        ('waive."X:hosts" = "The city is asked in May."', CLEAN),
        ('waive."X:hosts" = { reason = "So.", until = 2026-11-22 }', CLEAN),
        (
            'waive."X:hosts" = { reason = "So.", until = 2026-11-21 }',
            [*FOUND, ("G516", "warning", 18)],
        ),
        (
            'partners.host = ["rabat"]\nwaive."X:hosts" = "It is asked."',
            [("G516", "warning", 19)],
        ),
        (
            'waive.hosts = "So."',
            FOUND,
        ),
    ],
)
def test_an_own_rule_is_waived_and_the_waiver_is_watched(planner, hosted, waive, said):
    hosted(waive=waive)
    assert spoken(planner) == said


def test_a_waiver_without_the_letter_is_told_the_rules_own_name(planner, hosted):
    hosted(waive='waive.hosts = "So."')
    answer = planner("validate", "--select", "R301")
    assert "there is no rule named hosts" in answer.out
    assert "help: a rule with a similar name exists: `X:hosts`" in answer.out


@pytest.mark.parametrize(
    ("status", "words", "said"),
    [
        ("submitted", (), FOUND),
        ("closed", (), CLEAN),
        ("closed", ("--closed",), FOUND),
        ("record", (), CLEAN),
    ],
)
def test_closed_plans_and_records_are_left_in_peace(
    planner, hosted, status, words, said
):
    hosted(status=status)
    assert [each for each in spoken(planner, *words) if each[0] == "X:hosts"] == said


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ('category = "training"', CLEAN),
        ('category = "training", over = true', FOUND),
        ('category = "training", over = false', CLEAN),
        ('category = "training", status = "proposed"', FOUND),
        ('category = "training", status = { present = false }', FOUND),
    ],
)
def test_items_that_are_over_are_judged_where_when_speaks_of_them(
    planner, hosted, when, said
):
    hosted(rule=HOSTS.replace('category = "training"', when))
    found = spoken(planner, "--today", "2027-05-01")
    assert [each for each in found if each[0] == "X:hosts"] == said


def test_a_damaged_head_silences_only_what_asks_for_the_plan(planner, hosted):
    of_plan = HOSTS.replace("hosts]", "planned]").replace(
        "{ c", '{ plan.status = "draft", c'
    )
    hosted(rule=HOSTS + of_plan)
    plan = Path("2027-H1.toml")
    text = plan.read_text(encoding="utf-8")
    assert [each[0] for each in spoken(planner)] == ["X:hosts", "X:planned"]
    plan.write_text(text.replace('regions = ["mena", "e', 'regions = 1 # ["mena", "e'))
    assert [each[0] for each in spoken(planner)] == ["X:hosts"]


def test_a_baseline_knows_own_rules(planner, hosted):
    hosted()
    words = ("validate", "--select", "X", "--fail-on", "note")
    assert planner(*words, "--baseline", "known.json", "--write-baseline").code == 0
    assert planner(*words, "--baseline", "known.json").code == 0
    assert planner(*words).code == 1


def test_an_unreadable_item_is_not_judged(planner, hosted):
    hosted(waive="lead = 5")
    assert spoken(planner, "--select", "X") == CLEAN


def test_a_plan_beside_is_judged_by_the_rules_of_its_workspace(planner, hosted):
    hosted()
    assert planner("validate", "2027-H1.toml", "-o", "concise").out.startswith(
        "2027-H1.toml:9:1: warning[X:hosts]: a training names its host\n"
    )


def test_two_workspaces_have_each_their_rules(planner, hosted, workspace):
    hosted()
    beside = workspace.parent / "other"
    copytree(workspace, beside)
    text = (beside / "planner.toml").read_text(encoding="utf-8")
    changed = text.replace("hosts]", "homes]").replace("its host", "its home")
    (beside / "planner.toml").write_text(changed, encoding="utf-8")
    answer = planner("validate", "..", "--select", "X", "--output", "sarif")
    (run,) = json.loads(answer.out)["runs"]
    titles = [
        rule["shortDescription"]["text"] for rule in run["tool"]["driver"]["rules"]
    ]
    assert titles == ["a training names its home", "a training names its host"]


def test_own_rules_are_listed_after_the_others(planner, hosted):
    hosted(rule=HOSTS + HOSTS.replace("hosts]", "a-longer-name]"))
    assert planner("rules").out.endswith(
        "\n\nX  rules of your own\n"
        "X:hosts          warning  a training names its host\n"
        "X:a-longer-name  warning  a training names its host\n"
    )
    rows = json.loads(planner("rules", "--json").out)["rules"]
    assert [row["code"] for row in rows if row["own"]] == ["X:hosts", "X:a-longer-name"]


def test_without_a_workspace_the_built_in_rules_are_listed(
    planner, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    assert "X  rules" not in planner("rules").out
    assert planner("rules", "--plans", "nowhere").code == 2
    assert planner("explain", "X:hosts").code == 3
    assert planner("explain", "D202").code == 0


def test_a_workspace_with_damaged_settings_has_no_rules_of_its_own(planner, workspace):
    (workspace / "planner.toml").write_bytes(b"\xff")
    assert "X  rules" not in planner("rules").out
    assert planner("explain", "X:hosts").code == 2


def test_an_own_rule_is_explained_by_what_it_asks(planner, hosted):
    hosted(
        rule="""
[rule.hosts]
when.venue.city = ["rabat", "tangier"]
when.start = { after = "2026", before = 2028-01-01 }
forbid = ["risk", "expected"]
message = '''
 two
 lines '''
severity = "note"
"""
    )
    answer = planner("explain", "x:hosts")
    assert answer.code == 0
    assert (
        answer.out
        == """\
X:hosts
note · always · rules of your own

two lines

What: every training item that is not over with `venue.city = ["rabat",
      "tangier"]` and `start = { after = "2026", before = 2028-01-01 }` must not
      have `risk` or `expected`.

Instead: take `risk` out; take `expected` out.

It is a rule of your own: [rule.hosts] in planner.toml.
"""
    )
    data = json.loads(planner("explain", "X:hosts", "--json").out)
    assert (data["code"], data["name"], data["own"]) == ("X:hosts", "hosts", True)


def test_everything_that_is_forbidden_and_there_is_shown(planner, hosted):
    hosted(
        rule="""
[rule.bare]
when = { category = ["training", "partnership"] }
forbid.theme.present = true
forbid.start.present = true
forbid.risk.present = true
forbid.ref.present = false
message = "bare"
""",
        waive="risk = 'rain'",
    )
    answer = planner("validate", "--select", "X", "--json")
    found = json.loads(answer.out)["findings"]
    assert [
        (
            each["line"],
            each["help"],
            [(at["line"], at["label"]) for at in each["related"]],
        )
        for each in found
    ] == [
        (
            13,
            "take `theme` out; take `start` out; take `risk` out; give it `ref`",
            [(14, "this too"), (18, "this too")],
        ),
        (
            25,
            "take `theme` out; take `start` out; give it `ref`",
            [(28, "this too")],
        ),
    ]
