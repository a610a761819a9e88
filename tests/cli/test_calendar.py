"""`planner calendar` as people call it."""

from __future__ import annotations

import json
import re

import pytest

from planner.text.width import width as cells


def test_it_shows_the_days_that_bind_by_month(workspace, planner):
    answer = planner("calendar", "--country", "KE", "--from", "2027-06-01")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == (
        "What binds, 2027-06-01–30\n"
        "KE\n"
        "\n"
        "June 2027\n"
        "  2027-06-01  Tue      public holiday  Madaraka Day  KE\n"
        "\n"
        "weekend on Saturday and Sunday: KE\n"
    )


def test_it_names_the_next_free_days(workspace, planner):
    words = ("calendar", "--free", "3", "--region", "mena", "--from", "2027-04-29")
    answer = planner(*words, "--to", "2027-05-14")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == (
        "3 free days in a row, from 2027-04-29\n"
        "Middle East and North Africa\n"
        "JO MA TN\n"
        "\n"
        "2027-05-03–06  Mon–Thu  4 days\n"
        "2027-05-10–13  Mon–Thu  4 days\n"
    )
    data = json.loads(planner(*words, "--json").out)
    assert data["runs"][0] == {
        "first_day": "2027-05-03",
        "last_day": "2027-05-06",
        "days": 4,
    }


def test_it_says_that_no_days_are_free_and_until_when(workspace, planner):
    answer = planner("calendar", "--free", "8", "--country", "BV")
    assert answer.code == 0
    assert "none until 2027-11-22: on every such stretch" in answer.out
    assert "! not known: BV in 2026, BV in 2027" in answer.out
    one = planner("calendar", "--free", "1", "--country", "KE", "--from", "2027-06-02")
    assert one.out.startswith("Free days, from 2027-06-02\n")


def test_json_holds_the_same_facts(workspace, planner):
    data = json.loads(planner("calendar", "--from", "2027-05-01", "--json").out)
    assert (data["version"], data["view"]) == (1, "calendar")
    assert data["regions"] == ["mena", "east-africa"]
    assert {
        "first_day": "2027-05-16",
        "last_day": "2027-05-18",
        "kind": "block",
        "name": "Eid al-Adha",
        "days_of_doubt": 1,
        "regions": ["Middle East and North Africa"],
        "countries": [],
    } in data["days"]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["--region", "men"], 2, "there is no region men"),
        (["--country", "Kenia"], 2, "there is no country Kenia"),
        (["--country", "\x1b[31m"], 2, "there is no country"),
        (["--from", "2027-05-01", "--to", "2027-04-01"], 2, "no day is from"),
        (["--from", "1.5.2027"], 2, "1.5.2027 is not a date"),
        (["--from", "1900-01-01", "--to", "2900-01-01"], 2, "are too many years"),
        (["--free", "0"], 2, "0 days are no days"),
        (["--free", "-2"], 2, "-2 is no number of days"),
        (["--free", "three"], 2, "three is no number of days"),
        (["--free", "9" * 40], 2, "is no number of days"),
        (["--plan", "2031-H1"], 3, "there is no plan 2031-H1"),
        (["--plans", "nowhere"], 2, "there is no file or folder nowhere"),
    ],
)
def test_wrong_words_are_one_sentence(workspace, planner, words, code, said):
    answer = planner("calendar", *words)
    assert (answer.code, answer.out) == (code, "")
    first, *help_ = answer.err.splitlines()
    assert first.startswith("planner: ")
    assert said in first
    assert [line[:8] for line in help_] in ([], ["  help: "])
    assert "\x1b" not in answer.err


def test_a_broken_roster_or_calendar_is_no_traceback(workspace, planner):
    for name in ("network.toml", "calendar.toml", "2027-H1.toml"):
        path = workspace / name
        path.write_text(
            "[broken\n" + path.read_text(encoding="utf-8"), encoding="utf-8"
        )
        for words in ([], ["--free", "2"], ["--json"]):
            answer = planner("calendar", *words)
            assert (answer.code, answer.err) == (0, "")


@pytest.mark.parametrize("width", [40, 60, 80, 200])
def test_no_line_is_wider_than_the_screen(workspace, planner, monkeypatch, width):
    monkeypatch.setenv("COLUMNS", str(width))
    for words in ([], ["--free", "2"]):
        answer = planner("calendar", "--color", "always", *words)
        plain = re.sub(r"\x1b\[[0-9;]*m", "", answer.out)
        assert max(map(cells, plain.splitlines())) <= width
        assert ("…" in plain) is (width == 40 and not words)


def test_a_plan_may_be_named_as_for_other_verbs(planner, workspace):
    named = planner("calendar", "2027-H1")
    assert named.code == 0
    assert named == planner("calendar", "--plan", "2027-H1")
