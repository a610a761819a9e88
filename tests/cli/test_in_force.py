"""`planner settings`: what is in force, and where each value comes from."""

from __future__ import annotations

import json

import pytest

from planner.rules.catalogue import all_rules

SETTINGS = """\
format = 1

[validate]
ignore = ["overdue", "R301", "T60"]
severity = { crowded-month = "note", unknown-key = "note" }
per_file_ignore = { "2027-*.toml" = ["I", "D"], "2020-*" = ["D201"] }

[thresholds]
short_notice_weeks = 12

[export.summary]
path = "../docs/2027-H1.md"
plan = "2027-H1"
format = "markdown"
"""


def parts(planner, *words):
    return json.loads(planner("settings", "--json", *words).out)


def row(planner, part, name, *words):
    (found,) = (
        each for each in parts(planner, *words)[part] if each["name"].endswith(name)
    )
    return found["value"], found["source"]


def test_all_that_is_in_force_is_shown(planner, workspace):
    text = SETTINGS.replace(', "T60"', "")
    (workspace / "planner.toml").write_text(text, encoding="utf-8")
    answer = planner("settings")
    assert (answer.code, answer.err) == (0, "")
    here, _, rest = answer.out.partition("\n\n")
    assert [" ".join(line.split()) for line in here.splitlines()] == [
        "Here",
        f"workspace {workspace} found from here",
        "plan chosen by the day default",
        "today 2026-11-22 PLANNER_TODAY",
        "color auto default",
        "ascii no default",
        "bidi marks default",
        "output full default what `planner validate` prints unasked",
        "debug no default whether a failure of the program shows its report",
    ]
    shown, _, thresholds = rest.partition("Thresholds\n")
    assert shown == (
        "Validation\n"
        "  select   ALL            default         The rules that are judged: codes, "
        "names, families, or `ALL`.\n"
        "  ignore   overdue, R301  planner.toml:4  The rules of these that are not.\n"
        "  fail_on  error          default         The least severity that makes "
        "`planner validate` fail.\n"
        "\n"
        "Other severities\n"
        "  C406 crowded-month  note (default warning)  planner.toml:5\n"
        "  F005 unknown-key    error                   planner.toml:5  it cannot be "
        "changed\n"
        "\n"
        "Rules not judged\n"
        "  D206 overdue            planner.toml:4\n"
        "  R301 unknown-reference  planner.toml:4  judged all the same: it cannot be "
        "set aside\n"
        "\n"
        "Rules not judged in some files\n"
        "  2027-*.toml  I, D  planner.toml:6  matches 2027-H1.toml\n"
        "  2020-*       D201  planner.toml:6  matches no file\n"
        "\n"
    )
    lines = thresholds.splitlines()
    assert (
        "  short_notice_weeks    12 (default 8)  planner.toml:9  D208 short-notice: An "
        "event in person is near, and its place or its day is still open."
    ) in lines
    assert lines[-3:] == [
        "",
        "[export]",
        "  summary  path = ../docs/2027-H1.md, format = markdown, plan = 2027-H1  "
        "planner.toml:11",
    ]


def test_every_threshold_of_every_rule_is_there_with_its_default(planner, workspace):
    found = {
        (each["rule"], each["name"]): (each["value"], each["source"])
        for each in parts(planner)["thresholds"]
    }
    assert found == {
        (rule.code, name): (value, "default")
        for rule in all_rules()
        for name, value in rule.thresholds.items()
    }
    assert len(found) > 5


