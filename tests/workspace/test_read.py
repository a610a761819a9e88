"""Files as people leave them lying: each its own clear sentence, nothing lost."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from planner.workspace.read import read_texts, read_workspace

ITEM = '\n[training.second]\ntitle = "Second"\n'


def found(planner, *words):
    answer = planner("validate", "--output", "concise", "--fail-on", "note", *words)
    return answer.code, answer.out.splitlines()[:-1]


@pytest.mark.parametrize(
    "form",
    [
        lambda text: "\ufeff" + text,
        lambda text: text.replace("\n", "\r\n"),
        lambda text: "\ufeff" + text.replace("\n", "\r\n"),
        lambda text: text.rstrip("\n"),
        lambda text: text.rstrip("\n") + "\n# a comment without an end",
    ],
    ids=["byte-order mark", "CRLF", "both", "no final newline", "comment at the end"],
)
def test_a_file_reads_the_same_however_it_was_saved(workspace, form):
    plain = read_workspace(workspace).plans[0]
    path = workspace / "2027-H1.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(form(text), encoding="utf-8", newline="")
    again = read_workspace(workspace).plans[0]
    assert again.plan == plain.plan
    assert again.whole
    here = plain.document.locate(("training", "referral", "start"))
    there = again.document.locate(("training", "referral", "start"))
    assert (there.line, there.column) == (here.line, here.column)


def test_an_empty_plan_lacks_what_every_plan_needs(planner, workspace):
    (workspace / "2027-H1.toml").write_text("", encoding="utf-8")
    code, lines = found(planner, "2027-H1.toml")
    assert code == 1
    assert lines
    assert {line.split()[1] for line in lines} == {"error[F006]", "note[F018]"}
    assert {line.split()[0] for line in lines} == {"2027-H1.toml:1:1:"}
    assert read_workspace(workspace).plans[0].half_year is not None


def test_bytes_that_are_no_utf8_are_named_with_their_place(planner, workspace):
    text = (workspace / "2027-H1.toml").read_bytes()
    spoilt = text.replace(b"Referral pathways", b"R\xe9f\xe9rence", 1)
    (workspace / "2027-H1.toml").write_bytes(spoilt)
    offset = spoilt.index(b"\xe9")
    line = spoilt[:offset].count(b"\n") + 1
    code, lines = found(planner)
    assert code == 1
    assert lines[0] == (
        f"2027-H1.toml:{line}:11: error[F002] unreadable-file: "
        f"this file is not UTF-8: byte {offset} is 0xE9"
    )


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda path: path.mkdir(), "this is a folder, not a file"),
        (
            lambda path: path.symlink_to(path),
            "this symbolic link leads back to itself",
        ),
        (lambda path: path.symlink_to("nowhere.toml"), "this file is not there"),
        (os.mkfifo, "this is a device or a pipe, not a file"),
    ],
    ids=["folder", "loop", "dangling link", "pipe"],
)
def test_what_is_no_file_is_one_sentence_and_the_rest_is_read(
    planner, workspace, make, sentence
):
    make(workspace / "2027-H2.toml")
    code, lines = found(planner)
    assert code == 1
    assert f"2027-H2.toml:1:1: error[F002] unreadable-file: {sentence}" in lines
    assert read_workspace(workspace).plan("2027-H1").whole


@pytest.fixture
def open_folder():
    """Return a folder that every user may enter; pytest's own are closed."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


AS_NOBODY = """
import os
from typer.testing import CliRunner
from planner.cli.main import app

def run():
    return CliRunner().invoke(app, ["validate", "--output", "concise"]).output

run()  # as root, so that all is imported that another user may not be able to read
os.setgroups([])
os.setgid(65534)
os.setuid(65534)
print(run())
"""


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can take on another user")
def test_a_file_without_permission_is_one_sentence(workspace, open_folder):
    shutil.copytree(workspace, open_folder, dirs_exist_ok=True)
    open_folder.chmod(0o755)
    (open_folder / "network.toml").chmod(0o000)
    answer = subprocess.run(
        [sys.executable, "-c", AS_NOBODY],
        capture_output=True,
        text=True,
        cwd=open_folder,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        check=False,
    )
    assert answer.stderr == ""
    assert (
        "network.toml:1:1: error[F002] unreadable-file: no permission to read this file"
    ) in answer.stdout.splitlines()


def test_no_item_is_dropped_when_the_file_is_damaged(workspace):
    path = workspace / "2027-H1.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace('title = "Referral', 'title = "Referral "' + "x") + ITEM,
        encoding="utf-8",
    )
    sheet = read_workspace(workspace).plans[0]
    assert [entry.name for entry in sheet.entries] == ["second", "memorandum"]
    assert [lost.name for lost in sheet.unreadable] == ["referral"]


def test_an_item_that_does_not_fit_is_listed_with_its_title():
    sheet = read_texts(
        {
            "2027-H1.toml": 'format = 1\nperiod = "2027-H1"\ntitle = "Plan"\n'
            'status = "draft"\nlanguage = "en"\n[training.first]\n'
            'title = "First"\nlead = 5\n' + ITEM
        }
    ).plans[0]
    assert [(each.name, each.title) for each in sheet.unreadable] == [
        ("first", "First")
    ]
    assert [entry.name for entry in sheet.entries] == ["second"]
    assert sheet.framed
