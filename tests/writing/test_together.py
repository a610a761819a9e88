"""Many people write one plan at once: everything is there, or was refused."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import tomllib
from collections import Counter
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent))

from ground import environment, litter, write_workspace
from trials import shares

from planner.workspace.state import kept

PEOPLE = 8
EACH = 50
REFUSED = (
    "planner: 2027-H1.toml was changed by somebody else meanwhile\n",
    "is being written by somebody else\n",
)
WRITER = Path(__file__).with_name("writer.py")
KEEPER = """
import sys
from pathlib import Path
from planner.workspace.rewriting import Rewrite
from planner.workspace.state import keep, record

person, root = sys.argv[1], Path(sys.argv[2])
for number in range(5):
    change = Rewrite(root / "a", f"{number}", f"{number + 1}")
    if not keep(record(root, person, f"planner {number}", [change])):
        raise SystemExit(1)
"""


class Reader(threading.Thread):
    """Reads a file over and over, and keeps what it could not read as TOML."""

    def __init__(self, path):
        super().__init__(daemon=True)
        self.path, self.times, self.broken, self.stop = path, 0, [], False

    def run(self):
        while not self.stop:
            raw = self.path.read_bytes()
            try:
                tomllib.loads(raw.decode())
            except ValueError as error:
                self.broken.append((error, raw))
            self.times += 1


def written(plan):
    """Return the marks that stand in a plan, each as often as it is there."""
    data = tomllib.loads(plan.read_text("utf-8"))
    notes = data["partnership"]["memorandum"].get("note", {})
    marks = Counter(data["training"]["referral"].get("extra", {}).keys())
    return marks + Counter(note["text"].removeprefix("by ") for note in notes.values())


@pytest.mark.skipif(not hasattr(os, "fork"), reason="nothing is forked here")
@shares(PEOPLE * EACH)
def test_what_many_write_at_once_is_all_there_or_was_refused(tmp_path, count):
    plan = write_workspace(tmp_path / "plans")
    reader = Reader(plan)
    reader.start()
    done = subprocess.run(
        [sys.executable, str(WRITER), str(PEOPLE), str(count // PEOPLE)],
        cwd=plan.parent,
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    reader.stop = True
    reader.join()
    told = [json.loads(line) for line in done.stdout.splitlines()]
    made = [mark for mark, code, _ in told if code == 0]
    refused = [words for _, code, words in told if code]
    assert len(told) == count // PEOPLE * PEOPLE
    assert written(plan) == Counter(made)
    for words in refused:
        assert any(each in words for each in REFUSED), words
    assert reader.broken == []
    assert reader.times > 0
    assert litter(plan.parent) == []
    print(f"{len(made)} written, {len(refused)} refused, read {reader.times} times")


def test_what_many_keep_at_once_is_all_kept(tmp_path):
    command = [sys.executable, "-c", KEEPER]
    children = [
        subprocess.Popen([*command, str(own), str(tmp_path)], env=environment())
        for own in range(PEOPLE)
    ]
    assert [child.wait() for child in children] == [0] * PEOPLE
    found = Counter((int(each.about), each.command) for each in kept(tmp_path))
    both = [(own, f"planner {n}") for own in range(PEOPLE) for n in range(5)]
    assert found == Counter(both)
