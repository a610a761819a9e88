"""Plans that are empty, over, huge, a record, or of which little can be read."""

from __future__ import annotations

import re
from datetime import date

import pytest

from planner.diagnostics.report import Report
from planner.terminal import coverage, listing, show, summary, timeline
from planner.terminal.look import Look
from planner.views.coverage import cover
from planner.views.detail import detail
from planner.views.find import find
from planner.views.listing import Filters, list_items
from planner.views.summary import summarise
from planner.views.timeline import lay_out
from planner.workspace.read import read_texts

TODAY = date(2027, 3, 10)
FRAME = """\
format = 1
period = "2027-H1"
title = "Work plan"
status = "draft"
language = "en"
"""
NOTHING = Report((), 0)


def plan(text):
    workspace = read_texts({"2027-H1.toml": text})
    return workspace, workspace.plan("2027-H1")


def page(text, today=TODAY, look=None):
    view = summarise(*plan(text), today, NOTHING)
    return summary.draw(view, 80, look or Look())


def items(count):
    return FRAME + "".join(
        f'[advocacy.item-{number}]\ntitle = "Item {number}"\n'
        for number in range(count)
    )


def test_an_empty_plan_is_a_calm_page():
    assert (
        page(FRAME)
        == """\
Work plan
2027-H1 (2027-01-01\u201306-30) · draft · 0 items · 112 days left

Training and capacity building  none

Partnerships  none

Advocacy  none

Policy and communications outputs  none

Items by status
                  all
  training          0
  partnership       0
  advocacy          0
  communications    0
  all               0

Regions served
  no region is named

Needs attention
  no finding

Comes next
  nothing that is written down
"""
    )


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (date(2026, 12, 30), "starts in 2 days"),
        (date(2026, 12, 31), "starts tomorrow"),
        (date(2027, 1, 1), "180 days left"),
        (date(2027, 6, 29), "1 day left"),
        (date(2027, 6, 30), "last day"),
        (date(2027, 7, 1), "ended yesterday"),
        (date(2027, 7, 2), "ended 2 days ago"),
    ],
)
def test_the_days_that_are_left_are_said(today, words):
    assert page(FRAME, today).split("\n")[1].endswith(f" · {words}")


def test_a_record_says_that_it_is_one_and_asks_for_no_lead():
    text = items(1).replace("draft", "record")
    assert "\nrecord: written down afterwards\n" in page(text)
    assert "no lead" not in page(text)
    listed = listing.draw(list_items(*listed_of(text)), 80, Look())
    assert listed.endswith("1 of 1 items  record: written down afterwards\n")
    plain = listing.draw(list_items(*listed_of(text)), 80, Look(plain=True))
    assert plain == ("proposed  -  advocacy  2027-H1/item-0  -  -  -  record  Item 0\n")


def listed_of(text):
    workspace, sheet = plan(text)
    return workspace, [sheet], TODAY


def test_a_screen_bears_two_hundred_rows_and_says_how_many_more():
    view = list_items(*listed_of(items(205)))
    lines = listing.draw(view, 80, Look()).splitlines()
    assert len([line for line in lines if "item-" in line]) == 200
    assert lines[-1] == "200 of 205 items  and 5 more (--all)"


def test_all_rows_are_listed_when_asked_and_in_a_pipe():
    view = list_items(*listed_of(items(205)))
    asked = listing.draw(view, 80, Look(), everything=True)
    assert asked.count("item-") == 205
    assert "more" not in asked
    assert listing.draw(view, 80, Look(plain=True)).count("\n") == 205


def test_a_list_without_rows_says_so():
    assert listing.draw(list_items(*listed_of(FRAME)), 80, Look()) == "no items\n"
    none = list_items(*listed_of(items(3)), Filters(text="nothing"))
    assert listing.draw(none, 80, Look()) == "none of the 3 items is like that\n"
    assert listing.draw(none, 80, Look(plain=True)) == ""


def test_plans_are_named_where_several_are_listed():
    texts = {f"{period}.toml": items(1) for period in ("2026-H2", "2027-H1")}
    texts["2026-H2.toml"] = texts["2026-H2.toml"].replace("2027-H1", "2026-H2")
    workspace = read_texts(texts)
    view = list_items(workspace, workspace.plans, TODAY)
    lines = listing.draw(view, 120, Look()).splitlines()
    assert lines[0].split() == ["date", "plan", "name", "title", "lead"]
    assert [line.split()[3] for line in lines[1:3]] == ["2026-H2", "2027-H1"]
    lines = listing.draw(view, 60, Look()).splitlines()
    assert [line.split(" · ")[1] for line in lines[1:4:2]] == ["2026-H2", "2027-H1"]


