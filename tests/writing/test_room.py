"""Where there is no room or no permission, and where a file is more than its text."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent))

from ground import (
    NOBODY,
    environment,
    litter,
    program,
    public_folder,
    write_workspace,
)

from planner.workspace.rewriting import Rewrite, rewrite

NOTE = ("note", "referral", "Host city confirmed")


@pytest.fixture
def small_disk(tmp_path):
    """Return a folder on a disk of its own, of 256 kilobytes."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=256k,mode=755", "planner", str(disk)]
    if (
        not shutil.which("mount")
        or subprocess.run(mount, capture_output=True, check=False).returncode
    ):
        pytest.skip("no small disk can be mounted here")
    yield disk
    subprocess.run(["umount", "--lazy", str(disk)], check=True)


def fill(disk, left=0):
    """Fill a disk up to a number of free bytes."""
    filler = disk / "filler"
    with filler.open("ab", buffering=0) as file, suppress(OSError):
        while True:
            file.write(b"x" * 512)
    os.truncate(filler, filler.stat().st_size - left)
    return filler


@pytest.mark.parametrize("left", [0, 4096])
def test_on_a_full_disk_the_old_file_stays(small_disk, tmp_path, left):
    plan = write_workspace(small_disk / "plans")
    before = plan.read_bytes()
    plan.write_bytes(before + b"# " + b"x" * 9000 + b"\n")
    before = plan.read_bytes()
    filler = fill(small_disk, left)
    home = {"XDG_STATE_HOME": tmp_path / "state", "XDG_CACHE_HOME": tmp_path / "cache"}
    for words in (NOTE, ("set", "referral", "status=planned")):
        done = program(plan.parent, *words, **home)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == (
            f"planner: {plan} cannot be written: the disk is full\n"
            "  help: make room on it, or name another one\n"
        )
        assert plan.read_bytes() == before
        assert litter(plan.parent) == []
    filler.unlink()
    assert program(plan.parent, *NOTE, **home).returncode == 0
    assert b"Host city confirmed" in plan.read_bytes()


def test_a_full_disk_for_what_is_kept_is_said(small_disk, tmp_path):
    plan = write_workspace(tmp_path / "plans")
    fill(small_disk)
    home = {"XDG_STATE_HOME": small_disk, "XDG_CACHE_HOME": small_disk}
    done = program(plan.parent, *NOTE, **home)
    assert done.stdout == (
        "2027-H1: referral: the note n-2026-11-22 is in\n  it cannot be taken back\n"
    )
    assert (done.returncode, done.stderr) == (0, "")
    home |= {"TMPDIR": small_disk}
    done = program(
        plan.parent, "edit", "referral", **home, EDITOR="sed -i s/lead/laed/"
    )
    place = Path(done.stderr.rpartition("  your text is kept: ")[2].rstrip("\n"))
    assert "\nlaed = " in place.read_text("utf-8")
    shutil.rmtree(place.parent)


def test_a_folder_or_a_file_that_may_only_be_read_is_left_alone():
    with public_folder() as folder:
        plan = write_workspace(folder / "plans")
        before = plan.read_bytes()
        (folder / "home").mkdir()
        os.chown(folder / "home", NOBODY, NOBODY)
        homes = ("HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
        home = dict.fromkeys(homes, folder / "home")
        done = program(plan.parent, *NOTE, user=NOBODY, **home)
        said = (
            2,
            "",
            f"planner: {plan} cannot be written: no permission to write there\n"
            "  help: ask the folder's owner for it\n",
        )
        assert (done.returncode, done.stdout, done.stderr) == said
        plan.parent.chmod(0o777)
        done = program(plan.parent, *NOTE, user=NOBODY, **home)
        assert (done.returncode, done.stdout, done.stderr) == said
        assert plan.read_bytes() == before
        assert litter(plan.parent) == []
        plan.chmod(0o666)
        assert program(plan.parent, *NOTE, user=NOBODY, **home).returncode == 0
        assert stat.S_IMODE(plan.stat().st_mode) == 0o666


def test_links_and_permissions_stay(planner, tmp_path, monkeypatch):
    there = write_workspace(tmp_path / "there")
    here = write_workspace(tmp_path / "here")
    here.unlink()
    here.symlink_to(Path("..", "there", "further"))
    (tmp_path / "there" / "further").symlink_to(there)
    there.chmod(0o640)
    monkeypatch.chdir(here.parent)
    assert planner("set", "referral", "status=planned").code == 0
    assert planner("undo").code == 0
    assert planner(*NOTE).code == 0
    assert here.is_symlink()
    assert (tmp_path / "there" / "further").is_symlink()
    assert not there.is_symlink()
    assert stat.S_IMODE(there.stat().st_mode) == 0o640
    assert "Host city confirmed" in there.read_text("utf-8")
    assert litter(here.parent) == litter(there.parent) == []


@pytest.mark.skipif(
    os.name == "nt" or os.geteuid() != 0, reason="only root gives files away"
)
def test_a_file_stays_its_owners_and_its_groups(planner, tmp_path, monkeypatch):
    plan = write_workspace(tmp_path / "plans")
    os.chown(plan, NOBODY, 4242)
    plan.chmod(0o664)
    monkeypatch.chdir(plan.parent)
    assert planner(*NOTE).code == 0
    found = plan.stat()
    assert (found.st_uid, found.st_gid) == (NOBODY, 4242)
    assert stat.S_IMODE(found.st_mode) == 0o664


KILLED = """
import os, sys
from pathlib import Path
from planner.workspace.files import replace_text

Path.replace = lambda *_: os._exit(9)
replace_text(Path(sys.argv[1]), "half")
"""


def test_what_a_killed_writer_left_is_taken_away_by_the_next_one(tmp_path):
    plan, other = (tmp_path / f"{'x' * 30}{end}.toml" for end in "12")
    for path in (plan, other, plan):
        path.write_text("old", "utf-8")
        command = [sys.executable, "-c", KILLED, str(path)]
        done = subprocess.run(command, env=environment(), check=False)
        assert done.returncode == 9
    assert len(litter(tmp_path)) == 3
    rewrite([Rewrite(plan, "old", "new")])
    assert plan.read_text("utf-8") == "new"
    assert len(litter(tmp_path)) == 1
    rewrite([Rewrite(other, "old", "new")])
    assert litter(tmp_path) == []
