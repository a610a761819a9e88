"""What holds for every view, in every width and look."""

from __future__ import annotations

import re
import time

import pytest

from planner.terminal.look import Look
from planner.text.width import width

VIEWS = ["summary", "list", "show", "timeline", "coverage"]
WIDTHS = [24, 40, 60, 79, 80, 100, 120, 160, 200]
STYLE = re.compile(r"\x1b\[[0-9;]*m")
MARKS = str.maketrans("", "", "\u200e\u200f")
ISOLATED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")

every_view = pytest.mark.parametrize("view", VIEWS)
every_width = pytest.mark.parametrize("cells", WIDTHS)


@every_view
@every_width
def test_no_line_is_wider_than_the_screen(pages, view, cells):
    for line in pages[view](cells, Look()).split("\n"):
        assert width(line) <= cells, line


@every_view
@pytest.mark.parametrize("look", [Look(), Look(plain=True), Look(ascii=True)])
def test_without_colour_no_control_reaches_the_screen(pages, view, look):
    assert not ISOLATED.search(pages[view](80, look))


@every_view
def test_with_colour_only_styles_reach_the_screen(pages, view):
    assert not ISOLATED.search(STYLE.sub("", pages[view](80, Look(colour=True))))


@every_view
@every_width
def test_colour_changes_no_word(pages, view, cells):
    coloured = pages[view](cells, Look(colour=True))
    assert STYLE.search(coloured)
    assert STYLE.sub("", coloured) == pages[view](cells, Look())


@every_view
@every_width
def test_marks_change_no_place(pages, view, cells):
    marked = pages[view](cells, Look(bidi="marks"))
    assert marked.translate(MARKS) == pages[view](cells, Look(bidi="plain"))


@every_view
def test_a_pipe_gets_no_marks_no_tabs_and_no_trailing_blanks(pages, view):
    printed = pages[view](80, Look(plain=True, colour=True))
    assert printed.translate(MARKS) == printed
    assert "\t" not in printed
    assert all(line == line.rstrip() for line in printed.split("\n"))


@every_view
def test_in_a_pipe_the_width_cuts_nothing(pages, view):
    assert pages[view](20, Look(plain=True)) == pages[view](200, Look(plain=True))


@every_view
def test_ascii_signs_are_all_that_is_drawn(pages, view):
    assert not set("◌○●◐✓✗‖↷□≡·█░▼┊╵–…") & set(pages[view](80, Look(ascii=True)))


@every_view
def test_brackets_and_colons_stay_what_they_are(pages, view):
    if view in {"show", "coverage"}:
        pytest.skip("the marked title is not on this page")
    printed = pages[view](300, Look())
    assert (
        "[bold]Marked[/bold] :smile: \ufffd[31mred\ufffd]0;title\ufffd tfel a b"
        in printed
    )


@pytest.mark.parametrize("view", ["summary", "list", "timeline"])
@pytest.mark.parametrize("look", [Look(), Look(plain=True)])
def test_every_item_is_on_the_page_once(pages, sheet, view, look):
    names = [entry.item.title.split()[0] for entry in sheet.entries]
    page = pages[view](200, look).split("\nItems by status")[0]
    for word in names:
        assert page.count(word) >= names.count(word)


def test_the_drawing_of_a_plan_takes_a_few_hundredths_of_a_second(pages):
    for look in (Look(), Look(colour=True)):
        pages["summary"](80, look)
        start = time.perf_counter()
        pages["summary"](80, look)
        assert time.perf_counter() - start < 0.5
