"""What `planner validate` checks for the paths that are named, and that it is calm."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys

import pytest

LATE = ("end = 2027-04-15", "end = 2027-04-12")
FOUND = "2027-H1.toml:15:7: error[D201] end-before-start: it ends before it starts\n"


def spoil(path, old=LATE[0], new=LATE[1]):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")


def copied(folder, name):
    return shutil.copytree(folder, folder.parent / name)


def concise(planner, *words):
    return planner("validate", "--output", "concise", *words)


@pytest.mark.parametrize(
    "words",
    [
        ["2027-H1.toml", "./2027-H1.toml"],
        ["2027-H1.toml", "../plans/2027-H1.toml"],
        ["2027-H1.toml", "../link/2027-H1.toml"],
    ],
)
def test_a_file_that_is_named_twice_is_checked_once(planner, workspace, words):
    spoil(workspace / "2027-H1.toml")
    (workspace.parent / "link").symlink_to(workspace)
    assert concise(planner, *words).out == f"{FOUND}1 file checked: 1 error\n"


@pytest.mark.parametrize(
    "words", [[".", "2027-H1.toml"], ["2027-H1.toml", "."], [".", "../link"]]
)
def test_a_file_in_a_folder_that_is_named_is_checked_once(planner, workspace, words):
    spoil(workspace / "2027-H1.toml")
    (workspace.parent / "link").symlink_to(workspace)
    assert concise(planner, *words).out == f"{FOUND}4 files checked: 1 error\n"


def test_two_workspaces_are_checked_each_alone(planner, workspace, monkeypatch):
    other = copied(workspace, "other")
    spoil(other / "2027-H1.toml")
    (workspace / "network.toml").write_text("format = 2\n", encoding="utf-8")
    monkeypatch.chdir(workspace.parent)
    answer = concise(planner, ".")
    lines = answer.out.splitlines()
    assert answer.code == 1
    assert [line.split(": ")[1] for line in lines if ": error[" in line] == [
        "error[D201] end-before-start",
        "error[F011] newer-format",
    ]
    assert lines[0] == f"other/{FOUND.strip()}"
    assert lines[-1].startswith("8 files checked: 2 errors")
    assert concise(planner, "other", "plans") == answer


def test_wrong_settings_of_one_workspace_of_two_are_the_exit_code(planner, workspace):
    other = copied(workspace, "other")
    spoil(workspace / "2027-H1.toml")
    spoil(other / "planner.toml", "format = 1", "format = 1\nx = 1")
    assert concise(planner, workspace.parent).code == 2
    assert concise(planner, workspace, other).code == 2
    assert concise(planner, workspace).code == 1


def test_a_file_from_elsewhere_takes_the_place_of_the_workspaces_own(
    planner, workspace, tmp_path_factory, monkeypatch
):
    draft = tmp_path_factory.mktemp("draft") / "2027-H1.toml"
    shutil.copy(workspace / "2027-H1.toml", draft)
    spoil(draft, 'lead = "mena-hub"', 'lead = "mena-hubb"')
    (workspace / "2027-H1.toml").write_text("broken", encoding="utf-8")
    monkeypatch.chdir("/")
    alone = concise(planner, draft)
    assert alone.code == 0
    assert "F018" in alone.out
    named = concise(planner, draft, "--plans", workspace)
    assert named.code == 1
    assert [line.split(" ")[1] for line in named.out.splitlines()[:-1]] == [
        "error[R301]"
    ]
    assert named.out.startswith(f"{draft}:")
    monkeypatch.setenv("PLANNER_PLANS", str(workspace))
    assert concise(planner, draft) == named


def test_two_files_of_one_name_are_checked_one_after_the_other(
    planner, workspace, tmp_path
):
    drafts = [tmp_path / name / "2027-H1.toml" for name in ("a", "b")]
    for draft in drafts:
        draft.parent.mkdir()
        shutil.copy(workspace / "2027-H1.toml", draft)
    spoil(drafts[1])
    spoil(drafts[0], "[partnership.memorandum]", "[partnership.memo]")
    answer = concise(planner, *drafts, "--plans", workspace)
    assert answer.out == f"{drafts[1].parent}/{FOUND}2 files checked: 1 error\n"


def test_a_folder_without_a_workspace_is_said_with_where_was_looked(
    planner, workspace, tmp_path, monkeypatch
):
    bare = tmp_path / "bare"
    bare.mkdir()
    monkeypatch.chdir(tmp_path)
    said = concise(planner, "bare")
    assert said.code == 3
    assert said.err.startswith(f"planner: no workspace found in {bare} or below it\n")
    said = concise(planner, "--plans", "bare")
    assert said.code == 3
    assert said.err.startswith("planner: no workspace found in bare\n")


def state(folder):
    return {
        path: (path.lstat().st_mtime_ns, path.lstat().st_mode, path.is_file())
        for path in [folder, *sorted(folder.rglob("*"))]
    }


@pytest.mark.parametrize("output", ["full", "concise", "json"])
def test_checking_writes_nothing(planner, workspace, output):
    spoil(workspace / "2027-H1.toml", "end = 2027-04-15", "end = “2027-04-15”")
    spoil(workspace / "planner.toml", "format = 1", "format = 1\nx = 1")
    before = state(workspace)
    texts = [path.read_bytes() for path in workspace.iterdir()]
    assert planner("validate", "--output", output).code == 2
    assert state(workspace) == before
    assert [path.read_bytes() for path in workspace.iterdir()] == texts


def test_a_folder_that_nobody_may_write_in_is_checked_like_any_other(
    planner, workspace
):
    spoil(workspace / "2027-H1.toml")
    before = concise(planner)
    for path in [*workspace.iterdir(), workspace]:
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        assert concise(planner) == before
    finally:
        workspace.chmod(0o755)
    assert before.out == f"{FOUND}4 files checked: 1 error\n"


def test_a_workspace_behind_a_link_keeps_the_name_it_was_given(
    planner, workspace, monkeypatch
):
    spoil(workspace / "2027-H1.toml")
    (workspace.parent / "link").symlink_to(workspace)
    monkeypatch.chdir(workspace.parent)
    for words in (["link"], ["--plans", "link"]):
        assert concise(planner, *words).out.startswith(f"link/{FOUND}")
    assert concise(planner, "link/2027-H1.toml").out.startswith(f"link/{FOUND}")


def test_findings_are_sorted_by_file_and_place(planner, workspace, monkeypatch):
    spoil(workspace / "2027-H1.toml")
    spoil(workspace / "2027-H1.toml", 'lead = "africa-hub"', 'lead = "nobody"\nx = 1')
    spoil(workspace / "2027-H1.toml", "themes", "y = 1\nthemes")
    spoil(workspace / "network.toml", "[unit.", "z = 1\n[unit.")
    copied(workspace, "a")
    monkeypatch.chdir(workspace.parent)
    found = json.loads(planner("validate", "plans", "a", "--json").out)["findings"]
    places = [(each["file"], each["line"], each["column"]) for each in found]
    assert places == sorted(places)
    assert len({file for file, *_ in places}) == 4
    assert len(places) > 8


@pytest.mark.skipif(os.name != "posix", reason="names of files are texts elsewhere")
@pytest.mark.parametrize("output", ["full", "concise", "json"])
def test_a_file_whose_name_is_no_text_is_named_as_well_as_can_be(
    planner, workspace, output
):
    (workspace / os.fsdecode(b"a\xff\x1b[31m.toml")).write_text("x = 1\n")
    answer = planner("validate", "--output", output)
    assert answer.code == 0
    assert "F015" in answer.out
    assert "\x1b" not in answer.out
    if output == "json":
        named = json.loads(answer.out)["findings"][0]["file"]
        assert os.fsencode(named) == b"a\xff\x1b[31m.toml"


LONG = "a" * 300
ABSENT = f"planner: there is no file or folder {LONG}"


@pytest.mark.parametrize(
    "words",
    [
        ["validate", LONG],
        ["validate", f"{LONG}.toml"],
        ["fix", LONG],
        ["validate", "--plans", LONG],
        ["validate", "--baseline", LONG],
        ["schema", "--write", LONG],
    ],
)
def test_what_is_too_long_for_a_path_is_not_there(planner, workspace, words):
    answer = planner(*words)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(ABSENT)


@pytest.mark.parametrize("words", [["validate"], ["fix"], ["fix", "2027-H1.toml"]])
def test_a_link_that_leads_back_to_itself_is_a_finding(planner, workspace, words):
    (workspace / "2027-H1.toml").unlink()
    (workspace / "2027-H1.toml").symlink_to("2027-H1.toml")
    answer = planner(*words, "--select", "F002", "--json")
    assert (answer.code, answer.err) == (1, "")
    assert json.loads(answer.out)["counts"]["error"] == 1


@pytest.mark.skipif(os.name != "posix", reason="permissions are of Unix")
@pytest.mark.parametrize("verb", ["validate", "fix"])
def test_a_link_into_a_locked_folder_is_a_finding(workspace, verb):
    plan = workspace / "2027-H1.toml"
    (workspace / "locked").mkdir()
    plan.rename(workspace / "locked" / "2027-H1.toml")
    plan.symlink_to("locked/2027-H1.toml")
    (workspace / "locked").chmod(0)
    words = [sys.executable, "-m", "planner", verb, "2027-H1.toml", "--json"]
    as_anybody = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]
    answer = subprocess.run(
        [*(as_anybody if os.geteuid() == 0 else ()), *words],
        capture_output=True,
        check=False,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    (workspace / "locked").chmod(0o700)
    assert (answer.returncode, answer.stderr) == (1, "")
    assert json.loads(answer.stdout)["counts"]["error"] == 1


def test_an_ending_may_be_in_capitals(planner, workspace):
    shutil.copy(workspace / "2027-H1.toml", workspace / "COPY.TOML")
    assert planner("validate", "COPY.TOML").err == ""
    typed = (workspace / "2027-H1.toml").read_bytes()
    assert planner("validate", "-", "--stdin-name", "X.TOML", typed=typed).err == ""


def test_a_link_that_leads_nowhere_is_there_and_cannot_be_read(planner, workspace):
    (workspace / "2027-H2.toml").symlink_to("nowhere.toml")
    answer = concise(planner, "2027-H2.toml")
    assert answer.code == 1
    assert answer.out.startswith("2027-H2.toml:1:1: error[F002] unreadable-file: ")


def test_a_workspace_that_is_named_goes_before_the_one_around_a_file(
    planner, workspace
):
    other = copied(workspace, "other")
    spoil(other / "network.toml", "[unit.mena-hub]", "[unit.mena-hubb]")
    answer = concise(planner, "2027-H1.toml", "--plans", other)
    assert answer.code == 1
    assert "2027-H1.toml:11:8: error[R301] unknown-reference: " in answer.out
    assert concise(planner, "2027-H1.toml").code == 0


def test_a_file_may_stand_for_the_workspace_around_it(planner, workspace):
    spoil(workspace / "2027-H1.toml")
    answer = concise(planner, "--plans", workspace / "network.toml")
    assert answer.out == f"{FOUND}4 files checked: 1 error\n"


def test_a_plan_that_is_named_is_checked_alone(planner, workspace):
    spoil(workspace / "2027-H1.toml")
    late = (workspace / "2027-H1.toml").read_text(encoding="utf-8")
    path = workspace / "2027-H2.toml"
    path.write_text(late.replace("2027-H1", "2027-H2"), encoding="utf-8")
    answer = concise(planner, "--plan", "2027-H1", "--select", "D")
    assert answer.out == f"{FOUND}1 file checked: 1 error\n"
