"""Remarks of the program in a text that somebody edits."""

from __future__ import annotations

import pytest

from planner.text.marked import (
    Remark,
    sign_for,
    tidy_ends,
    with_remarks,
    without_remarks,
)


def test_remarks_stand_above_their_lines_and_are_taken_out_again():
    text = "a\r\nb\r\nc"
    made = with_remarks(text, ["x\ny"], [Remark(1, "\x1b"), Remark(9, "last")], "#>")
    assert made == "#> x y\r\na\r\n#> \ufffd\r\nb\r\n#> last\r\nc"
    assert without_remarks("\ufeff" + made, "#>") == text
    assert with_remarks("", ["x"], [Remark(0, "y")], "#>") == "#> x\n"
    assert sign_for("a\n#>> b\n#> c") == "#>>>"


@pytest.mark.parametrize(
    ("text", "like", "tidy"),
    [
        ("\n \na\r\nb\n\n", "x\n", "a\nb\n"),
        ("a\nb", "x\r\ny\r\n", "a\r\nb\r\n"),
        ("a\nb\r\nc", "x\ny\r\n", "a\nb\r\nc\n"),
        ("a", "x", "a\n"),
        (" \n", "x\n", ""),
        ("", "x", ""),
    ],
)
def test_line_ends_are_those_of_the_plan(text, like, tidy):
    assert tidy_ends(text, like) == tidy
