from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.terminal import turning
from planner.terminal.bidi import said, settle
from planner.terminal.line import Piece, cells, space
from planner.terminal.look import Look
from planner.terminal.turning import NoTurningError
from planner.text.direction import LRM, RLM
from planner.text.width import width

ARABIC = "ورشة 2027-03-14 في الرباط"
texts = st.text(alphabet="ab 1-/:.\u0645\u0627\u0644\u0652é", max_size=20)


def line(*pieces):
    return "".join(piece.text for piece in settle(pieces, Look()))


def test_a_border_gets_a_mark_on_both_sides_behind_a_blank():
    glued = line(Piece(ARABIC), Piece(" · ", glue=True), Piece("Rabat"))
    assert f" {LRM}· {LRM}Rabat" in glued


def test_a_gap_between_columns_is_marked_after_its_first_blank():
    assert line(Piece("ورشة"), space(3), Piece("Rabat")) == f"ورشة {LRM}  Rabat"


def test_a_date_in_right_to_left_text_is_held_together():
    assert f"{LRM}2027-03-14{LRM}" in line(Piece(ARABIC))


def test_a_closing_sign_stays_where_the_text_ends():
    assert line(Piece("ورشة في الرباط.")) == f"ورشة في الرباط.{RLM}"
    assert line(Piece("ورشة في…"), space(2), Piece("a")) == f"ورشة في…{RLM} {LRM} a"
    assert line(Piece("Rabat / الرباط.")) == "Rabat / الرباط."


def test_a_line_without_right_to_left_text_is_left_alone():
    assert line(Piece("Workshop 2027-03-14"), space(2), Piece("Rabat")) == (
        "Workshop 2027-03-14  Rabat"
    )


@given(st.lists(texts, max_size=4), st.integers(1, 6))
def test_marks_never_change_a_width(words, gap):
    pieces = [piece for word in words for piece in (Piece(word), space(gap))]
    assert width(line(*pieces)) == cells(pieces)


@given(st.text(max_size=30))
def test_what_is_said_is_one_line_without_marks(text):
    once = said(text, Look())
    assert "\n" not in once
    assert LRM not in once
    assert said(once, Look()) == once


def test_turned_text_without_its_packages_is_one_clear_sentence(monkeypatch):
    def missing(name):
        raise ImportError(name)

    monkeypatch.setattr(turning, "import_module", missing)
    with pytest.raises(NoTurningError) as caught:
        said(ARABIC, Look(bidi="visual"))
    assert str(caught.value) == (
        "right-to-left text in visual order needs two packages more"
    )
    assert "semiannual-planner[rtl]" in str(caught.value.help)


def test_turned_text_is_reversed_and_keeps_its_dates(monkeypatch):
    class Reshaper:
        @staticmethod
        def reshape(text):
            return text

    class Algorithm:
        @staticmethod
        def get_display(text, base_dir):
            assert base_dir == "R"
            return text[::-1]

    libraries = {"arabic_reshaper": Reshaper, "bidi.algorithm": Algorithm}
    monkeypatch.setattr(turning, "import_module", libraries.__getitem__)
    look = Look(bidi="visual")
    turned = settle((Piece(said("ورشة", look)), space(2), Piece("Rabat")), look)
    assert [piece.text for piece in turned] == ["ةشرو", "  ", "Rabat"]
