"""The words of the command line are learnt once, and again where they changed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from planner.cli import vocabulary as room
from planner.cli.learning import learned
from planner.cli.vocabulary import place, vocabulary
from planner.workspace.cache import UserCache

ROOT = str(Path(room.__file__).parents[1])


@pytest.fixture
def learning(monkeypatch, tmp_path):
    """Return the file of the words, and a list that grows as they are learnt."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    times = []

    def few():
        times.append(1)
        return ["verb\t\tshow\tShow it.", "verb\t\tset\tSet it.", "option\tset\t--x"]

    monkeypatch.setattr("planner.cli.learning.learned", few)
    return Path(place(ROOT)), times


def test_rows_are_found_by_their_first_cells(learning):
    words = vocabulary()
    assert words.rows("verb", "") == [["show", "Show it."], ["set", "Set it."]]
    assert words.rows("option", "set") == [["--x"]]
    assert words.rows("option", "") == []


def test_words_are_learnt_once(learning):
    path, times = learning
    assert vocabulary().text == vocabulary().text == path.read_text(encoding="utf-8")
    assert len(times) == 1


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: path.write_bytes(b"\xff"),
        lambda path: path.write_text("0.0.1 1 1\nverb\n", encoding="utf-8"),
        lambda path: path.unlink(),
        lambda path: (path.unlink(), path.mkdir()),
        lambda path: (path.unlink(), os.mkfifo(path)),
    ],
)
def test_what_is_not_whole_and_current_is_learnt_again(learning, damage):
    path, times = learning
    whole = vocabulary().text
    damage(path)
    assert vocabulary().text == whole
    assert len(times) == 2


def test_words_of_somebody_else_are_not_read(learning, monkeypatch):
    _, times = learning
    vocabulary()
    monkeypatch.setattr(os, "geteuid", lambda: 12345)
    vocabulary()
    assert len(times) == 2


def test_a_link_is_not_read(learning, tmp_path):
    path, times = learning
    vocabulary()
    path.rename(tmp_path / "elsewhere")
    path.symlink_to(tmp_path / "elsewhere")
    vocabulary()
    assert len(times) == 2
    assert path.is_symlink()


def test_where_nothing_can_be_kept_words_are_learnt_each_time(learning, tmp_path):
    _, times = learning
    (tmp_path / "cache").write_text("in the way", encoding="utf-8")
    assert vocabulary().rows("option", "set") == vocabulary().rows("option", "set")
    assert len(times) == 2


def test_a_change_of_the_program_is_noticed(learning, monkeypatch):
    _, times = learning
    vocabulary()
    verb = Path(ROOT) / "cli" / "commands" / "show.py"
    status = verb.stat()
    os.utime(verb, ns=(status.st_atime_ns, 2**62))
    try:
        vocabulary()
    finally:
        os.utime(verb, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert len(times) == 2
    monkeypatch.setattr(room, "VERSION", "0.0.2")
    vocabulary()
    assert len(times) == 3


def test_words_lie_beside_the_rest_of_the_cache(learning, tmp_path):
    UserCache().keep("days/MA-2027", "x")
    vocabulary()
    (folder,) = (tmp_path / "cache").iterdir()
    assert sorted(each.name for each in folder.iterdir()) == ["days", "words"]


def test_without_a_whole_path_the_users_own_folder_has_it(monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    monkeypatch.setenv("HOME", "/home/me")
    assert place("/opt/a b/planner") == (
        "/home/me/.cache/semiannual-planner/words/-opt-a-b-planner.txt"
    )


def test_every_line_has_its_cells():
    cells = {"verb": 4, "option": 6, "argument": 4, "choice": 4, "field": 6}
    for line in learned():
        first, *rest = line.split("\t")
        assert len(rest) + 1 == cells[first], line
        assert line.isprintable() or "\t" in line
