"""A file is what the plan gives, or it is said how not; one is written whole or not."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

PAGE = "page.md"
EXPORT = ("export", "markdown", "2027-H1", "-o", PAGE)
NOBODY = 65534


def differing(planner, text):
    Path(PAGE).write_text(text, encoding="utf-8", newline="")
    return planner(*EXPORT, "--check")


def test_a_file_that_is_so_is_one_line(planner, workspace):
    assert planner(*EXPORT).out == "page.md: written\n"
    assert planner(*EXPORT).out == "page.md: as it was\n"
    assert planner(*EXPORT, "--check") == (
        0,
        "page.md: is what the plan gives\n",
        "",
    )


def test_a_file_that_is_not_so_is_shown_and_left(planner, workspace):
    planner(*EXPORT)
    text = Path(PAGE).read_text()
    old = text.replace("Referral pathways", "Old pathways", 1)
    answer = differing(planner, old)
    assert (answer.code, answer.err) == (1, "")
    lines = answer.out.splitlines()
    assert lines[:2] == ["--- a/page.md", "+++ b/page.md"]
    assert [line for line in lines[3:-2] if line[0] in "+-"] == [
        "-  - [Old pathways](#training-referral)",
        "+  - [Referral pathways](#training-referral)",
    ]
    assert lines[-2:] == [
        "page.md: is not what the plan gives",
        "  next: the same without --check writes it",
    ]
    assert Path(PAGE).read_text() == old


def test_the_difference_is_a_patch_that_git_applies(planner, workspace):
    planner(*EXPORT)
    text = Path(PAGE).read_text()
    answer = differing(planner, text.replace("Memorandum", "Old paper"))
    made = subprocess.run(
        ["git", "apply", "-"], input=answer.out, text=True, check=False
    )
    assert made.returncode == 0
    assert Path(PAGE).read_text() == text


def test_a_file_that_is_not_there_is_said(planner, workspace):
    assert planner(*EXPORT, "--check") == (
        1,
        "page.md: is not there\n  next: the same without --check writes it\n",
        "",
    )
    assert not Path(PAGE).exists()


def test_line_ends_that_git_changed_do_not_count(planner, workspace):
    planner(*EXPORT)
    text = Path(PAGE).read_text()
    assert differing(planner, text.replace("\n", "\r\n")).code == 0
    assert differing(planner, text.replace("\n", "\r")).code == 1


def test_a_mark_at_the_beginning_counts(planner, workspace):
    planner(*EXPORT)
    answer = differing(planner, "\ufeff" + Path(PAGE).read_text())
    assert answer.code == 1


def test_bytes_that_are_no_text_differ(planner, workspace):
    Path(PAGE).write_bytes(b"\xff\xfe\x00p\xe9")
    answer = planner(*EXPORT, "--check")
    assert answer.code == 1
    assert answer.out.endswith(
        "page.md: is not what the plan gives\n"
        "  next: the same without --check writes it\n"
    )


def test_no_control_of_a_kept_file_reaches_the_screen(planner, workspace):
    planner(*EXPORT)
    hostile = "\x1b[31m\x9b\u202e::error::x\x00\n" + Path(PAGE).read_text()
    Path(PAGE).write_text(hostile, encoding="utf-8", newline="")
    answer = planner(*EXPORT, "--check", "--color", "always")
    painted = answer.out.replace("\x1b[", "")
    assert answer.code == 1
    assert not {"\x1b", "\x9b", "\u202e", "\x00"} & set(painted)


@pytest.mark.parametrize("there", [True, False])
def test_a_check_without_a_file_is_refused(planner, workspace, there):
    assert planner("export", "markdown", "--check") == (
        2,
        "",
        "planner: --check needs the file to look at\n  help: name it with -o FILE\n",
    )


def test_a_folder_is_no_export(planner, workspace):
    Path(PAGE).mkdir()
    assert planner(*EXPORT, "--check") == (
        2,
        "",
        "planner: page.md cannot be read: this is a folder, not a file\n"
        "  help: rename it or move it away\n",
    )
    assert planner(*EXPORT).err == (
        "planner: page.md cannot be written: this is a folder, not a file\n"
        "  help: name a file in it\n"
    )


@pytest.mark.parametrize("file", ["2027-H1.toml", "planner.toml", "new.toml"])
@pytest.mark.parametrize("further", [(), ("--check",)])
def test_no_file_of_the_plans_is_written_over(planner, workspace, file, further):
    before = {each.name: each.read_bytes() for each in workspace.iterdir()}
    answer = planner("export", "markdown", "-o", file, *further)
    assert answer == (
        2,
        "",
        f"planner: {file} is a file of the plans: it is not written over\n"
        "  help: name a file elsewhere\n",
    )
    assert {each.name: each.read_bytes() for each in workspace.iterdir()} == before


def test_a_link_to_a_plan_is_a_file_of_the_plans(planner, workspace):
    Path(PAGE).symlink_to("2027-H1.toml")
    before = Path("2027-H1.toml").read_bytes()
    assert planner(*EXPORT).code == 2
    assert Path("2027-H1.toml").read_bytes() == before


def test_what_was_adopted_is_not_written_over(planner, workspace):
    Path("adopted").mkdir()
    assert planner("export", "markdown", "-o", "adopted/2027-H1.toml").code == 2


def test_a_folder_that_is_missing_is_said(planner, workspace):
    assert planner("export", "markdown", "-o", "none/page.md") == (
        2,
        "",
        "planner: none/page.md cannot be written: the folder is not there\n"
        "  help: make the folder first\n",
    )


def test_a_dash_prints_the_export(planner, workspace):
    assert planner("export", "markdown", "-o", "-") == planner("export", "markdown")
    answer = planner("export", "markdown", "-o", "-", "--check")
    assert answer.err.startswith("planner: --check needs the file to look at\n")
    assert not Path("-").exists()


@pytest.mark.parametrize("option", ["-o", "--template"])
def test_a_file_without_a_name_is_said(planner, workspace, option):
    assert planner("export", "markdown", option, "") == (
        2,
        "",
        f"planner: {option} names no file\n"
        f"  help: write its name behind {option}, or leave it out\n",
    )


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("md", "markdown"),
        ("XLSX", "csv --excel"),
        ("excel", "csv --excel"),
        ("ical", "ics"),
        ("calendar", "ics"),
    ],
)
def test_another_word_for_a_format_is_understood(planner, workspace, word, meant):
    assert planner("export", word) == (
        2,
        "",
        f"planner: there is no format {word}\n"
        f"  help: write for example: planner export {meant}\n",
    )


def program(folder, *words, user=None):
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-m", "planner", *words]
    if user is not None:
        drop = f"--reuid={user}", f"--regid={user}", "--clear-groups"
        command = ["setpriv", *drop, *command]
    return subprocess.run(
        command,
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.skipif(
    os.name == "nt" or os.getuid() != 0 or not shutil.which("setpriv"),
    reason="only root can become somebody else",
)
def test_where_nothing_may_be_written_the_old_file_stays(planner, workspace, tmp_path):
    planner(*EXPORT)
    page = Path(PAGE).resolve()
    page.write_text("old\n")
    tmp_path.chmod(0o755)
    for folder in tmp_path.parents:
        if folder.name.startswith(("pytest", "popen")):
            folder.chmod(0o755)
    done = program(workspace, *EXPORT, user=NOBODY)
    assert (done.returncode, done.stdout, done.stderr) == (
        2,
        "",
        "planner: page.md cannot be written: no permission to write there\n"
        "  help: ask the folder's owner for it\n",
    )
    assert page.read_text() == "old\n"


@pytest.mark.skipif(
    os.name == "nt" or os.getuid() != 0 or not shutil.which("setpriv"),
    reason="only root can become somebody else",
)
@pytest.mark.parametrize("words", [("--check", "-o"), ("--template",)])
def test_a_file_that_may_not_be_read_is_said(planner, workspace, tmp_path, words):
    Path("secret.md").write_text("x")
    Path("secret.md").chmod(0)
    tmp_path.chmod(0o755)
    for folder in tmp_path.parents:
        if folder.name.startswith(("pytest", "popen")):
            folder.chmod(0o755)
    done = program(workspace, "export", "markdown", *words, "secret.md", user=NOBODY)
    assert (done.returncode, done.stdout, done.stderr) == (
        2,
        "",
        "planner: secret.md cannot be read: no permission to read this file\n"
        "  help: ask its owner for it\n",
    )


@pytest.fixture
def full_disk(tmp_path):
    """Return a folder on a disk of its own with a kept page, and no room left."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k,mode=755", "planner", str(disk)]
    if (
        not shutil.which("mount")
        or subprocess.run(mount, capture_output=True, check=False).returncode
    ):
        pytest.skip("no small disk can be mounted here")
    (disk / PAGE).write_text("old\n")
    with (disk / "filler").open("ab", buffering=0) as file, suppress(OSError):
        while True:
            file.write(b"x" * 512)
    yield disk
    subprocess.run(["umount", "--lazy", str(disk)], check=True)


def test_on_a_full_disk_the_old_file_stays(planner, workspace, full_disk):
    page = full_disk / PAGE
    assert planner("export", "markdown", "-o", page) == (
        2,
        "",
        f"planner: {page} cannot be written: the disk is full\n"
        "  help: make room on it, or name another one\n",
    )
    assert page.read_text() == "old\n"
    assert sorted(each.name for each in full_disk.iterdir()) == ["filler", PAGE]
