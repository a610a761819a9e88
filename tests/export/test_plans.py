"""The plans that exports are tried on are what they should be."""

from __future__ import annotations

from edited import laws
from hypothesis import given

from planner.workspace.read import read_texts
from plans import workspaces


@laws
@given(workspaces())
def test_every_hostile_plan_is_read_whole(files):
    workspace = read_texts(files)
    assert [sheet.file for sheet in workspace.sheets if not sheet.whole] == []
