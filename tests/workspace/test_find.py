"""Where the workspace is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.errors import NoSuchPathError, NoWorkspaceError
from planner.workspace.find import below, find, repository


def marked(folder):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "planner.toml").write_text("format = 1\n", encoding="utf-8")
    return folder


def test_the_folder_itself_comes_first(tmp_path):
    outer, inner = marked(tmp_path), marked(tmp_path / "plans")
    assert find(outer, None) == outer
    assert find(inner, None) == inner


def test_plans_below_a_folder_is_found_from_deep_inside(tmp_path):
    plans = marked(tmp_path / "plans")
    deep = tmp_path / "docs" / "2027"
    deep.mkdir(parents=True)
    assert find(deep, None) == plans


def test_a_folder_that_is_named_wins(tmp_path):
    marked(tmp_path)
    other = marked(tmp_path / "other")
    assert find(tmp_path, other) == other


def test_a_named_folder_without_a_workspace_is_not_searched_above(tmp_path):
    marked(tmp_path)
    bare = tmp_path / "bare"
    bare.mkdir()
    with pytest.raises(NoWorkspaceError):
        find(tmp_path, bare)


def test_a_named_folder_that_is_not_there_is_said_so(tmp_path):
    with pytest.raises(NoSuchPathError, match="no file or folder"):
        find(tmp_path, tmp_path / "nowhere")


def test_all_workspaces_below_a_folder_are_found_once_and_in_order(tmp_path):
    expected = [marked(tmp_path / name) for name in ("a", "b", "b/inner")]
    marked(tmp_path / ".git")
    (tmp_path / "link").symlink_to(tmp_path / "a")
    assert list(below(tmp_path)) == expected


def test_a_workspace_is_called_by_the_link_that_leads_to_it(tmp_path):
    plans = marked(tmp_path / "real")
    (tmp_path / "link").symlink_to(plans)
    deep = tmp_path / "link" / "deep"
    deep.mkdir()
    assert find(deep, None) == tmp_path / "link"


def test_settings_whose_link_is_broken_are_settings_still(tmp_path):
    (tmp_path / "planner.toml").symlink_to("nowhere")
    assert find(tmp_path, None) == tmp_path


@pytest.mark.parametrize("make", [Path.mkdir, Path.touch])
def test_a_repository_may_be_a_worktree_of_another(tmp_path, make):
    make(tmp_path / ".git")
    deep = tmp_path / "plans" / "deep"
    assert repository(deep) == tmp_path
