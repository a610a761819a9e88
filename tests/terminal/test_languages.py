"""Every view in French and Arabic; PLANNER_UPDATE_GOLDEN=1 writes the files anew."""

from __future__ import annotations

import os
import re
from datetime import date
from pathlib import Path

import pytest

from planner.actions.coverage import coverage
from planner.actions.listing import listing
from planner.actions.opening import Wanted
from planner.actions.show import show
from planner.actions.summary import summary
from planner.actions.timeline import timeline
from planner.language.voice import voice
from planner.terminal import coverage as drawn_coverage
from planner.terminal import listing as drawn_listing
from planner.terminal import show as drawn_show
from planner.terminal import summary as drawn_summary
from planner.terminal import timeline as drawn_timeline
from planner.terminal.look import Look
from planner.text.width import width
from planner.views.listing import Filters

GOLDEN = Path(__file__).parent / "golden"
ROOT = Path(__file__).parents[2]
VIEWS = ["summary", "list", "show", "timeline", "coverage", "calendar", "standing"]
WIDTHS = {"60": 60, "100": 100, "plain": 80}
NATIVE = re.compile("[\u0600-\u06ff]")


def look_of(language, name):
    return Look(voice=voice(language), plain=name == "plain")


def agree(printed, *path):
    golden = GOLDEN.joinpath(*path)
    if os.environ.get("PLANNER_UPDATE_GOLDEN"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_bytes(printed.encode())
    assert printed == golden.read_bytes().decode()


@pytest.mark.parametrize("language", ["fr", "ar"])
@pytest.mark.parametrize("name", WIDTHS)
@pytest.mark.parametrize("view", VIEWS)
def test_a_view_is_printed_in_its_language(pages_in, language, view, name):
    page = pages_in[language][view](WIDTHS[name], look_of(language, name))
    agree(page, language, f"{view}-{name}.txt")


@pytest.mark.parametrize("view", ["summary", "timeline"])
def test_a_view_is_turned_for_a_screen_that_cannot_do_it(pages_in, view):
    look = Look(voice=voice("ar"), bidi="visual")
    agree(pages_in["ar"][view](80, look), "ar", f"{view}-visual.txt")


@pytest.fixture(scope="module", params=["fr", "ar"])
def draft(request):
    """The draft of the project's own plans: its language, and its views drawn."""
    language = voice(request.param)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        wanted = Wanted(
            ROOT, ROOT / "plans", "2027-H1", date(2026, 11, 22), voice=language
        )
        item = "conseils-de-jeunes-du-maghreb"
        views = {
            "summary": (drawn_summary, summary(wanted)),
            "list": (drawn_listing, listing(wanted, Filters(), ("date",))),
            "show": (drawn_show, show(wanted, item)),
            "timeline": (drawn_timeline, timeline(wanted)),
            "coverage": (drawn_coverage, coverage(wanted)),
        }
    return request.param, views


@pytest.mark.parametrize("name", WIDTHS)
@pytest.mark.parametrize("view", ["summary", "list", "show", "timeline", "coverage"])
def test_the_draft_is_printed_in_its_language(draft, view, name):
    language, views = draft
    room, facts = views[view]
    page = room.draw(facts, WIDTHS[name], look_of(language, name))
    agree(page, language, f"draft-{view}-{name}.txt")


@pytest.mark.parametrize("language", ["fr", "ar"])
@pytest.mark.parametrize("cells", [24, 40, 60, 79, 100, 160])
@pytest.mark.parametrize("view", VIEWS)
def test_no_line_in_a_language_is_wider_than_the_screen(
    pages_in, language, view, cells
):
    for line in pages_in[language][view](cells, look_of(language, "")).split("\n"):
        assert width(line) <= cells, line


@pytest.mark.parametrize("view", ["summary", "show", "coverage", "standing"])
@pytest.mark.parametrize("cells", [60, 100, 160])
def test_titles_in_arabic_stand_at_the_right_edge(pages_in, view, cells):
    page = pages_in["ar"][view](cells, look_of("ar", ""))
    titles = [part.split("\n")[0] for part in page.split("\n\n")]
    assert {width(title) for title in titles if NATIVE.search(title)} <= {
        cells,
        cells - 2,
    }


@pytest.mark.parametrize("view", VIEWS)
def test_a_pipe_gets_no_marks_and_columns_in_their_order(pages_in, view):
    page = pages_in["ar"][view](80, look_of("ar", "plain"))
    assert not re.search("[\u200e\u200f]", page)


@pytest.mark.parametrize("view", VIEWS)
def test_where_nothing_is_to_be_marked_nothing_is_turned(pages_in, view):
    alone = Look(voice=voice("ar"), bidi="plain")
    assert "\u200e" not in pages_in["ar"][view](80, alone)


def test_months_run_from_the_right_in_arabic(pages_in):
    page = pages_in["ar"]["timeline"](160, look_of("ar", ""))
    row = next(line for line in page.split("\n") if "مارس" in line)
    months = ["يونيو", "مايو", "أبريل", "مارس", "فبراير", "يناير"]
    assert re.findall("[\u0600-\u06ff]+", row) == months


def test_months_are_numbers_where_their_names_have_no_room(pages_in):
    page = pages_in["ar"]["timeline"](60, look_of("ar", ""))
    assert any(line.split() == list("654321") for line in page.split("\n"))
