from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from planner.terminal.wrap import wrap
from planner.text.width import width

texts = st.text(alphabet="ab é界\u0645\u0301", max_size=60)


@given(texts, st.integers(2, 30))
def test_no_line_is_wider_than_its_room(text, room):
    assert all(width(line) <= room for line in wrap(text, room))


@given(texts, st.integers(2, 30))
def test_no_letter_is_lost(text, room):
    assert "".join("".join(wrap(text, room)).split()) == "".join(text.split())


def test_without_a_room_a_text_is_one_line():
    assert wrap("a " * 200, None) == ["a " * 200]


def test_a_word_that_is_too_long_is_broken():
    assert wrap("an abcdefgh", 4) == ["an", "abcd", "efgh"]
