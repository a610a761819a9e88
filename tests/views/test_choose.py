from __future__ import annotations

from datetime import date

import pytest

from planner.views.choose import LostPlanError, NoPlanError, NoSuchPlanError, choose
from planner.workspace.read import gather
from planner.workspace.trees import Shelf

PERIODS = ["2026-H1", "2026-H2", "2027-H1", "2028-H1"]


def several(desk):
    return desk.workspace(**{period: desk.other(period) for period in PERIODS})


@pytest.mark.parametrize(
    ("today", "period"),
    [
        (date(2026, 12, 31), "2026-H2"),
        (date(2027, 1, 1), "2027-H1"),
        (date(2027, 7, 1), "2028-H1"),
        (date(2020, 1, 1), "2026-H1"),
        (date(2030, 1, 1), "2028-H1"),
    ],
)
def test_the_plan_of_today_else_the_next_else_the_newest_is_chosen(desk, today, period):
    assert choose(several(desk), today).period == period


def test_a_plan_that_is_named_is_chosen_whatever_the_day(desk):
    assert choose(several(desk), desk.today, "2026-H1").period == "2026-H1"


@pytest.mark.parametrize("word", ["2026-H1", "2026-h1", "2026-H1.toml"])
def test_a_plan_may_be_named_in_small_letters_or_by_its_file(desk, word):
    assert choose(several(desk), desk.today, word).period == "2026-H1"


def test_a_plan_with_a_wrong_file_name_is_known_by_that_name(desk):
    made = desk.workspace(**{"2028_h1": desk.other("2028-H1")})
    assert choose(made, desk.today, "2028_h1").file == "2028_h1.toml"
    assert made.named("2028_h1").file == "2028_h1.toml"


def test_a_plan_that_is_not_there_is_said_with_those_that_are(desk):
    with pytest.raises(NoSuchPlanError) as caught:
        choose(several(desk), desk.today, "2027-H2")
    assert str(caught.value) == "there is no plan 2027-H2"
    assert str(caught.value.help) == f"these are there: {', '.join(PERIODS)}"
    assert caught.value.code == 3


def test_a_workspace_without_plans_says_how_to_begin(desk):
    workspace = desk.workspace(**{"2027-H1": ""})
    with pytest.raises(NoPlanError) as caught:
        choose(workspace, desk.today)
    assert "planner new 2027-H1" in str(caught.value.help)


def test_a_plan_whose_file_cannot_be_read_says_why(desk):
    workspace = gather(Shelf({"2027-H1.toml": b"title = '\xff'"}), ".", "")
    with pytest.raises(LostPlanError, match="the plan 2027-H1 cannot be read: this"):
        choose(workspace, desk.today, "2027-H1")
