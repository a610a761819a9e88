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


@pytest.mark.parametrize("view", ["summary", "list", "timeline"])
def test_brackets_and_colons_stay_what_they_are(pages, view):
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
