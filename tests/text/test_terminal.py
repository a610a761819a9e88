from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.text.terminal import clean, clean_lines, clean_source

HOSTILE = st.text(
    alphabet=st.one_of(
        st.characters(),
        st.sampled_from(
            "\x00\x07\x1b\x9b\x7f\t\n\r\u200d\u200e\u202e\u2066\u2028\ufeff"
        ),
        st.characters(min_codepoint=0xE0000, max_codepoint=0xE007F),
    ),
    max_size=30,
)
BIDI = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@given(HOSTILE)
def test_no_control_is_left(text):
    left = clean(text)
    assert not any(
        unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"} for char in left
    )
    assert not BIDI & set(left)


@given(HOSTILE)
def test_cleaning_twice_changes_nothing_more(text):
    assert clean(clean(text)) == clean(text)


@given(HOSTILE)
def test_lines_stay_lines_and_each_is_clean(text):
    assert all(clean(line) == line for line in clean_lines(text).split("\n"))


@given(HOSTILE)
def test_a_line_of_a_file_keeps_the_places_of_its_characters(text):
    shown = clean_source(text)
    assert len(shown) == len(text)
    assert "\x1b" not in shown


@given(st.text(alphabet="[]/:bold smile#\u0645\u0631\u062d\u0628\u0627éß界\u0301"))
def test_brackets_colons_and_letters_stay_what_they_are(text):
    assert clean(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred\x1b[0m", "\ufffd[31mred\ufffd[0m"),
        ("\x1b]0;title\x07", "\ufffd]0;title\ufffd"),
        ("two\r\n  lines", "two lines"),
        ("a\tb", "a b"),
        ("\u202etfel", "tfel"),
        ("1447 \u0647\u200d (2026)", "1447 \u0647 (2026)"),
        ("\U0001f469\u200d\U0001f52c", "\U0001f469\u200d\U0001f52c"),
        ("[bold]x[/bold] :smile: مرحبا", "[bold]x[/bold] :smile: مرحبا"),
    ],
)
def test_a_text_is_shown_like_this(text, shown):
    assert clean(text) == shown
