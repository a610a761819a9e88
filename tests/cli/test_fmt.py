"""`planner fmt`: what is formatted, what is said, what stays as it is."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from planner.actions import fmt as action
from planner.actions.parts import Aim
from planner.source import tidy

ROOT = Path(__file__).parents[2]
SCATTERED = """
# on the academy
[advocacy]
academy = { title = "Youth academy", lead = "mena-hub" } # for now

[training.referral.note.n-2026-11-01]
on=2026-11-01
text = "x"
"""


def plan(folder):
    return folder / "2027-H1.toml"


def add(folder, text, name="2027-H1.toml"):
    path = folder / name
    path.write_bytes(path.read_bytes() + text.encode())
    return path


def files(folder):
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*"))}


@pytest.fixture
def tidy_workspace(planner, workspace):
    planner("fmt")
    return workspace


def test_files_are_formatted_and_it_can_be_taken_back(planner, tidy_workspace):
    path = add(tidy_workspace, SCATTERED)
    before = path.read_text(encoding="utf-8")
    assert planner("fmt") == (
        0,
        "2027-H1.toml: formatted\n1 file formatted, 3 in form already\n"
        "  take it back: planner undo\n",
        "",
    )
    after = path.read_text(encoding="utf-8")
    assert after.endswith(
        """\
stage = "negotiating"

# on the academy
[advocacy]

[advocacy.academy]  # for now
title = "Youth academy"
lead = "mena-hub"
"""
    )
    assert (
        """\
partners.funder = ["partner"]

[training.referral.note.n-2026-11-01]
on = 2026-11-01
text = "x"