def test_what_is_outside_the_file_says_where_it_comes_from(
    planner, workspace, monkeypatch
):
    assert row(planner, "environment", "today") == ("2026-11-22", "PLANNER_TODAY")
    given = row(planner, "environment", "today", "--today", "2027-01-01")
    assert given == ("2027-01-01", "--today")
    monkeypatch.delenv("PLANNER_TODAY")
    assert row(planner, "environment", "today")[1] == "the clock"
    found = row(planner, "environment", "workspace")
    assert found == (str(workspace), "found from here")
    named = row(planner, "environment", "workspace", "--plans", workspace)
    assert named == (str(workspace), "--plans")
    monkeypatch.setenv("PLANNER_PLANS", str(workspace))
    assert row(planner, "environment", "workspace")[1] == "PLANNER_PLANS"
    plan = row(planner, "environment", "plan", "--plan", "2027-H1")
    assert plan == ("2027-H1", "--plan")


@pytest.mark.parametrize(
    ("variable", "setting"),
    [
        ("NO_COLOR=1", ("color", "never")),
        ("FORCE_COLOR=1", ("color", "always")),
        ("PLANNER_BIDI=plain", ("bidi", "plain")),
        ("PLANNER_DEBUG=1", ("debug", True)),
        ("GITHUB_ACTIONS=true", ("output", ["full", "github"])),
        (
            "GITLAB_CI=true",
            ("output", ["full", "gitlab:gl-code-quality-report.json"]),
        ),
    ],
)
def test_variables_are_named(planner, workspace, monkeypatch, variable, setting):
    name, _, value = variable.partition("=")
    monkeypatch.setenv(name, value)
    assert row(planner, "environment", setting[0]) == (setting[1], name)


