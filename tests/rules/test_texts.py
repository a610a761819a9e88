"""Texts are looked for wherever they stand, and mended where they are written."""

from __future__ import annotations

from datetime import date

import pytest

from planner.rules.catalogue import find
from planner.rules.engine import judge, judged
from planner.rules.example import scene
from planner.rules.vague import is_vague
from planner.workspace.read import gather, read_alone, read_texts
from planner.workspace.trees import Folder, Shelf

TODAY = date(2026, 11, 22)


def report(piece, *words, **others):
    files = scene(piece).files | others
    return judge(read_texts(files), judged([find(word) for word in words]), TODAY)


def mended(line, word):
    """Return a line of an item as the fix of a rule writes it."""
    piece = f'[training.academy]\ntitle = "Academy"\n{line}\n'
    text = scene(piece).files["2027-H1.toml"]
    [found] = report(piece, word).diagnostics
    assert found.fix is not None
    [change] = found.fix.replacements
    text = text[: change.start] + change.text + text[change.end :]
    return text.split('title = "Academy"\n')[1]


@pytest.mark.parametrize(
    ("word", "line", "wanted"),
    [
        ("T601", 'summary = "a\\u202eb\\U0000200Bc"', 'summary = "abc"'),
        ("T601", 'summary = "a\\U000E0041b"', 'summary = "ab"'),
        ("T601", 'summary = "a\\x1Bb"', 'summary = "ab"'),
        ("T601", 'summary = "a\\bb"', 'summary = "ab"'),
        ("T601", 'summary = "a\\eb"', 'summary = "ab"'),
        ("T601", 'summary = "a\u2028b"', 'summary = "a b"'),
        ("T601", 'summary = "a\\fb\\tc"', 'summary = "a b\\tc"'),
        ("T601", "summary = '''a\u200bb\nc'''", "summary = '''ab\nc'''"),
        ("T601", 'summary = "\\\\u202e\\u202e"', 'summary = "\\\\u202e"'),
        ("T602", "summary = ' a '", "summary = 'a'"),
        ("T602", 'summary = """ a\nb """', 'summary = """a\nb"""'),
        ("T602", 'summary = "\\ta"', 'summary = "a"'),
        ("T602", 'summary = "cafe\\u0301"', 'summary = "café"'),
        ("T603", 'summary = "\\uFEB1اإلسم"', 'summary = "سالإسم"'),
    ],
)
def test_a_fix_changes_the_text_as_it_is_written(word, line, wanted):
    assert mended(line, word) == wanted + "\n"


def test_texts_of_lists_and_of_amendments_are_looked_at_too():
    piece = r"""
[amendment.venue]
on = 2027-02-03
authority = "committee"
reason = "The host withdrew."
change.academy.budget = { amount = 8 }
change.academy.links = ["a", "b\u200b"]
change.academy.extra = { codes = ["A", "B\u200b"] }
"""
    found = report(piece, "T601").diagnostics
    assert [each.keys[-2:] for each in found] == [("links", 1), ("codes", 1)]


def test_a_file_that_is_no_known_one_has_no_texts():
    stray = 'title = "a\\u200b"\n'
    assert not report("", "T601", **{"stray.toml": stray}).diagnostics


def test_words_that_promise_nothing_are_told_quickly_of_any_text():
    assert not is_vague("l'" * 2000 + "x")
    assert is_vague("Ongoing support, as needed")


def test_evidence_of_a_file_judged_alone_is_not_looked_for(tmp_path):
    piece = '[training.academy]\ntitle = "A"\noutcome.evidence = ["none.pdf"]\n'
    path = tmp_path / "2027-H1.toml"
    path.write_text(scene(piece).files["2027-H1.toml"], encoding="utf-8")
    assert not judge(read_alone(path), judged([find("S702")]), TODAY).diagnostics


def test_a_folder_says_what_is_there_and_follows_nothing_out_of_it(tmp_path):
    inside = tmp_path / "plans"
    inside.mkdir()
    (inside / "a.pdf").write_text("a", encoding="utf-8")
    (tmp_path / "secret").write_text("s", encoding="utf-8")
    (inside / "link").symlink_to(tmp_path / "secret")
    (inside / "loop").symlink_to(inside / "loop")
    names = ("a.pdf", "./a.pdf", "b.pdf", "../secret", "/etc/passwd", "link", "loop")
    assert [Folder(inside).presence(name) for name in names] == [
        "there",
        "there",
        "missing",
        "outside",
        "outside",
        "outside",
        "missing",
    ]
    assert Folder(inside).presence("a\0b") == "missing"
    assert gather(Shelf({}), ".", "").presence("a/../..") == "outside"


@pytest.mark.parametrize(
    "line",
    [
        'extra.x = " a"',
        'extra.x=" a"',
        'extra.x = "a "',
        'extra.x = "a " # why',
        'extra = { x = "a " }',
        'extra = {x = " a"}',
        "extra.x = ' a'",
        "extra.x=' a'",
        "extra.x = 'a '",
        "extra.x = 'a '# why",
        "extra = {x='a '}",
        'extra.x = ["b", "a "]',
        'extra.x = [" a"]',
        'extra.x = [ "a\t" , "b"]',
        "extra.x = ['b',' a']",
        "extra.x = ['a ', 'b']",
        'extra.x = """ a"""',
        'extra.x = """a """',
        "extra.x = ''' a'''",
        "extra.x = '''a\t'''",
        'extra.x = "a\\t"',
        'extra.x = "\\x20a"',
        'extra.x = "a\\u0020"',
    ],
)
def test_spaces_at_the_ends_are_found_however_a_text_is_written(line):
    piece = f'[training.academy]\ntitle = "Academy"\n{line}\n'
    for text in (piece, piece.rstrip("\n")):
        assert [each.code for each in report(text, "T602").diagnostics] == ["T602"]


@pytest.mark.parametrize("quote", ['"', "'", '"""', "'''"])
@pytest.mark.parametrize("blank", ["", " ", "\t"])
@pytest.mark.parametrize("form", ["summary = {}", "summary={}", "summary = {} # why"])
def test_a_text_without_words_is_found_however_it_is_written(form, quote, blank):
    line = form.replace("{}", f"{quote}{blank}{quote}")
    piece = f'[training.academy]\ntitle = "Academy"\n{line}\n'
    assert [each.code for each in report(piece, "F017").diagnostics] == ["F017"]
