"""What was typed and is not in a plan yet is kept for whoever typed it."""

from __future__ import annotations

import os

import pytest

from planner.workspace.kept import forget_text, keep_text, kept_text


def test_a_text_is_kept_until_it_is_forgotten(tmp_path):
    assert kept_text(tmp_path, "2027-H1.referral.toml") is None
    place = keep_text(tmp_path, "2027-H1.referral.toml", 'title = "é"\r\n\udcff')
    assert place.name == "2027-H1.referral.toml"
    assert place.read_bytes() == b'title = "\xc3\xa9"\r\n\xff'
    assert kept_text(tmp_path, "2027-H1.referral.toml") == 'title = "é"\r\n\udcff'
    assert kept_text(tmp_path / "another", "2027-H1.referral.toml") is None
    keep_text(tmp_path, "2027-H1.referral.toml", "later")
    assert kept_text(tmp_path, "2027-H1.referral.toml") == "later"
    forget_text(tmp_path, "2027-H1.referral.toml")
    forget_text(tmp_path, "2027-H1.referral.toml")
    assert kept_text(tmp_path, "2027-H1.referral.toml") is None


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
def test_only_the_user_reads_what_is_kept(tmp_path):
    old = os.umask(0)
    try:
        place = keep_text(tmp_path, "add", "text")
    finally:
        os.umask(old)
    assert place.stat().st_mode & 0o777 == 0o600
    assert place.parent.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize(
    "name",
    ["../../x", ".", "a b", "مسار", "x" * 300, "add\n", "\udcff"],
)
def test_every_name_has_a_file_of_its_own(tmp_path, name):
    place = keep_text(tmp_path, name, "text")
    beside = keep_text(tmp_path, name + "!", "other")
    assert place.parent == beside.parent
    assert (kept_text(tmp_path, name), kept_text(tmp_path, name + "!")) == (
        "text",
        "other",
    )


def test_what_cannot_be_kept_is_said_to_be_none(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    assert keep_text(tmp_path, "add", "text") is None
    assert kept_text(tmp_path, "add") is None
    monkeypatch.setattr("planner.workspace.kept.folder_of", lambda *_: None)
    assert keep_text(tmp_path, "add", "text") is None
    assert kept_text(tmp_path, "add") is None
    forget_text(tmp_path, "add")
