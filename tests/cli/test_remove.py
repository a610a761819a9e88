"""`planner remove`: items go, what names them is shown and stays."""

from __future__ import annotations

import os
import sys

import pexpect
import pytest
from pair import BACK, SECOND, texts

NAMED = """2027-H1.toml:35:17: derived_from of guide names referral
2027-H2.toml:17:3: depends_on of academy names 2027-H1/referral
2027-H2.toml:18:3: depends_on of academy names 2027-H1/pathways
"""
LOST = """2027-H1: referral: taken out
  new: 2027-H1.toml:23:17: error[R301] unknown-reference: 2027-H1 has no item referral
  new: 2027-H2.toml:17:3: error[R301] unknown-reference: 2027-H1 has no item referral
  new: 2027-H2.toml:18:3: error[R301] unknown-reference: 2027-H1 has no item pathways
"""


def test_an_item_that_something_names_goes_only_when_it_is_meant(planner, two):
    before = texts(two)
    words = ("remove", "2027-H1/referral")
    assert planner(*words) == (
        2,
        NAMED,
        "planner: 3 references would lead nowhere\n"
        "  help: --yes says that it is meant\n",
    )
    assert planner(*words, "--json").out == ""
    dry = planner(*words, "--dry-run")
    assert dry.out.endswith(LOST.replace(": taken", ": would be changed: taken"))
    assert texts(two) == before
    assert planner(*words, "--yes") == (0, LOST + BACK, "")
    gone = before["2027-H1.toml"].split("[training.referral]")[1].split("\n\n")[0]
    assert texts(two) == {
        **before,
        "2027-H1.toml": before["2027-H1.toml"].replace(
            f"[training.referral]{gone}\n\n", ""
        ),
    }
    planner("undo")
    assert texts(two) == before


def test_items_that_name_each_other_go_together_unasked(planner, two):
    before = texts(two)
    path = two / "2027-H2.toml"
    path.write_text("\n".join(SECOND.split("\n\n")[:1]) + "\n")
    answer = planner("remove", "2027-H1/referral", "2027-H1/guide", "2027-H1/pathways")
    assert answer.out == f"2027-H1: 2 items: taken out\n{BACK}"
    text = texts(two)["2027-H1.toml"]
    assert text.rstrip("\n").endswith('start = "2027-05"')
    assert planner("remove", "memorandum", "--plan", "2027-H1").out == (
        "2027-H1: memorandum: taken out\n"
        "  new: network.toml:54:8: note[R311] unused-entry: nothing uses the unit "
        "africa-hub\n  new: network.toml:79:8: note[R311] unused-entry: nothing uses "
        f"the organisation partner\n{BACK}"
    )
    assert (
        texts(two)["2027-H1.toml"] + "\n" == before["2027-H1.toml"].split("[train")[0]
    )


def test_an_amendment_that_changes_an_item_names_it_too(planner, two):
    path = two / "2027-H1.toml"
    amendment = (
        '\n[amendment.later]\non = 2026-11-20\nauthority = "co-chairs"\nreason = "X"\n'
        'change.memorandum.lead = "mena-hub"\n'
    )
    path.write_text(path.read_text() + amendment)
    answer = planner("remove", "2027-H1/memorandum")
    assert answer.out == (
        "2027-H1.toml:44:8: amendment.later.change of 2027-H1 names memorandum\n"
    )
    assert answer.err.startswith("planner: 1 reference would lead nowhere\n")


@pytest.mark.parametrize(("typed", "code"), [("y", 0), ("", 2)])
def test_on_a_terminal_one_is_asked(two, typed, code):
    asked = pexpect.spawn(
        sys.executable,
        ["-m", "planner", "remove", "2027-H1/referral"],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        encoding="utf-8",
        timeout=60,
    )
    asked.expect_exact("academy names 2027-H1/pathways")
    asked.expect_exact("3 references would lead nowhere; go on? [y/N]")
    asked.sendline(typed)
    asked.expect(["2027-H1: referral: taken out", "nothing was changed"][code // 2])
    asked.wait()
    assert asked.exitstatus == code
    assert ("[training.referral]" in texts(two)["2027-H1.toml"]) is bool(code)


def test_an_item_in_several_pieces_is_left_as_it_is(planner, two):
    path = two / "2027-H1.toml"
    note = '\n[training.referral.note.nn]\non = 2026-11-01\ntext = "X"\n'
    path.write_text(path.read_text() + note)
    before = texts(two)
    for words in (
        ["move", "2027-H1/referral", "--to", "2027-H2"],
        ["copy", "2027-H1/referral", "--to", "2027-H2"],
        ["remove", "2027-H1/referral", "--yes"],
    ):
        assert planner(*words) == (
            2,
            "",
            "planner: training.referral is not in one piece under the header "
            "[training.referral]\n  help: bring all of it together below "
            "[training.referral], its tables one after the other; `planner fmt` does "
            "that\n",
        )
    assert texts(two) == before
    assert planner("rename", "2027-H1/referral", "course").code == 0
    assert "[training.course.note.nn]" in texts(two)["2027-H1.toml"]
