from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.text.width import clip, expand, width

texts = st.text(alphabet="ab é界\u0645\u0652\u200e\t-", max_size=30)


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", 0),
        ("Rabat", 5),
        ("Lomé", 4),
        ("Lome\u0301", 4),
        ("مَسار", 4),
        ("\u200eab\u200e", 2),
        ("界", 2),
        ("─█░", 3),
    ],
)
def test_a_text_takes_so_many_cells(text, cells):
    assert width(text) == cells


@given(texts, texts)
def test_widths_add_up(one, other):
    assert width(one + other) == width(one) + width(other)


@given(texts, st.integers(1, 40))
def test_a_cut_text_fits_and_begins_as_it_did(text, cells):
    cut = clip(text, cells)
    assert width(cut) <= cells
    assert text.startswith(cut.removesuffix("…")) or cut == text


@given(texts)
def test_tabs_become_blanks_up_to_the_next_stop(text):
    assert "\t" not in expand(text)
    assert expand(text).replace(" ", "") == text.replace("\t", "").replace(" ", "")


def test_a_tab_stands_for_what_is_left_to_its_stop():
    assert expand("a\tb\t") == "a   b   "
