"""Lines that are read from the right, as a terminal that turns text shows them."""

from __future__ import annotations

from unicodedata import bidirectional

from bidi.algorithm import get_display
from hypothesis import given
from hypothesis import strategies as st

from planner.language.voice import voice
from planner.terminal.chart import BLANK, Cell, pieces
from planner.terminal.line import Piece, cells, space
from planner.terminal.look import Look
from planner.terminal.mirror import mirrored, reads_rtl, seen
from planner.text.direction import LRM, has_rtl
from planner.text.width import width

ARABIC = voice("ar")
LOOK = Look(voice=ARABIC)
words = st.sampled_from(
    [
        *("ورشة", "في", "الرباط", "(مختلط)", "مخطط.", "«نعم»", "لا،", "مُخرَج"),
        *("Rabat", "2027-H1", "2027-03-14", "12", "28.", "--plan", "plans/"),
        *("(UNDP)", "https://", "é", "`set`", "50%", "\u201cx\u201d", "a:b"),
    ]
)
texts = st.lists(words, min_size=1, max_size=5).map(" ".join)
glues = st.sampled_from([space(1), space(3), Piece(" · ", glue=True)])
lines = st.lists(st.tuples(texts, glues), min_size=1, max_size=4).map(
    lambda pairs: tuple(each for text, glue in pairs for each in (Piece(text), glue))
)


def text_of(line):
    return "".join(piece.text for piece in line)


def shown(line):
    """Return what a terminal shows that turns right-to-left runs of a line."""
    turned = get_display(text_of(line), base_dir="L")
    return turned.translate(dict.fromkeys(map(ord, "\u200e\u200f")))


@given(lines, st.integers(0, 90))
def test_a_screen_that_turns_text_shows_what_one_that_cannot_is_given(line, room):
    visual = mirrored(line, room, Look(voice=ARABIC, bidi="visual"))
    assert shown(mirrored(line, room, LOOK)) == text_of(visual)


@given(lines, st.integers(0, 90))
def test_a_line_keeps_its_width_and_ends_at_the_right_edge(line, room):
    ended = line[:-1]
    assert width(text_of(mirrored(ended, room, LOOK))) == max(cells(ended), room)


@given(lines)
def test_a_line_begins_for_the_left_so_that_no_terminal_turns_it_whole(line):
    text = text_of(mirrored(line, 90, LOOK))
    strong = [each for each in text if bidirectional(each) in {"L", "R", "AL"}]
    assert not has_rtl(text) or strong[0] == LRM


@given(texts)
def test_nothing_of_a_text_is_lost_but_its_order(text):
    runs = seen(text)
    assert sorted("".join(run.text for run in runs)) == sorted(text)


def in_order(text):
    return [run.text for run in seen(text) if run.text.strip()]


def test_words_and_codes_stand_in_a_sentence_where_they_are_read():
    assert in_order("لا بند باسم mena-hub في 2027-H1 بعد") == [
        *("بعد", "2027-H1", "في", "mena-hub", "لا بند باسم"),
    ]


def test_a_command_is_one_run_in_its_own_order():
    assert in_order("الأمر `planner set --region mena` يغيّرها") == [
        *("يغيّرها", "`planner set --region mena`", "الأمر"),
    ]


def test_a_bare_number_belongs_to_the_words_around_it():
    assert in_order("بقي 40 يومًا") == ["بقي 40 يومًا"]


def test_a_closing_sign_stands_at_the_left():
    assert in_order("سمِّ الملف plans.") == [".", "plans", "سمِّ الملف"]


def test_signs_alone_are_turned_with_their_brackets():
    assert [run.text for run in seen("! (")] == [") !"]


def test_a_title_of_another_language_stays_as_it_is_written():
    assert not reads_rtl("Workshop in Rabat (الرباط)")
    assert [run.text for run in seen("Workshop: Rabat") if run.text] == [
        "Workshop: Rabat"
    ]


def test_a_colon_between_two_pieces_stands_between_them():
    line = (Piece("ورشة: "), Piece("planner validate"))
    assert shown(mirrored(line, 22, LOOK)) == "planner validate :ةشرو"


def test_an_indented_line_is_set_in_from_the_right():
    line = (space(2), Piece("ورشة"))
    assert shown(mirrored(line, 10, LOOK)) == "    ةشرو"


def test_days_of_one_style_are_turned_each_for_itself():
    row = [Cell("a", "red"), Cell("a", "red"), Cell("b", "red"), BLANK, Cell("c")]
    assert text_of(mirrored(pieces(row, LOOK), 5, LOOK)) == "c baa"


def test_the_letters_of_a_month_stay_together():
    row = [Cell(letter, "bold") for letter in "Jan"]
    assert text_of(mirrored(pieces(row, LOOK), 3, LOOK)) == "Jan"


def test_a_line_of_blanks_is_empty():
    assert mirrored((space(4),), 10, LOOK) == ()
