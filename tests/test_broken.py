"""Small broken workspaces: exactly the findings that are marked in their files.

A mark `# >> D202:9 R301:5` at the end of a line names the findings of that line,
each with its column.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

BROKEN = Path(__file__).parent / "broken"
CASES = sorted(path.name for path in BROKEN.iterdir() if path.is_dir())
_MARK = re.compile(rb"# >> ((?:[A-Z]\d{3}:\d+ ?)+)\s*$")


def marks(folder):
    found = []
    for path in sorted(folder.glob("*.toml")):
        for number, line in enumerate(path.read_bytes().split(b"\n"), 1):
            mark = _MARK.search(line)
            for each in mark[1].decode().split() if mark else ():
                code, _, column = each.partition(":")
                found.append((path.name, number, int(column), code))
    return sorted(found)


def test_there_are_enough_of_them():
    assert len(CASES) >= 30
    assert max(len(marks(BROKEN / name)) for name in CASES) >= 8


@pytest.mark.parametrize("name", CASES)
def test_a_broken_workspace_has_exactly_the_findings_that_are_marked(
    planner, monkeypatch, name
):
    folder = BROKEN / name
    monkeypatch.chdir(folder)
    today = (folder / "today.txt").read_text(encoding="utf-8").strip()
    answer = planner("validate", "--fail-on", "note", "--json", "--today", today)
    found = sorted(
        (each["file"], each["line"], each["column"], each["code"])
        for each in json.loads(answer.out)["findings"]
    )
    assert found == marks(folder)
    assert (answer.code, answer.err) == (1, "")
