"""What the benchmarks measure is what they say: a clean workspace."""

from __future__ import annotations

from tests.benchmarks.generate import write_workspace


def test_the_large_workspace_is_clean(planner, tmp_path):
    write_workspace(tmp_path / "large", 320, {})
    answer = planner("--plans", tmp_path / "large", "validate")
    assert answer == (0, "4 files checked, nothing found\n", "")
