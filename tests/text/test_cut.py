"""A long text is cut where nothing that is looked for goes over."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.text.cut import cut
from planner.text.unescape import unescaped

TEXTS = st.text(st.sampled_from("ab1\n <!->"), max_size=80) | st.lists(
    st.sampled_from(["a", "1", "\n", "<!--", "-->", "\u0661"]), max_size=40
).map("".join)


@given(TEXTS, st.integers(1, 20))
def test_pieces_are_the_text_and_of_whole_lines(text, size):
    pieces = list(cut(text, size))
    assert "".join(pieces) == text
    for piece, behind in pairwise(pieces):
        assert len(piece) > size
        assert re.search(r"(^|\D)\n\Z", piece)
        assert not behind[:1].isdigit()


@given(TEXTS, st.integers(1, 20))
def test_no_comment_is_cut_in_two(text, size):
    comment = re.compile("<!--.*?-->", re.DOTALL)
    bare = "".join(comment.sub("", piece) for piece in cut(text, size))
    assert bare == comment.sub("", text)


def test_pieces_are_no_longer_than_they_must_be():
    assert list(cut("aaa\nb\n1\nc\n", 2)) == ["aaa\n", "b\n1\nc\n", ""]
    assert list(cut("a <!-- \n --> b\nc", 1)) == ["a <!-- \n --> b\n", "c"]
    assert list(cut("a <!-- b\nc", 1)) == ["a <!-- b\n", "c"], "it is never closed"


def test_a_long_document_is_read_back_in_pieces():
    line = "one &amp; two\\_three <!-- not\nthis -->four\n"
    pieces = list(unescaped(line * 5000))
    assert len(pieces) > 2
    assert "".join(pieces) == "one & two_three four\n" * 5000


@pytest.mark.parametrize("between", ["\n", " "])
def test_comments_that_are_never_closed_are_looked_through_once(between):
    text = f"a <!-- b{between}" * 200_000  # for each of them to the end: no end
    assert "".join(unescaped(text)) == text


@given(TEXTS)
def test_comments_are_taken_out_as_html_has_them(text):
    comment = re.compile("<!--.*?-->", re.DOTALL)
    assert "".join(unescaped(text)) == comment.sub("", text)


def test_a_folded_calendar_is_unfolded_before_it_is_cut():
    text = "BEGIN:VCALENDAR\r\nSUMMARY:a lo\r\n ng word\r\n"
    assert "".join(unescaped(text)) == "BEGIN:VCALENDAR\r\nSUMMARY:a long word\r\n"