def test_on_a_narrow_screen_titles_are_whole():
    title = "A title of so many words that it takes two lines of a narrow screen"
    view = list_items(*listed_of(f'{FRAME}[training.long]\ntitle = "{title}"\n'))
    lines = listing.draw(view, 40, Look()).splitlines()
    assert lines[:3] == [
        "◌ A title of so many words that it takes",
        "  two lines of a narrow screen",
        "  no date · long",
    ]


def test_an_item_that_cannot_be_read_leads_to_its_findings():
    workspace, sheet = plan(FRAME + '[advocacy.lost]\ntitle = "Lost"\nstart = 4\n')
    found = find(workspace, sheet, "lost")
    shown = show.draw(detail(workspace, found, TODAY, NOTHING), 80, Look())
    assert (
        shown
        == """\
Lost
2027-H1/lost · advocacy item
this item could not be read: planner validate --plan 2027-H1
"""
    )


@pytest.mark.parametrize("width", [40, 80, 160])
@pytest.mark.parametrize("look", [Look(), Look(plain=True)])
def test_no_control_in_a_name_reaches_the_screen(width, look):
    text = FRAME + '[training."x\\u001b[31m\\u202ey"]\ntitle = "Named badly"\n'
    workspace, sheet = plan(text)
    found = find(workspace, sheet, "x\x1b[31m\u202ey")
    drawn = [
        page(text, look=look),
        listing.draw(list_items(*listed_of(text)), width, look),
        show.draw(detail(workspace, found, TODAY, NOTHING), width, look),
        timeline.draw(lay_out(workspace, sheet, TODAY), width, look),
        coverage.draw(cover(workspace, sheet, TODAY), width, look),
    ]
    assert not re.search("[\x00-\x09\x0b-\x1f\u202a-\u202e]", "".join(drawn))
    assert all("x\ufffd[31my" in view for view in drawn[:3])


@pytest.mark.parametrize("look", [Look(), Look(plain=True)])
def test_no_control_in_the_name_of_a_file_reaches_the_screen(look):
    text = items(1).replace('"Work plan"', "1") + "x = 1\n"
    name = "\u202ex\x1b[31m"
    workspace = read_texts({f"{name}.toml": text, "2027-H1.toml": FRAME})
    sheet = workspace.plan(name)
    lost = find(workspace, sheet, "item-0")
    drawn = [
        summary.draw(summarise(workspace, sheet, TODAY, NOTHING), 80, look),
        show.draw(detail(workspace, lost, TODAY, NOTHING), 80, look),
        listing.draw(list_items(workspace, workspace.plans, TODAY), 80, look),
    ]
    assert not re.search("[\x00-\x09\x0b-\x1f\u202a-\u202e]", "".join(drawn))
    assert all("x\ufffd[31m" in view for view in drawn)


def test_a_plan_whose_own_lines_cannot_be_read_says_so():
    assert page(FRAME.replace('"draft"', '"drafty"')).split("\n")[2] == (
        "! the plan's own lines could not all be read: planner validate --plan 2027-H1"
    )


def test_a_timeline_says_on_which_side_of_it_today_is():
    for today, side in ((date(2026, 1, 1), "before"), (date(2028, 1, 1), "after")):
        view = lay_out(*plan(items(1)), today)
        drawn = timeline.draw(view, 80, Look())
        assert f"today, {today}, lies {side} this half-year\n" in drawn


def test_items_of_other_half_years_are_told_apart():
    text = items(1) + "start = 2026-12-30\n" + items(2).split("\n", 7)[7]
    text = text + "start = 2027-07-01\n"
    drawn = timeline.draw(lay_out(*plan(text), TODAY), 80, Look())
    assert "before this half-year" in drawn
    assert "after this half-year" in drawn
    assert "outside" in coverage.draw(cover(*plan(text), TODAY), 80, Look())


def test_a_plan_of_no_known_half_year_is_still_drawn():
    workspace = read_texts({"notes.toml": FRAME + items(1).removeprefix(FRAME)})
    sheet = workspace.plans[0]
    for width in (30, 80):
        assert "Item 0" in timeline.draw(
            lay_out(workspace, sheet, TODAY), width, Look()
        )
