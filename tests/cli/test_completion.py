"""`planner completion`: the script for a shell, printed or put where it looks."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from planner.shells.shell import MARK, SHELLS

PLACES = {
    "bash": ".local/share/bash-completion/completions/planner",
    "zsh": ".local/share/zsh/site-functions/_planner",
    "fish": ".config/fish/completions/planner.fish",
}


@pytest.fixture
def home(tmp_path, monkeypatch):
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "SHELL"):
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / "my home"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(folder))
    return folder


def test_every_shell_has_its_place():
    assert sorted(PLACES) == list(SHELLS)


@pytest.mark.parametrize("shell", SHELLS)
def test_a_script_is_printed(planner, home, shell):
    answer = planner("completion", shell)
    assert answer == (0, SHELLS[shell].script, "")
    assert MARK in answer.out
    assert list(home.iterdir()) == []


@pytest.mark.parametrize("shell", SHELLS)
def test_the_users_own_shell_is_meant_where_none_is_named(
    planner, home, monkeypatch, shell
):
    monkeypatch.setenv("SHELL", f"/usr/local/bin/{shell}")
    assert planner("completion").out == SHELLS[shell].script


def test_a_shell_that_is_not_known_is_told_those_that_are(planner, home, monkeypatch):
    known = "  help: there is one for: bash, fish, zsh\n"
    none = "planner: there is no completion for the shell "
    assert planner("completion", "tcsh") == (2, "", f"{none}tcsh\n{known}")
    monkeypatch.setenv("SHELL", "/bin/ks\x1bh")
    assert planner("completion") == (2, "", f"{none}ks\ufffdh\n{known}")


def test_without_any_shell_one_is_to_be_named(planner, home):
    assert planner("completion", "--install") == (
        2,
        "",
        "planner: no shell is named, and SHELL does not say which one is used\n"
        "  help: name one of: bash, fish, zsh\n",
    )


def test_the_script_for_bash_is_put_where_bash_looks(planner, home):
    path = home / PLACES["bash"]
    assert planner("completion", "bash", "--install") == (
        0,
        f"wrote {path}\n"
        "  next: open a new shell; without the package bash-completion, add to "
        f"~/.bashrc: source '{path}'\n",
        "",
    )
    assert path.read_text(encoding="utf-8") == SHELLS["bash"].script


def test_the_script_for_zsh_is_put_into_a_folder_that_fpath_is_to_name(planner, home):
    path = home / PLACES["zsh"]
    assert planner("completion", "zsh", "--install") == (
        0,
        f"wrote {path}\n"
        f"  next: add to ~/.zshrc, before compinit: fpath=('{path.parent}' $fpath)\n",
        "",
    )


def test_the_script_for_fish_is_put_where_fish_looks(planner, home):
    assert planner("completion", "fish", "--install") == (
        0,
        f"wrote {home / PLACES['fish']}\n"
        "  next: fish finds it by itself, from the next command line on\n",
        "",
    )


@pytest.mark.parametrize("shell", SHELLS)
def test_the_environment_names_another_place(
    planner, home, tmp_path, monkeypatch, shell
):
    monkeypatch.setenv(SHELLS[shell].variable, str(tmp_path / "other"))
    planner("completion", shell, "--install")
    assert (tmp_path / "other" / SHELLS[shell].path).is_file()
    assert list(home.iterdir()) == []


def test_a_place_that_is_no_whole_path_counts_as_none(planner, home, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", "relative")
    planner("completion", "bash", "--install")
    assert (home / PLACES["bash"]).is_file()


@pytest.mark.parametrize("shell", SHELLS)
def test_a_second_time_changes_nothing(planner, home, shell):
    planner("completion", shell, "--install")
    path = home / PLACES[shell]
    assert planner("completion", shell, "--install") == (
        0,
        f"{path} is there already, as it should be\n",
        "",
    )


@pytest.mark.parametrize("shell", SHELLS)
def test_an_older_script_of_ours_is_replaced(planner, home, shell):
    planner("completion", shell, "--install")
    path = home / PLACES[shell]
    path.write_text(f"# {MARK}, long ago\n", encoding="utf-8")
    assert planner("completion", shell, "--install").out.startswith(f"wrote {path}\n")
    assert path.read_text(encoding="utf-8") == SHELLS[shell].script


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize("foreign", [b"complete -F mine planner\n", b"", b"\xff"])
def test_a_file_of_somebody_else_stays_as_it_is(planner, home, shell, foreign):
    path = home / PLACES[shell]
    path.parent.mkdir(parents=True)
    path.write_bytes(foreign)
    assert planner("completion", shell, "--install") == (
        2,
        "",
        f"planner: {path} is there already, and is left as it is\n"
        f"  help: put what `planner completion {shell}` prints into a file of its "
        "own\n",
    )
    assert path.read_bytes() == foreign


def test_a_link_that_leads_nowhere_stays_as_it_is(planner, home):
    path = home / PLACES["fish"]
    path.parent.mkdir(parents=True)
    path.symlink_to("nowhere")
    assert planner("completion", "fish", "--install").code == 2
    assert path.is_symlink()
    assert not path.exists()


def test_a_folder_that_cannot_be_made_is_one_sentence(planner, home):
    (home / ".config").write_text("in the way", encoding="utf-8")
    answer = planner("completion", "fish", "--install")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"planner: {home / '.config'}")
    assert answer.err.count("\n") == 2


def test_after_the_installation_no_press_of_tab_waits(home, tmp_path):
    environment = {
        **os.environ,
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    command = [sys.executable, "-m", "planner", "completion", "fish", "--install"]
    subprocess.run(command, env=environment, check=True, capture_output=True)
    (words,) = (tmp_path / "cache").rglob("*.txt")
    assert "\nverb\t\tcompletion\t" in Path(words).read_text(encoding="utf-8")
