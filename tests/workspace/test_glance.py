"""A workspace at a glance: the same folder and plans as found by all other verbs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.errors import PlannerError
from planner.workspace import glance
from planner.workspace.find import find
from planner.workspace.kinds import MARKER, PERIOD_FILE


@pytest.fixture
def tree(tmp_path):
    """Return a folder with a workspace in `a/plans`, one in `a/b`, and a bare one."""
    for folder in ("a/plans", "a/b/deep"):
        (tmp_path / folder).mkdir(parents=True)
    for file in ("a/plans", "a/b"):
        (tmp_path / file / MARKER).write_text("format = 1\n", encoding="utf-8")
    (tmp_path / "bare").mkdir()
    (tmp_path / "link").symlink_to("a/plans")
    return tmp_path


HERE = ["a", "a/plans", "a/b", "a/b/deep", "bare", "link", "."]
NAMED = [None, "a", "a/b", "a/b/planner.toml", "bare", "a/nowhere", "link", ""]


@pytest.mark.parametrize("here", HERE)
@pytest.mark.parametrize("named", NAMED)
def test_the_same_workspace_is_found_as_by_all_verbs(tree, monkeypatch, here, named):
    monkeypatch.chdir(tree / here)
    place = None if named is None else tree / named
    try:
        wanted = find(Path.cwd(), place)
    except PlannerError:
        wanted = None
    found = glance.folder(None if place is None else str(place))
    assert found == (None if wanted is None else str(wanted))


def test_the_marker_is_the_same():
    assert glance.MARKER == MARKER


def test_a_tilde_is_the_users_own_folder(tree, monkeypatch):
    monkeypatch.setenv("HOME", str(tree))
    assert glance.folder("~/a") == str(tree / "a" / "plans")


PARTS = st.sampled_from(
    ["1", "2", "0", "٢", "999", "027", "-H", "-h", "H1", ".toml", ""]
)


@pytest.mark.parametrize("year", ["1999", "2027", "3027", "0027", "٢027", "202"])
@pytest.mark.parametrize("rest", ["-H1", "-H2", "-H3", "-h1", "H1"])
@pytest.mark.parametrize("end", [".toml", ".TOML", "", ".toml~"])
def test_names_near_that_of_a_plan_are_told_as_everywhere(year, rest, end):
    name = f"{year}{rest}{end}"
    assert glance.is_plan(name) == bool(PERIOD_FILE.fullmatch(name))


@given(st.lists(PARTS, max_size=6).map("".join) | st.from_regex(PERIOD_FILE))
def test_a_plan_is_told_by_its_name_as_everywhere(name):
    assert glance.is_plan(name) == bool(PERIOD_FILE.fullmatch(name))


def test_half_years_are_in_order(tmp_path):
    for name in ("2027-H2", "2027-H1", "2026-H2"):
        (tmp_path / f"{name}.toml").touch()
    (tmp_path / "network.toml").touch()
    assert glance.periods(str(tmp_path)) == ["2026-H2", "2027-H1", "2027-H2"]
    assert glance.periods(str(tmp_path / "nowhere")) == []


def test_what_is_no_file_holds_no_text_and_nothing_waits(tmp_path):
    os.mkfifo(tmp_path / "pipe.toml")
    (tmp_path / "folder.toml").mkdir()
    (tmp_path / "loop.toml").symlink_to("loop.toml")
    for name in ("pipe.toml", "folder.toml", "loop.toml", "nowhere.toml"):
        assert glance.text(str(tmp_path), name) == ""


def test_bytes_that_are_no_text_are_read_all_the_same(tmp_path):
    (tmp_path / "x.toml").write_bytes(b"\xef\xbb\xbfa\xff\r\n")
    assert glance.text(str(tmp_path), "x.toml") == "a\ufffd\r\n"


def test_of_a_long_file_only_the_beginning_is_read(tmp_path):
    (tmp_path / "x.toml").write_text("x" * 100_000, encoding="utf-8")
    assert len(glance.beginning(str(tmp_path), "x.toml")) == 1 << 14


def test_a_folder_that_was_taken_away_holds_no_workspace(tmp_path):
    gone = tmp_path / "gone"
    gone.mkdir()
    script = (
        "import os; os.rmdir(os.getcwd())\n"
        "from planner.workspace import glance; print(glance.folder(None))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        cwd=gone,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        check=True,
    )
    assert answer.stdout == "None\n"
