"""Files are written whole, or not at all, and why not is said."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from planner.errors import UnwritableFileError
from planner.workspace.files import append_text, replace_text


def test_a_file_is_written_with_the_line_ends_it_has(tmp_path):
    path = tmp_path / "out.txt"
    replace_text(path, "a\r\nb\n\udcff")
    assert path.read_bytes() == b"a\r\nb\n\xff"
    assert [each.name for each in tmp_path.iterdir()] == ["out.txt"]


def test_an_old_file_keeps_its_permissions_and_its_link(tmp_path):
    path, link = tmp_path / "out.txt", tmp_path / "link.txt"
    path.write_text("old", "utf-8")
    path.chmod(0o640)
    link.symlink_to(path)
    replace_text(link, "new")
    assert link.is_symlink()
    assert path.read_text("utf-8") == "new"
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_name_may_be_as_long_as_the_disk_lets_it(tmp_path):
    path = tmp_path / ("計" * 85)
    replace_text(path, "x")
    assert path.read_text("utf-8") == "x"


def test_a_new_file_may_be_read_by_those_that_the_user_lets(tmp_path):
    old = os.umask(0o022)
    try:
        replace_text(tmp_path / "out.txt", "x")
    finally:
        os.umask(old)
    assert (tmp_path / "out.txt").stat().st_mode & 0o777 == 0o644


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("", "this is a folder, not a file"),
        ("no/where.txt", "the folder is not there"),
        ("file/x.txt", "a part of its path is no folder"),
        ("x" * 300, "its name is too long"),
        ("circle", "this symbolic link leads back to itself"),
    ],
)
def test_why_not_is_said(tmp_path, name, said):
    (tmp_path / "circle").symlink_to("circle")
    (tmp_path / "file").write_text("x", "utf-8")
    path = tmp_path / name
    for write in (replace_text, lambda path, text: append_text(path, text, 10**6)):
        with pytest.raises(UnwritableFileError) as caught:
            write(path, "x")
        assert str(caught.value) == f"{path} cannot be written: {said}"
        assert caught.value.help is not None


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EACCES, "no permission to write there"),
        (errno.EIO, "Input/output error"),
    ],
)
def test_what_was_begun_is_taken_away_and_the_old_file_stays(
    tmp_path, monkeypatch, number, said
):
    path = tmp_path / "out.txt"
    path.write_text("old", "utf-8")

    def fail(beside: Path, target: Path) -> None:
        assert beside.read_text("utf-8") == "new"
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(UnwritableFileError, match=said):
        replace_text(path, "new")
    assert path.read_text("utf-8") == "old"
    assert [each.name for each in tmp_path.iterdir()] == ["out.txt"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
def test_a_full_disk_is_said(tmp_path):
    full = Path("/dev/full")
    if os.geteuid() == 0:  # who may replace the device itself is given another
        full = tmp_path / "full"
        try:
            os.mknod(full, stat.S_IFCHR | 0o666, os.makedev(1, 7))
        except PermissionError:
            pytest.skip("no device can be made here")
    with pytest.raises(UnwritableFileError, match="the disk is full"):
        replace_text(full, "x")
    assert stat.S_ISCHR(full.stat().st_mode)


def test_text_is_put_at_the_end_as_long_as_there_is_room(tmp_path):
    path = tmp_path / "summary.md"
    assert append_text(path, "é\n", 6)
    assert append_text(path, "é\n", 6)
    assert not append_text(path, "\n", 6)
    assert path.read_bytes() == "é\né\n".encode()