def test_an_option_wins_over_a_variable(planner, workspace, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    found = row(planner, "environment", "color", "--color", "always")
    assert found == ("always", "--color")
    assert row(planner, "environment", "ascii", "--ascii") == (True, "--ascii")


def test_what_a_select_leaves_out_is_not_judged(planner, workspace):
    text = 'format = 1\n[validate]\nselect = ["D"]\n'
    (workspace / "planner.toml").write_text(text, encoding="utf-8")
    found = parts(planner)["ignored"]
    codes = [each["rule"] for each in found]
    assert "I101" in codes
    assert not [code for code in codes if code[0] in "DS" or code in {"F001", "R301"}]
    assert {each["source"] for each in found} == {"planner.toml:3"}


OWN = """\
format = 1
[validate]
ignore = ["X:hosts"]
severity = { "X:short" = "error" }
[rule.hosts]
require = "partners.host"
message = "a host is named"
[rule.short]
forbid.title = { at_least = 30 }
message = "titles are short"
severity = "note"
"""


def test_rules_of_ones_own_are_there_as_others_are(planner, workspace):
    (workspace / "planner.toml").write_text(OWN, encoding="utf-8")
    answer = planner("settings")
    assert (answer.code, answer.err) == (0, "")
    assert (
        "Other severities\n"
        "  X:short  error (default note)  planner.toml:4\n"
        "\n"
        "Rules not judged\n"
        "  X:hosts  planner.toml:3\n"
    ) in answer.out
    assert answer.out.endswith(
        "\n\n"
        "Rules of your own\n"
        "  X:hosts  warning  planner.toml:5  a host is named\n"
        "  X:short  note     planner.toml:8  titles are short\n"
    )
    rows = json.loads(planner("settings", "--json").out)["rule"]
    assert rows[1] == {
        "name": "X:short",
        "rule": "X:short",
        "value": "note",
        "default": None,
        "source": "planner.toml:8",
        "note": "titles are short",
    }


def test_a_rule_of_ones_own_with_a_mistake_is_said_not_to_be_judged(planner, workspace):
    text = OWN.replace("partners.host", "partners.hosts")
    (workspace / "planner.toml").write_text(text, encoding="utf-8")
    answer = planner("settings")
    assert answer.code == 2
    assert (
        "Rules of your own\n"
        "  X:hosts        planner.toml:5  not judged: it has a mistake\n"
        "  X:short  note  planner.toml:8  titles are short\n"
    ) in answer.out


def test_a_mistake_is_shown_and_what_it_spoils_has_its_default(planner, workspace):
    text = (
        'format = 1\n[validate]\nselect = ["D"]\nignore = "D"\n'
        "[thresholds]\nnothing = 3\nshort_notice_weeks = 4\n"
    )
    (workspace / "planner.toml").write_text(text, encoding="utf-8")
    answer = planner("settings")
    assert (answer.code, answer.err) == (2, "")
    assert answer.out.partition("Wrong in planner.toml\n")[2] == (
        "  error a list of texts is wanted here, not a text\n"
        "    F007 wrong-type, line 4\n"
        '    write, for example, ignore = ["D"]\n'
        "  error there is no threshold named nothing\n"
        "    R301 unknown-reference, line 6\n"
        "    `planner settings` lists them all\n"
    )
    assert row(planner, "validate", "select") == (["D"], "planner.toml:3")
    assert row(planner, "validate", "ignore") == ([], "default")
    assert row(planner, "thresholds", "notice_weeks") == (4, "planner.toml:7")
    assert [each["code"] for each in parts(planner)["findings"]] == ["F007", "R301"]
    assert planner("settings", "--json").code == 2


def test_a_number_that_no_rule_can_go_by_has_its_default(planner, workspace):
    (workspace / "planner.toml").write_text(
        "format = 1\n[thresholds]\nmax_indicators = -1\nunfunded_weeks = 1e300\n",
        encoding="utf-8",
    )
    for name, usual in (("max_indicators", 3), ("unfunded_weeks", 8)):
        assert row(planner, "thresholds", name) == (usual, "default")
    answer = planner("validate", "-o", "concise")
    assert (answer.code, answer.err) == (2, "")
    assert [line.partition(": ")[0] for line in answer.out.splitlines()] == [
        "planner.toml:3:18",
        "planner.toml:4:18",
        "4 files checked",
    ]


@pytest.mark.parametrize("raw", [b"\xff", b"format = 2\n", b"[x\n", b""])
def test_a_file_that_cannot_be_read_leaves_the_defaults(planner, workspace, raw):
    (workspace / "planner.toml").write_bytes(raw)
    answer = planner("settings")
    assert (answer.code, answer.err) == (2, "")
    assert "Wrong in planner.toml" in answer.out
    assert row(planner, "validate", "fail_on") == ("error", "default")


def test_without_a_workspace_or_plan_there_is_one_sentence(
    planner, workspace, tmp_path, monkeypatch
):
    answer = planner("settings", "--plan", "2031-H1")
    assert (answer.code, answer.out) == (3, "")
    assert answer.err.startswith("planner: there is no plan 2031-H1\n")
    (tmp_path / "empty").mkdir()
    answer = planner("settings", "--plans", tmp_path / "empty")
    assert (answer.code, answer.out) == (3, "")


@pytest.mark.parametrize("width", [40, 60, 80, 200])
def test_nothing_is_cut_at_any_width(planner, workspace, monkeypatch, width):
    (workspace / "planner.toml").write_text(SETTINGS, encoding="utf-8")
    monkeypatch.setenv("COLUMNS", str(width))
    whole = planner("settings", "--color", "always").out
    shown = "".join(piece.partition("m")[2] for piece in f"m{whole}".split("\x1b["))
    assert max(map(len, shown.splitlines())) <= width
    assert "…" not in shown
    flat = " ".join(shown.split())
    for words in (
        "short_notice_weeks 12 (default 8) planner.toml:9",
        "D208 short-notice: An event in person is near, and its place or its day",
        "matches 2027-H1.toml",
    ):
        assert words in flat
    assert "Wrong in planner.toml" in shown


def test_names_in_the_file_cannot_speak_to_the_terminal(planner, workspace):
    text = 'format = 1\nvalidate.per_file_ignore = { "\\u001b[31mx" = ["I"] }\n'
    (workspace / "planner.toml").write_text(text, encoding="utf-8")
    assert "\x1b" not in planner("settings").out
    assert "\x1b" not in planner("settings", "--json").out
