"""`planner validate`: what is checked, what is said, and the exit code."""

from __future__ import annotations

import json

import pytest


def spoil(folder, name, old, new):
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")


def test_a_clean_workspace_passes(planner, workspace):
    assert planner("validate") == (0, "4 files checked, nothing found\n", "")


def test_a_finding_shows_its_lines_and_the_way_on(planner, workspace):
    spoil(workspace, "2027-H1.toml", "end = 2027-04-15", "end = 2027-04-12")
    answer = planner("validate")
    assert answer.code == 1
    assert answer.err == ""
    assert (
        answer.out
        == """\
error[D201] end-before-start: it ends before it starts
  --> 2027-H1.toml:15:7
   |
 9 | [training.referral]
   | ...
13 | theme = "cooperation"
14 | start = 2027-04-14
15 | end = 2027-04-12
   |       ^^^^^^^^^^ before 2027-04-14
  ::: 2027-H1.toml:14:9
14 | start = 2027-04-14
   |         ---------- it starts here
   |
   = help: correct one of the two; a single day needs no `end`

4 files checked: 1 error
"""
    )


def test_concise_is_a_line_a_finding(planner, workspace):
    spoil(workspace, "2027-H1.toml", "end = 2027-04-15", "end = 2027-04-12")
    assert planner("validate", "--output", "concise").out == (
        "2027-H1.toml:15:7: error[D201] end-before-start: it ends before it starts\n"
        "4 files checked: 1 error\n"
    )


def test_json_is_versioned_and_whole(planner, workspace):
    spoil(workspace, "2027-H1.toml", "end = 2027-04-15", "end = 2027-04-12")
    found = json.loads(planner("validate", "--json").out)
    assert found["version"] == 1
    assert found["files"] == 4
    assert found["counts"] == {
        "error": 1,
        "warning": 0,
        "note": 0,
        "fixable": 0,
        "hidden": 0,
    }
    assert found["findings"][0]["keys"] == ["training", "referral", "end"]
    assert found["findings"][0]["line"] == 15
    assert found["findings"][0]["end_column"] == 17


def test_only_what_is_in_the_named_file_is_shown(planner, workspace):
    spoil(workspace, "2027-H1.toml", "end = 2027-04-15", "end = 2027-04-12")
    assert planner("validate", "network.toml").code == 0
    assert planner("validate", "2027-H1.toml").code == 1
    assert planner("validate", "--plan", "2027-H1").code == 1


@pytest.mark.parametrize("output", ["full", "concise", "json"])
@pytest.mark.parametrize(
    "damage", [b"start = 1\n", b"x = \xff", b"<<<<<<< HEAD\n", b"", b"format = 2\n"]
)
def test_naming_the_plan_is_naming_its_file(planner, workspace, damage, output):
    (workspace / "2027-H1.toml").write_bytes(damage)
    named = planner("validate", "--plan", "2027-H1", "--output", output)
    assert named == planner("validate", "2027-H1.toml", "--output", output)
    assert named == planner("validate", "--plan", "2027-h1", "--output", output)
    assert named.code == 1


def test_a_folder_is_every_workspace_below_it(planner, workspace, monkeypatch):
    spoil(workspace, "2027-H1.toml", "end = 2027-04-15", "end = 2027-04-12")
    monkeypatch.chdir("/")
    answer = planner("validate", workspace.parent, "--output", "concise")
    assert answer.code == 1
    assert answer.out.startswith(f"{workspace}/2027-H1.toml:15:7: error[D201]")


@pytest.mark.parametrize(
    ("words", "code", "err"),
    [
        (
            ["nowhere.toml"],
            2,
            "planner: there is no file or folder nowhere.toml\n",
        ),
        (
            ["--plan", "2031-H1"],
            3,
            "planner: there is no plan 2031-H1 in {root}\n"
            "  help: these are there: 2027-H1\n",
        ),
        (
            ["--select", "end-befor-start"],
            2,
            "planner: there is no rule end-befor-start\n"
            "  help: a rule with a similar name exists: end-before-start\n",
        ),
        (
            ["--plan", "2027-H1", "network.toml"],
            2,
            "planner: --plan 2027-H1 and a path name two things\n"
            "  help: name the plan or the path, not both\n",
        ),
        (
            ["--today", "soon"],
            2,
            "planner: soon is not a date\n"
            "  help: write the day as year-month-day, for example 2027-02-01\n",
        ),
        (
            ["--json", "--output", "concise"],
            2,
            "planner: json and concise would both be printed\n"
            "  help: name a file for one: json:FILE\n",
        ),
    ],
)
def test_wrong_use_is_one_sentence(planner, workspace, words, code, err):
    answer = planner("validate", *words)
    assert (answer.code, answer.out) == (code, "")
    assert answer.err == err.format(root=workspace)


def test_without_a_workspace_the_way_on_is_named(planner, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    answer = planner("validate")
    assert answer.code == 3
    assert answer.err == (
        f"planner: no workspace found in {tmp_path} or above it\n"
        "  help: name the folder that holds planner.toml with --plans DIR; "
        "to begin a workspace: planner init\n"
    )


def test_options_stand_before_or_after_the_verb(planner, workspace, monkeypatch):
    monkeypatch.chdir("/")
    before = planner("--plans", workspace, "validate")
    after = planner("validate", "--plans", workspace)
    monkeypatch.setenv("PLANNER_PLANS", str(workspace))
    assert before == after == planner("validate")
    assert before.code == 0


def test_a_workspace_without_plans_is_clean(planner, tmp_path, monkeypatch):
    (tmp_path / "planner.toml").write_text("format = 1\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert planner("validate") == (0, "1 file checked, nothing found\n", "")


def test_a_choice_that_is_nearly_one_is_told_beside_it(planner, workspace):
    spoil(workspace, "2027-H1.toml", '"negotiating"', '"negotiatin"')
    answer = json.loads(planner("validate", "--json").out)
    (found,) = [each for each in answer["findings"] if each["code"] == "F008"]
    assert found["label"] == "`negotiating` is similar"
    assert found["fix"]["safe"] is False
    assert [each["text"] for each in found["fix"]["replacements"]] == ['"negotiating"']


@pytest.mark.parametrize("letters", [60, 61, 90])
def test_a_name_that_is_offered_is_no_longer_than_a_name_may_be(
    planner, workspace, letters
):
    name = "A" * letters
    spoil(workspace, "2027-H1.toml", "training.referral", f"training.{name}")
    answer = json.loads(planner("validate", "--json").out)
    (found,) = [each for each in answer["findings"] if each["code"] == "F013"]
    assert found["fix"]["replacements"][0]["text"] == "a" * 60


@pytest.mark.parametrize(
    ("origin", "code"),
    [("2026-H2/before", 0), ("2026-H2/nothing", 1), ("2020-H1/before", 0)],
)
def test_where_an_item_was_carried_from_is_looked_up(planner, workspace, origin, code):
    path = workspace / "2027-H1.toml"
    text = path.read_text(encoding="utf-8")
    frame = text.split("[training")[0].replace("2027-H1", "2026-H2")
    item = '[training.before]\ntitle = "Referral of last year"\n'
    (workspace / "2026-H2.toml").write_text(frame + item, encoding="utf-8")
    spoil(
        workspace,
        "2027-H1.toml",
        'lead = "mena-hub"',
        f'lead = "mena-hub"\ncarried_from = "{origin}"',
    )
    answer = planner("validate", "2027-H1.toml", "--select", "R301,F")
    assert answer.code == code
    assert ("R301" in answer.out) is bool(code)
