"""`planner new`: the file of the next half-year; its frame comes along, no items."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
import tomli

from planner.layout.title import first_title, next_title
from planner.model.half_year import HalfYear

ROOT = Path(__file__).parents[2]
FIRST, SECOND = HalfYear(2027, 1), HalfYear(2027, 2)


def read(path):
    return tomli.loads(path.read_text(encoding="utf-8"))


@pytest.fixture
def sample(tmp_path, monkeypatch):
    shutil.copytree(ROOT / "plans", tmp_path / "plans")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "plans"


def test_the_frame_comes_along_and_no_item(planner, sample):
    answer = planner("new", "2027-H2")
    assert answer == (
        0,
        "plans/2027-H2.toml: written, with the frame of 2027-H1\n"
        "  next: planner add training --plan 2027-H2\n",
        "",
    )
    old, new = read(sample / "2027-H1.toml"), read(sample / "2027-H2.toml")
    same = ("language", "publish_in", "themes", "regions", "illustrative")
    assert new == {
        "format": 1,
        "period": "2027-H2",
        "title": "Work plan, July to December 2027",
        "status": "draft",
        "previous": "2027-H1",
        **{key: old[key] for key in same},
        "text": {
            "ar": {"title": "خطة العمل، يوليو إلى ديسمبر 2027"},
            "fr": {"title": "Plan de travail, juillet à décembre 2027"},
        },
    }
    assert planner("validate", "plans/2027-H2.toml").out.endswith(
        "1 file checked, nothing found\n"
    )
    assert planner("fix", "plans/2027-H2.toml").out.startswith("nothing was mended")


def test_every_byte_of_the_other_files_stays(planner, sample):
    before = {path.name: path.read_bytes() for path in sample.iterdir()}
    planner("new", "2027-H2")
    after = {path.name: path.read_bytes() for path in sample.iterdir()}
    after.pop("2027-H2.toml")
    assert after == before


def test_another_plan_may_be_named(planner, sample):
    answer = planner("new", "2028-h1", "--from", "2024-h2", "--title", "Plan of 2028")
    assert answer.out.startswith(
        "plans/2028-H1.toml: written, with the frame of 2024-H2\n"
    )
    new = read(sample / "2028-H1.toml")
    assert (new["title"], new["status"]) == ("Plan of 2028", "draft")
    assert "previous" not in new
    assert "text" not in new


def test_what_has_ended_stays_behind(planner, workspace):
    roster = workspace / "network.toml"
    text = roster.read_text(encoding="utf-8")
    ended = '[theme.youth]\nuntil = 2027-06-30\nwaive.unused-entry = "It ends."\n'
    roster.write_text(text.replace("[theme.youth]\n", ended), encoding="utf-8")
    answer = planner("new", "2027-H2")
    assert answer.out.startswith(
        "2027-H2.toml: written, with the frame of 2027-H1, without youth\n"
    )
    assert read(workspace / "2027-H2.toml")["themes"] == ["cooperation"]


def test_a_first_plan_has_its_frame_from_the_roster(planner, workspace):
    (workspace / "2027-H1.toml").unlink()
    answer = planner("new", "2027-H1")
    assert answer.out.startswith(
        "2027-H1.toml: written, with the themes and regions of the roster\n"
    )
    new = read(workspace / "2027-H1.toml")
    assert new["title"] == "Work plan, January to June 2027"
    assert new["themes"] == ["cooperation", "youth"]
    assert "africa" not in new["regions"]
    assert "mena" in new["regions"]


def test_a_first_plan_needs_no_roster(planner, tmp_path, monkeypatch):
    (tmp_path / "planner.toml").write_text("format = 1\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert planner("new", "2027-H1").code == 0
    assert read(tmp_path / "2027-H1.toml")["language"] == "en"


def test_a_roster_that_is_broken_drops_nothing(planner, sample):
    (sample / "network.toml").write_text("format = ", encoding="utf-8")
    answer = planner("new", "2027-H2")
    assert answer.out.startswith("plans/2027-H2.toml: written, with the frame of")
    assert len(read(sample / "2027-H2.toml")["themes"]) == 6


def test_a_plan_that_is_there_is_left_as_it_is(planner, sample):
    before = (sample / "2027-H1.toml").read_bytes()
    answer = planner("new", "2027-H1")
    assert answer == (
        2,
        "",
        "planner: plans/2027-H1.toml is there already, so nothing was written\n",
    )
    assert (sample / "2027-H1.toml").read_bytes() == before


@pytest.mark.parametrize("word", ["2027", "2027-H3", "27-H1", "next", "2027-H1.toml"])
def test_a_word_that_is_no_half_year_is_one_sentence(planner, sample, word):
    help_ = (
        "  help: write 2027-H1 for January to June 2027, 2027-H2 for July to December\n"
    )
    told = f"planner: {word} is not a half-year\n{help_}"
    assert planner("new", word) == (2, "", told)
    assert planner("new", "2027-H2", "--from", word) == (2, "", told)


def test_a_source_that_is_not_there_is_one_sentence(planner, sample):
    assert planner("new", "2027-H2", "--from", "2020-H1") == (
        3,
        "",
        f"planner: there is no plan 2020-H1 in {sample}\n"
        "  help: these are there: 2023-H2, 2024-H1, 2024-H2, 2027-H1\n",
    )


@pytest.mark.parametrize("text", [b"format = ", b"\xff", b"format = 2\n"])
def test_a_source_that_cannot_be_read_is_one_sentence(planner, workspace, text):
    (workspace / "2027-H1.toml").write_bytes(text)
    assert planner("new", "2027-H2") == (
        3,
        "",
        "planner: the frame of 2027-H1 cannot be read\n"
        "  help: planner validate --plan 2027-H1 says why; another plan is named with "
        "--from\n",
    )
    assert not (workspace / "2027-H2.toml").exists()


def test_a_dry_run_prints_the_file_and_writes_nothing(planner, sample):
    answer = planner("new", "2027-H2", "--dry-run")
    assert not (sample / "2027-H2.toml").exists()
    planner("new", "2027-H2")
    assert answer.out == (sample / "2027-H2.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("title", ['A "plan" \\ [1]', "two\nlines", "# خطة", "{x}"])
def test_any_title_is_written_as_a_text(planner, workspace, title):
    assert planner("new", "2027-H2", "--title", title).code == 0
    new = read(workspace / "2027-H2.toml")
    assert new["title"] == " ".join(title.split())
    assert planner("validate", "2027-H2.toml").code == 0


@pytest.mark.parametrize(
    ("title", "sentence"),
    [
        ("", "a text is empty"),
        ("\x1b[31mred", "\ufffd[31mred holds a control character"),
        ("ﺔﻄﺧ العمل", "the plan would not be right: "),
    ],
)
def test_a_title_that_would_be_found_is_refused(planner, workspace, title, sentence):
    answer = planner("new", "2027-H2", "--title", title)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"planner: {sentence}")
    assert not (workspace / "2027-H2.toml").exists()


def test_the_schema_is_named_only_where_it_is_kept(planner, workspace):
    assert not planner("new", "2027-H2", "--dry-run").out.startswith("#:schema")
    planner("schema", "--write")
    assert planner("new", "2027-H2", "--dry-run").out.startswith(
        "#:schema ./plan.schema.json\n"
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Work plan, January to June 2027", "Work plan, July to December 2027"),
        ("Plan de janvier à juin 2027", "Plan de juillet à décembre 2027"),
        ("خطة النصف الأول من 2027", "خطة النصف الثاني من 2027"),
        ("خطة كانون الثاني - حزيران 2027", "خطة تموز - كانون الأول 2027"),
        ("Plan 2027-H1 (2026 results)", "Plan 2027-H2 (2026 results)"),
        ("First half of 2027", "Second half of 2027"),
        ("What we want", "What we want"),
        ("Jan\u2013Jun 2027", "Jul\u2013Dec 2027"),
        ("The H10 of 20270", "The H10 of 20270"),
    ],
)
def test_a_title_says_the_next_half_year_where_the_old_one_said_its_own(old, new):
    assert next_title(old, FIRST, SECOND) == new
    assert next_title(new, SECOND, FIRST) == old


def test_a_title_says_the_next_year():
    assert next_title(
        "Work plan, July to December 2027", SECOND, HalfYear(2028, 1)
    ) == ("Work plan, January to June 2028")
    assert next_title("S1 2027", FIRST, HalfYear(2028, 1)) == "S1 2028"


def test_a_first_title_is_in_the_language_of_the_plan():
    assert first_title(SECOND, "fr-MA") == "Plan de travail, juillet à décembre 2027"
    assert first_title(SECOND, "ru") == "2027-H2"


def test_a_new_plan_is_taken_back_while_nobody_wrote_into_it(planner, workspace):
    path = workspace / "2027-H2.toml"
    planner("new", "2027-H2")
    made = path.read_text()
    path.write_text(made + "# mine\n")
    assert "2027-H2.toml was changed since" in planner("undo").err
    path.write_text(made)
    shown = planner("undo", "--dry-run").out
    assert shown.endswith("2027-H2: planner new 2027-H2: would be taken back\n")
    assert "\n-format = 1\n" in shown
    assert planner("undo").out == "2027-H2: planner new 2027-H2: taken back\n"
    assert not path.exists()


def test_programs_are_told_of_a_new_plan(planner, workspace):
    shown = json.loads(planner("new", "2027-H2", "--dry-run", "--json").out)
    assert (shown["written"], shown["files"]) == (False, ["2027-H2.toml"])
    assert not (workspace / "2027-H2.toml").exists()
    told = json.loads(planner("new", "2027-H2", "--json").out)
    assert (told["verb"], told["about"], told["written"]) == ("new", "2027-H2", True)
    assert told["did"] == ["2027-H2.toml is new"]
    assert (
        told["diff"].count("\n+")
        == len((workspace / "2027-H2.toml").read_text().splitlines()) + 1
    )
