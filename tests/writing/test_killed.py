"""Writers are killed at any moment: the plan is the old one or the new one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent))

from ground import environment
from trials import shares

KILLER = Path(__file__).with_name("killer.py")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="nothing is forked here")
@shares(200)
def test_a_writer_that_is_killed_leaves_the_old_file_or_the_new_one(
    tmp_path, seed, count
):
    done = subprocess.run(
        [sys.executable, str(KILLER), str(tmp_path), str(count), str(seed)],
        env=environment(XDG_STATE_HOME=tmp_path / "state"),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    trials = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(trials) == count
    for each in trials:
        assert each["outcome"] in {"old", "new"}, each
        assert (each["later"], each["valid"], each["litter"]) == ([], True, []), each
    killed = [each for each in trials if each["code"] == -9]
    outcomes = Counter(each["outcome"] for each in killed)
    left = sum(bool(each["left"]) for each in killed)
    print(f"{len(killed)} killed: {dict(outcomes)}; {left} left something")
    assert len(killed) >= count // 2
    assert len(outcomes) == 2
