"""The user's cache: it makes things quicker, never wrong, and never fails."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.workspace.cache import APP, NoCache, UserCache

ROOT = Path(__file__).parents[2]
NAME, TEXT = "days/MA-2027", "2027-07-30\tعيد العرش"


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def kept(home):
    """Return the file of a text that is kept."""
    UserCache().keep(NAME, TEXT)
    return home / APP / f"{NAME}.txt"


def test_what_is_kept_is_recalled(kept):
    assert kept.is_file()
    assert UserCache().recall(NAME) == TEXT
    UserCache().keep(NAME, "other")
    assert UserCache().recall(NAME) == "other"
    assert [path.name for path in kept.parent.iterdir()] == [kept.name]


def test_what_was_never_kept_is_not_recalled(home):
    assert UserCache().recall(NAME) is None
    assert list(home.iterdir()) == []


def test_no_cache_keeps_nothing():
    NoCache().keep(NAME, TEXT)
    assert NoCache().recall(NAME) is None


@settings(deadline=None)
@given(place=st.integers(0, 200), byte=st.integers(0, 255), cut=st.booleans())
def test_a_damaged_text_is_not_recalled(tmp_path_factory, place, byte, cut):
    with pytest.MonkeyPatch.context() as patch:
        home = tmp_path_factory.mktemp("damaged")
        patch.setenv("XDG_CACHE_HOME", str(home))
        UserCache().keep(NAME, TEXT)
        path = home / APP / f"{NAME}.txt"
        whole = path.read_bytes()
        at = place % len(whole)
        path.write_bytes(whole[:at] + (b"" if cut else bytes([byte]) + whole[at + 1 :]))
        found = UserCache().recall(NAME)
        assert found == (TEXT if path.read_bytes() == whole else None)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda path: path.write_bytes(b"\xff\xfe\x00"),
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"0" * (1 << 19)),
        lambda path: (path.unlink(), path.mkdir()),
        lambda path: (path.unlink(), os.mkfifo(path)),
        lambda path: (path.unlink(), path.symlink_to("/dev/zero")),
        lambda path: (path.unlink(), path.symlink_to(path.name)),
    ],
    ids=["bytes", "empty", "huge", "folder", "pipe", "device", "loop"],
)
def test_what_is_no_plain_file_of_ours_is_passed_over(kept, spoil):
    spoil(kept)
    assert UserCache().recall(NAME) is None
    mended = kept.is_file() and not kept.is_symlink()
    UserCache().keep(NAME, TEXT)
    assert UserCache().recall(NAME) == (TEXT if mended else None)


def test_a_link_is_never_written_through(kept, tmp_path):
    precious = tmp_path / "precious.txt"
    precious.write_text("mine", encoding="utf-8")
    kept.unlink()
    kept.symlink_to(precious)
    UserCache().keep(NAME, TEXT)
    assert precious.read_text(encoding="utf-8") == "mine"
    assert UserCache().recall(NAME) is None


@pytest.mark.parametrize("place", ["/dev/null/cache", "/proc/nowhere"])
def test_a_place_that_can_not_be_used_keeps_nothing(place, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", place)
    UserCache().keep(NAME, TEXT)
    assert UserCache().recall(NAME) is None
    assert list(tmp_path.iterdir()) == []


def run_as(user, code, environment):
    return subprocess.run(
        ["setpriv", f"--reuid={user}", "--clear-groups", sys.executable, "-c", code],
        env=environment,
        cwd="/",
        capture_output=True,
        text=True,
        check=False,
    )


def as_another(user, code, **environment):
    """Run a piece of Python as another user, and return what it prints."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or not shutil.which("setpriv"):
        pytest.skip("only root can be another user")
    there = {"PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])}
    if run_as(user, "import platformdirs, planner", there).returncode:
        pytest.skip("the other user cannot read this virtual environment")
    done = run_as(user, code, {**there, **environment})
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_another_user_reads_nothing_of_ours_and_writes_nothing(kept, home):
    for folder in (kept.parent, *kept.parent.parents):
        if folder == Path("/tmp"):  # noqa: S108 - from here on everybody may look
            break
        folder.chmod(0o755)
    kept.chmod(0o644)
    said = as_another(
        65534,
        "from planner.workspace.cache import UserCache\n"
        f"cache = UserCache()\nprint(cache.recall({NAME!r}))\n"
        f"cache.keep({NAME!r}, 'theirs')\ncache.keep('days/KE-2027', 'theirs')\n"
        f"print(cache.recall({NAME!r}), cache.recall('days/KE-2027'))\n",
        XDG_CACHE_HOME=str(home),
    )
    assert said == "None\nNone None\n"
    assert UserCache().recall(NAME) == TEXT


def test_a_user_without_a_home_keeps_nothing():
    said = as_another(
        4242,
        "from planner.workspace.cache import UserCache\n"
        f"UserCache().keep({NAME!r}, 'mine')\nprint(UserCache().recall({NAME!r}))\n",
    )
    assert said == "None\n"
