"""The README is true: its files are written, its commands run, its outputs compared.

`PLANNER_UPDATE_GOLDEN=1` writes the outputs that the commands give now.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
_BLOCK = re.compile(
    r"^```(\w+)(?: title=\"([^\"]+)\")?\n(.*?)^```$", re.MULTILINE | re.DOTALL
)


def blocks():
    return list(_BLOCK.finditer(README.read_text(encoding="utf-8")))


def sessions(text):
    """Split a console block into (command, output) pairs."""
    found = []
    for line in text.splitlines():
        if line.startswith("$ "):
            found.append([line[2:], ""])
        else:
            found[-1][1] += line + "\n"
    return found


def run(command, folder):
    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "PLANNER_TODAY": "2026-11-22",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    done = subprocess.run(
        ["bash", "-c", f"{command}\nstatus=$?; pwd >&2; exit $status"],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    messages, _, where = done.stderr.rstrip("\n").rpartition("\n")
    said = done.stdout + (messages + "\n" if messages else "")
    return said, Path(where)


@pytest.fixture
def checkout(tmp_path):
    """Return a folder as a reader has it after cloning the project."""
    shutil.copytree(ROOT / "plans", tmp_path / "planner" / "plans")
    return tmp_path / "planner"


def test_every_command_prints_what_the_readme_shows(checkout):
    folder, said, shown = checkout, "", README.read_text(encoding="utf-8")
    for language, title, text in (block.groups() for block in blocks()):
        if title:
            (folder / title).parent.mkdir(parents=True, exist_ok=True)
            (folder / title).write_text(text, encoding="utf-8", newline="\n")
        if language != "console":
            continue
        now = ""
        for command, _ in sessions(text):
            output, folder = run(command, folder)
            now += f"$ {command}\n{output}"
        said += now
        shown = shown.replace(f"```console\n{text}```", f"```console\n{now}```")
    if os.environ.get("PLANNER_UPDATE_GOLDEN"):
        README.write_text(shown, encoding="utf-8", newline="\n")
    wanted = "".join(
        text
        for language, _, text in (b.groups() for b in blocks())
        if language == "console"
    )
    assert said == wanted


def test_every_verb_has_an_example():
    from planner.cli.main import VERBS

    text = "".join(block[3] for block in blocks() if block[1] == "console")
    missing = [verb for verb in VERBS if not re.search(rf"planner .*\b{verb}\b", text)]
    assert missing == []


def test_every_format_is_in_the_table_of_formats():
    from planner.reporters.format import FORMATS

    text = README.read_text(encoding="utf-8").partition("### Formats")[2]
    rows = re.findall(r"^\| `(\w+)` \|", text.partition("###")[0], re.MULTILINE)
    assert sorted(rows) == list(FORMATS)