[partnership.memorandum]
"""
        in after
    )
    assert planner("fmt") == (0, "nothing to format; 4 files in form\n", "")
    assert planner("undo", "--list").out.startswith("2027-H1: planner fmt\n")
    assert planner("undo").out == "2027-H1: planner fmt: taken back\n"
    assert path.read_text(encoding="utf-8") == before
    assert list(tidy_workspace.glob(".*")) == []


def test_of_several_files_all_are_taken_back(planner, tidy_workspace):
    for name in ("2027-H1.toml", "calendar.toml", "network.toml", "planner.toml"):
        add(tidy_workspace, "\n\n# the end", name)
    before = files(tidy_workspace)
    assert planner("fmt").out.endswith(
        "\n4 files formatted\n  take it back: planner undo\n"
    )
    assert files(tidy_workspace) != before
    told = "2027-H1, calendar, network and 1 more: planner fmt"
    assert planner("undo").out == f"{told}: taken back\n"
    assert files(tidy_workspace) == before


def test_a_check_lists_what_would_change_and_writes_nothing(planner, tidy_workspace):
    assert planner("fmt", "--check") == (0, "nothing to format; 4 files in form\n", "")
    add(tidy_workspace, SCATTERED)
    before = files(tidy_workspace)
    assert planner("fmt", "--check") == (
        1,
        "2027-H1.toml: would be formatted\n"
        "1 file would be formatted, 3 in form already\n  next: planner fmt\n",
        "",
    )
    assert files(tidy_workspace) == before


def test_a_difference_is_a_patch_that_git_applies(planner, tidy_workspace):
    path = add(tidy_workspace, SCATTERED)
    before = files(tidy_workspace)
    answer = planner("fmt", "--diff", "--check")
    assert (answer.code, answer.err) == (
        1,
        "2027-H1.toml: would be formatted\n"
        "1 file would be formatted, 3 in form already\n",
    )
    assert answer.out.startswith("--- a/2027-H1.toml\n+++ b/2027-H1.toml\n@@ ")
    assert files(tidy_workspace) == before
    git = ["git", "apply", "-p1"]
    subprocess.run(git, input=answer.out, cwd=tidy_workspace, text=True, check=True)
    applied = path.read_bytes()
    path.write_bytes(before[path.name])
    planner("fmt")
    assert path.read_bytes() == applied
    coloured = planner("fmt", "--diff", "--color", "always")
    assert (coloured.code, coloured.out) == (0, "")


def test_a_difference_may_be_coloured(planner, workspace):
    add(workspace, "\n\n\n# \x1b is no comment")
    add(workspace, "\nx=1", "planner.toml")
    answer = planner("fmt", "planner.toml", "--diff", "--color", "always")
    assert "\x1b[32m+x = 1\x1b[0m\n" in answer.out


def test_standard_input_is_printed_in_form(planner, tidy_workspace):
    text = plan(tidy_workspace).read_bytes()
    lined = b"\xef\xbb\xbf" + text.replace(b"\n", b"\r\n")
    wild = lined.replace(b" = ", b"=").replace(b'"\r\n', b'"  # a\r\n', 1)
    tamed = lined.replace(b'"\r\n', b'"  # a\r\n', 1)
    program = [sys.executable, "-m", "planner", "fmt", "-"]
    done = subprocess.run(program, input=wild, capture_output=True, check=True)
    assert (done.stdout, done.stderr) == (tamed, b"")
    assert planner("fmt", "-", "--check", typed=wild) == (
        1,
        "2027-H1.toml: would be formatted\n1 file would be formatted\n"
        "  next: planner fmt\n",
        "",
    )
    assert planner("fmt", "-", "--diff", typed=tamed) == (
        0,
        "",
        "nothing to format; 1 file in form\n",
    )
    other = planner("fmt", "-", "--stdin-name", "calendar.toml", typed="format=1\n")
    assert other == (0, "format = 1\n", "")
    assert planner("fmt", "-", "--stdin-name", "odd.toml", typed="x=1\n").out == "x=1\n"
    assert plan(tidy_workspace).read_bytes() == text


def test_standard_input_that_cannot_be_read_prints_nothing(planner, workspace):
    answer = planner("fmt", "-", "--stdin-name", "calendar.toml", typed="format =\n")
    assert answer == (
        2,
        "",
        "planner: calendar.toml cannot be read without mistakes\n"
        "  help: nothing is written to it: `planner validate` shows them\n",
    )
    assert planner("fmt", "-", "--json", typed="format = 1\n") == (
        2,
        "",
        "planner: of standard input the text in form is printed, not JSON\n"
        "  help: leave out --json, or add --check\n",
    )


@pytest.mark.parametrize("bad", [b"\n[[[\n", b"\n\xff\xfe\n", b"\n<<<<<<< ours\n"])
def test_a_file_that_cannot_be_read_stays_and_the_others_are_formatted(
    planner, tidy_workspace, bad
):
    path = plan(tidy_workspace)
    path.write_bytes(path.read_bytes() + bad)
    add(tidy_workspace, "\nx=1", "calendar.toml")
    before = path.read_bytes()
    assert planner("fmt") == (
        2,
        "calendar.toml: formatted\n1 file formatted, 2 in form already\n"
        "  take it back: planner undo\n",
        "planner: 2027-H1.toml cannot be read without mistakes\n"
        "  help: nothing is written to it: `planner validate` shows them\n",
    )
    assert path.read_bytes() == before
    assert planner("fmt", "--check").code == 2


def test_a_file_of_a_newer_format_stays(planner, tidy_workspace):
    text = plan(tidy_workspace).read_text().replace("format = 1", "format =2")
    plan(tidy_workspace).write_text(text)
    answer = planner("fmt")
    assert answer.err == (
        "planner: 2027-H1.toml is of a newer format than 1, which this program reads\n"
        "  help: install a newer version of the program\n"
    )
    assert (answer.code, plan(tidy_workspace).read_text()) == (2, text)


def test_what_was_adopted_and_what_is_no_plan_stays(planner, tidy_workspace):
    (tidy_workspace / "adopted").mkdir()
    adopted = tidy_workspace / "adopted" / "2027-H1.toml"
    adopted.write_text("period='2027-H1'\n")
    (tidy_workspace / "odd.toml").write_text("x=1\n")
    (tidy_workspace / "copy.toml").write_text("period='2027-H1'\n")
    assert planner("fmt", ".", "adopted/2027-H1.toml") == (
        0,
        "copy.toml: formatted\nodd.toml: not changed: it is no file of the format\n"
        "adopted/2027-H1.toml: not changed: what was adopted is never changed\n"
        "1 file formatted, 4 in form already\n  take it back: planner undo\n",
        "",
    )
    assert adopted.read_text() == "period='2027-H1'\n"
    assert (tidy_workspace / "odd.toml").read_text() == "x=1\n"
    assert (tidy_workspace / "copy.toml").read_text() == "period = '2027-H1'\n"


def test_a_path_is_a_file_or_a_folder(planner, tidy_workspace, monkeypatch):
    for name in ("calendar.toml", "network.toml"):
        add(tidy_workspace, "\nx=1", name)
    assert planner("fmt", "network.toml").out.startswith("network.toml: formatted\n1 ")
    monkeypatch.chdir(tidy_workspace.parent)
    assert planner("fmt", "plans").out.startswith("plans/calendar.toml: formatted\n1 ")
    assert planner("fmt", "nowhere") == (
        2,
        "",
        "planner: there is no file or folder nowhere\n",
    )
    assert planner("fmt", "--plan", "2027-H1", "--plans", "plans") == (
        0,
        "nothing to format; 1 file in form\n",
        "",
    )
    add(tidy_workspace, "\nx=1")
    assert planner("fmt", "--plans", "plans", "--check").out.endswith(
        "  next: planner --plans plans fmt\n"
    )


def test_a_file_that_stands_alone_cannot_be_taken_back(planner, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "2027-H1.toml"
    path.write_text("format=1\n")
    assert planner("fmt", "2027-H1.toml") == (
        0,
        "2027-H1.toml: formatted\n1 file formatted\n  it cannot be taken back\n",
        "",
    )
    assert path.read_text() == "format = 1\n"
    assert planner("fmt").code == 3


def test_programs_are_told_what_changed(planner, tidy_workspace):
    add(tidy_workspace, "\nx=1", "planner.toml")
    add(tidy_workspace, "\n[", "network.toml")
    (tidy_workspace / "odd.toml").write_text("x=1\n")
    would = json.loads(planner("fmt", "--check", "--json").out)
    told = json.loads(planner("fmt", "--json").out)
    assert (would.pop("written"), told.pop("written")) == (False, True)
    assert would == told
    assert told.pop("diff").endswith("-x=1\n\\ No newline at end of file\n+x = 1\n")
    names = [each.pop("file") for each in told["files"]]
    plain = {"changed": False, "left": None, "failed": None}
    assert dict(zip(names, told["files"], strict=True)) == {
        "2027-H1.toml": plain,
        "calendar.toml": plain,
        "network.toml": {
            **plain,
            "failed": "network.toml cannot be read without mistakes",
        },
        "odd.toml": {**plain, "left": "it is no file of the format"},
        "planner.toml": {**plain, "changed": True},
    }


def test_a_file_that_somebody_changes_meanwhile_stays(planner, tidy_workspace):
    path = add(tidy_workspace, SCATTERED)
    add(tidy_workspace, "\nx=1", "planner.toml")
    found = action.fmt(Aim(Path.cwd()))
    path.write_text("# mine\n")
    done = action.write(found, Path.cwd())
    assert {each.file: str(each.failed) for each in done if each.failed} == {
        "2027-H1.toml": "2027-H1.toml was changed by somebody else meanwhile"
    }
    assert [each.file for each in done if each.changed] == ["planner.toml"]
    assert path.read_text() == "# mine\n"


def test_a_text_that_would_break_a_law_is_never_written(
    planner, tidy_workspace, monkeypatch
):
    path = add(tidy_workspace, SCATTERED)
    before = path.read_bytes()
    written = tidy.written
    monkeypatch.setattr(
        tidy, "written", lambda file: written(file).replace("# on", "#")
    )
    assert planner("fmt") == (
        2,
        "nothing to format; 3 files in form\n",
        "planner: 2027-H1.toml: a comment would be lost or misplaced in its canonical "
        "form\n  help: it is left as it is; please send it to those who look after the "
        "program\n",
    )
    assert path.read_bytes() == before


def test_a_file_without_permission_stays_and_the_others_are_formatted(
    planner, tidy_workspace, monkeypatch
):
    path = add(tidy_workspace, SCATTERED)
    add(tidy_workspace, "\nx=1", "planner.toml")
    before = path.read_bytes()
    may = os.access
    monkeypatch.setattr(
        os, "access", lambda file, how: Path(file).name != path.name and may(file, how)
    )
    answer = planner("fmt")
    assert answer.out.startswith("planner.toml: formatted\n1 file formatted, 2 in form")
    assert "2027-H1.toml cannot be written: no permission" in answer.err
    assert (answer.code, path.read_bytes()) == (2, before)


def test_a_link_stays_a_link_and_permissions_stay(planner, tidy_workspace):
    path = add(tidy_workspace, SCATTERED)
    real = tidy_workspace / "real"
    path.rename(real)
    real.chmod(0o600)
    path.symlink_to(real)
    assert planner("fmt").code == 0
    assert path.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o600
    assert real.read_text().endswith('\nlead = "mena-hub"\n')


def test_a_scattered_item_can_be_changed_afterwards(planner, tidy_workspace):
    add(tidy_workspace, SCATTERED)
    refused = planner(
        "set", "referral", "status=planned", "session.one.start=2027-04-14"
    )
    assert "`planner fmt` does that" in refused.err
    planner("fmt")
    for name in ("referral", "academy"):
        answer = planner("set", name, "status=planned", "session.one.start=2027-04-14")
        assert (answer.code, answer.err) == (0, "")
    assert planner("note", "academy", "x").code == 0


def test_what_other_verbs_write_is_in_form(planner, tidy_workspace):
    planner("set", "referral", "expected=30", "status=planned", "venue.mode=hybrid")
    planner("set", "referral", "budget=25000 EUR", "partners.host+=rabat", "risk=x")
    planner("set", "memorandum", "stage=signed", "signed_on=2027-05", "summary=y")
    planner("note", "referral", "x")
    new = ("--lead", "mena-hub", "--regions", "mena", "--when", "2027-05-04")
    assert planner("add", "training", "A course for mayors", *new).code == 0
    assert planner("roster", "add", "city", "sfax", "name=Sfax", "country=TN").code == 0
    assert planner("rename", "memorandum", "agreement").code == 0
    assert planner("copy", "referral", "--as", "second").code == 0
    assert planner("new", "2027-H2").code == 0
    assert planner("fmt", "--check") == (0, "nothing to format; 5 files in form\n", "")


def test_new_workspaces_are_in_form(planner, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    regions = "mena = Middle East and North Africa: MA, TN"
    more = ("--host", "the-host = The Host", "--themes", "youth = Youth engagement")
    for folder, words in (("plain", ()), ("full", more)):
        home = ("--plans", folder)
        planner("init", folder, "--name", "Cities", "--regions", regions, *words)
        assert planner(*home, "new", "2027-H1").code == 0
        assert planner(*home, "fmt", "--check").code == 0


def test_the_samples_are_in_form(planner, tmp_path):
    shutil.copytree(ROOT / "plans", tmp_path / "plans")
    answer = planner("fmt", tmp_path / "plans", "--check")
    assert answer == (0, "nothing to format; 7 files in form\n", "")


def test_no_service_obeys_what_a_file_is_called(planner, workspace, monkeypatch):
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    (workspace / "::error::x.toml").write_text("")
    assert planner("fmt", "--check").out.startswith("::stop-commands::")


@pytest.mark.parametrize("name", ["plan", "calendar", "network"])
def test_every_field_of_a_model_has_its_place(name):
    from planner.model.categories import ITEM_MODELS
    from planner.rules.shape import of_file, of_model
    from planner.rules.written import _AS_WRITTEN, row

    for shape in [of_file(name), *map(of_model, ITEM_MODELS.values())]:
        assert sorted(row(shape)) == sorted(shape.fields)
    for model, words in _AS_WRITTEN:
        known = {*model.model_fields, "*", "name", "of", "checked_on", "apply_by"}
        further = {"kind", "publish_on", "audience"}
        assert set(words.split()) <= known | further
