"""Damage in the sample draft stays local: every other item is listed, shown, judged."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from planner.workspace.read import read_workspace

PLANS = Path(__file__).parent.parent / "plans"
ITEM = "mena-referral-pathways"


@pytest.fixture
def plans(tmp_path, monkeypatch):
    shutil.copytree(PLANS, tmp_path / "plans")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "plans"


def cut_a_quote(item):
    return item.replace('lead = "mena-hub"', 'lead = "mena-hub', 1)


def leave_a_merge(item):
    line = "start = 2027-04-14\n"
    assert line in item
    conflict = f"<<<<<<< HEAD\n{line}=======\nstart = 2027-04-20\n>>>>>>> topic\n"
    return item.replace(line, conflict, 1)


def put_a_list_for_a_table(item):
    return item.replace('venue.city = "marrakech"\n', "", 1).replace(
        'venue.mode = "in-person"', 'venue = ["marrakech"]', 1
    )


@pytest.mark.parametrize(
    ("damage", "code"),
    [(cut_a_quote, "F001"), (leave_a_merge, "F003"), (put_a_list_for_a_table, "F007")],
)
def test_one_damaged_item_hides_no_other(planner, plans, damage, code):
    path = plans / "2027-H1.toml"
    text = path.read_text(encoding="utf-8")
    entries = read_workspace(plans).plan("2027-H1").entries
    others = [entry for entry in entries if entry.name != ITEM]
    assert len(others) == len(entries) - 1 >= 24
    start = text.index(f"[training.{ITEM}]")
    damaged = damage(text[start:])
    assert damaged != text[start:]
    path.write_text(text[:start] + damaged, encoding="utf-8")

    listed = json.loads(planner("list", "--json").out)["items"]
    assert {row["name"] for row in listed} == {entry.name for entry in entries}
    lost = [row["name"] for row in listed if row["status"] == "unreadable"]
    assert lost == [ITEM]

    rows = planner("list").out.splitlines()
    assert len(rows) == len(entries)
    assert [row for row in rows if row.startswith("unreadable")] == [
        row for row in rows if f"/{ITEM} " in row
    ]

    page = planner("summary").out
    assert all(entry.item.title in page for entry in others)
    assert f"{len(entries)} items" in page
    assert "unreadable" in page

    answer = planner("validate", "--json")
    found = json.loads(answer.out)["findings"]
    assert answer.code == 1
    assert [each["code"] for each in found if "2027-H1" in each["file"]] == sorted(
        [code, "F018"], key=lambda each: each == code
    )


def test_a_broken_roster_causes_no_avalanche(planner, plans):
    path = plans / "network.toml"
    text = path.read_text(encoding="utf-8")
    broken = text.replace('country = "MA"', "country = 5", 1)
    path.write_text(broken, encoding="utf-8")
    found = json.loads(planner("validate", "--json").out)["findings"]
    assert [each["code"] for each in found] == ["F007", "F018"]
    assert "Work plan, January to June 2027" in planner("summary").out


def test_all_of_the_sample_workspace_validates_without_error(planner, plans):
    answer = planner("validate", "plans", "--json")
    found = json.loads(answer.out)
    assert answer.code == 0
    assert found["counts"]["error"] == 0
    draft = [each for each in found["findings"] if "2027-H1" in each["file"]]
    records = [each for each in found["findings"] if "/202" in each["file"]]
    assert len(draft) <= 10
    assert len(records) - len(draft) <= 5
