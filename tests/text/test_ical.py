"""Texts and lines of calendars: what is refused, escaped and folded."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.text.ical import LONGEST, clean, escaped, folded, one_line

_UNESCAPED = {"\\\\": "\\", "\\;": ";", "\\,": ",", "\\n": "\n"}
signs = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"])),
    st.text("\\;,:n\nN \té\u0639\U0001f469"),
)


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("plain, and ; as it stands\\n", "plain, and ; as it stands\\n"),
        ("one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour"),
        ("a\x00b\x07c\x1b[31md\x7fe\x9bf", "abc[31mdef"),
        ("a\x0bb\x0cc\x85d\u2028e\u2029f", "a\nb\nc\nd\ne\nf"),
        ("\u202eabc\u202c \u2066x\u2069\ufeff", "abc x"),
        ("می\u200cخواهم \u200fو\u200e", "می\u200cخواهم \u200fو\u200e"),
        ("👩\u200d👧 e\u0301\tz", "👩\u200d👧 e\u0301\tz"),
    ],
)
def test_controls_and_overrides_go_and_all_else_stays(text, cleaned):
    assert clean(text) == cleaned


def test_one_line_has_no_breaks():
    assert one_line(" a \n\n b\tc\r\nd ") == "a b c d"


@given(signs)
def test_an_escaped_text_reads_back_as_it_was(text):
    made = escaped(clean(text))
    assert "\n" not in made
    assert re.sub(r"\\[\\;,n]", lambda m: _UNESCAPED[m[0]], made) == clean(text)


@given(signs.map(lambda text: escaped(clean(text))))
def test_a_folded_line_is_short_and_whole(line):
    pieces = folded(line).split("\r\n ")
    assert "".join(pieces) == line
    assert all(len(piece.encode()) <= LONGEST for piece in pieces[:1])
    assert all(len(piece.encode()) < LONGEST for piece in pieces[1:])


@pytest.mark.parametrize("sign", ["x", "\\\\", "é", "ع", "👩", "a\\,"])
@pytest.mark.parametrize("before", range(4))
def test_no_letter_and_no_escape_is_torn_apart(sign, before):
    pieces = folded("x" * before + sign * 10_000).split("\r\n ")
    assert all(
        len(piece) - len(piece.rstrip("\\")) in {0, 2, 4, *range(6, 76, 2)}
        for piece in pieces
    )
    assert {len(piece.encode()) for piece in pieces[1:-1]} <= {71, 72, 73, 74}
