"""What is worked out about a workspace is kept for a run, and forgotten after it."""

from __future__ import annotations

from planner.rules.once import Judged, once
from planner.workspace.read import read_texts

WORKSPACE = read_texts({"planner.toml": "format = 1\n"})


def test_a_fact_is_worked_out_once_a_run():
    asked = []

    @once
    def files(workspace):
        asked.append(workspace)
        return [sheet.file for sheet in workspace.sheets]

    first, second = Judged.of(WORKSPACE), Judged.of(WORKSPACE)
    assert files(first) is files(first)
    assert files(second) == files(first) == ["planner.toml"]
    assert [id(each) for each in asked] == [id(first), id(second)]


def test_a_workspace_that_is_not_judged_keeps_nothing():
    first = once(lambda workspace: [workspace.root])
    assert first(WORKSPACE) == first(WORKSPACE)
    assert first(WORKSPACE) is not first(WORKSPACE)


def test_a_judged_workspace_is_the_same_workspace():
    assert Judged.of(WORKSPACE) == WORKSPACE
    assert Judged.of(WORKSPACE).sheet("planner") is WORKSPACE.sheet("planner")
