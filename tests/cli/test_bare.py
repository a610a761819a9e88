"""`planner` without a verb: where one is, what is open, what to run next."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NOWHERE = """\
no workspace in {folder} or above it

What to run next
  planner init    begin one: a few questions are asked
  planner --help  every verb
"""
CLEAN = """\
Network of Cities
workspace .

Plans
  2027-H1  draft  2 items  starts in 40 days  Work plan, January to June 2027

What is open
  nothing

What to run next
  planner summary       the plan 2027-H1 on one page
  planner add training  another item of 2027-H1
  planner new 2027-H2   begin the next plan
  planner --help        every verb
"""
LATE = """\
What is open
  2 items are overdue
  decide by  2027-05-01  2027-H1/memorandum  Memorandum with the foundation
  decide by  2027-06-10  2027-H1/referral    Referral pathways
"""


def test_a_clean_workspace_at_a_glance(planner, workspace):
    text = (workspace / "2027-H1.toml").read_text(encoding="utf-8")
    titled = re.sub(
        "(?m)^title = .*", 'title = "Work plan, January to June 2027"', text, count=1
    )
    (workspace / "2027-H1.toml").write_text(titled, encoding="utf-8")
    assert planner() == (0, CLEAN, "")


def test_what_is_late_and_what_is_to_be_decided_is_told(planner, workspace):
    path = workspace / "2027-H1.toml"
    text = path.read_text(encoding="utf-8")
    text = text.replace(
        "[training.referral]\n", "[training.referral]\ndecide_by = 2027-06-10\n"
    )
    text = text.replace(
        "[partnership.memorandum]\n",
        "[partnership.memorandum]\ndecide_by = 2027-05-01\n",
    )
    text += (
        '\n[training.over]\ntitle = "Over"\nlead = "mena-hub"\nregions = ["mena"]\n'
        'theme = "youth"\nstart = 2027-05-03\nvenue.mode = "online"\n'
        '\n[training.far]\ntitle = "Far away"\nlead = "mena-hub"\n'
        'regions = ["mena"]\nstart = "2027-06"\ndecide_by = 2027-06-29\n'
    )
    path.write_text(text, encoding="utf-8")
    answer = planner("--today", "2027-05-20")
    assert answer.code == 0
    assert LATE in answer.out
    assert "  planner validate      what is wrong, and the way on\n" in answer.out


def test_decisions_of_plans_that_are_closed_are_not_told(planner, workspace):
    path = workspace / "2027-H1.toml"
    text = path.read_text(encoding="utf-8").replace(
        "[training.referral]\n", "[training.referral]\ndecide_by = 2026-11-01\n"
    )
    path.write_text(text, encoding="utf-8")
    assert "decide by" in planner().out
    path.write_text(text.replace('"draft"', '"closed"'), encoding="utf-8")
    assert "decide by" not in planner().out


def test_on_a_screen_old_plans_and_further_decisions_are_counted(planner, workspace):
    path = workspace / "2027-H1.toml"
    text = path.read_text(encoding="utf-8")
    items = "".join(
        f'\n[training.item-{place}]\ntitle = "Item {place}"\n'
        f"decide_by = 2026-12-0{place}\n"
        for place in range(1, 6)
    )
    path.write_text(text + items, encoding="utf-8")
    for year in range(2019, 2026):
        record = text.replace("2027", str(year)).replace('"draft"', '"record"')
        (workspace / f"{year}-H1.toml").write_text(record, encoding="utf-8")
    answer = planner("--color", "always")
    assert "2021-H1" in answer.out
    assert "2020-H1" not in answer.out
    assert "and 2 earlier" in answer.out
    assert "and 2 more to be decided" in answer.out
    plain = planner().out
    assert "2019-H1" in plain
    assert plain.count("decide by") == 5


def test_where_there_is_no_workspace_it_says_how_to_begin(
    planner, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    assert planner() == (0, NOWHERE.format(folder=tmp_path), "")


def test_a_folder_that_is_named_and_is_none_is_exit_code_three(planner, tmp_path):
    (tmp_path / "empty").mkdir()
    answer = planner("--plans", tmp_path / "empty")
    assert (answer.code, answer.out) == (3, "")
    assert answer.err.startswith("planner: no workspace found in ")


def test_a_workspace_that_is_named_is_named_in_what_to_run(planner, tmp_path):
    shutil.copytree(ROOT / "plans", tmp_path / "our plans")
    answer = planner("--plans", tmp_path / "our plans")
    assert f"  planner --plans '{tmp_path}/our plans' new 2027-H2" in answer.out
    assert "illustrative  Work plan, January to June 2027\n" in answer.out


def test_a_workspace_without_plans_or_roster_is_told(planner, tmp_path, monkeypatch):
    (tmp_path / "planner.toml").write_text("format = 1\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    answer = planner()
    assert answer.code == 0
    assert answer.out.startswith("a workspace without a name\nworkspace .\n")
    assert "Plans\n  none yet\n" in answer.out
    assert "planner new 2027-H1  begin the first plan\n" in answer.out


@pytest.mark.parametrize("text", [b"\xff", b"x = ", b"format = 2\n"])
def test_a_plan_that_cannot_be_read_is_told(planner, workspace, text):
    (workspace / "2027-H1.toml").write_bytes(text)
    answer = planner()
    assert answer.code == 0
    assert "  2027-H1  unreadable  0 items" in answer.out


def test_hostile_names_reach_no_terminal(planner, workspace):
    path = workspace / "network.toml"
    text = path.read_text(encoding="utf-8")
    wild = text.replace('"Network of Cities"', '"\\u001b[31mred\\nname"', 1)
    path.write_text(wild, encoding="utf-8")
    answer = planner("--color", "always")
    assert "\ufffd[31mred name" in answer.out


def test_help_stays(planner, workspace):
    answer = planner("--help")
    assert answer.code == 0
    assert "Usage: " in answer.out
    assert "Read a plan" in answer.out


def test_a_day_that_is_none_is_one_sentence(planner, workspace):
    answer = planner("--today", "tomorrow")
    assert answer.code == 2
    assert answer.err.startswith("planner: tomorrow is not a date\n")
