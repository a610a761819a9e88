from __future__ import annotations

import pytest

from planner.views.choose import NoSuchPlanError
from planner.views.find import NoSuchItemError, find
from planner.workspace.sheet import Unreadable

PIECE = """
[training.academy]
title = "Academy"
ref = "T3"
former_names = ["school"]

[training.lost]
title = 4
"""


@pytest.mark.parametrize("word", ["academy", "school", "t3", "2027-H1/academy"])
def test_an_item_goes_by_name_former_name_and_what_people_say(desk, word):
    workspace, sheet = desk.plan(PIECE)
    assert find(workspace, sheet, word)[1].name == "academy"


def test_an_item_that_cannot_be_read_is_found(desk):
    workspace, sheet = desk.plan(PIECE)
    assert find(workspace, sheet, "lost") == (
        sheet,
        Unreadable("training", "lost", None),
    )


@pytest.mark.parametrize(
    ("word", "remedy"),
    [
        ("acadmy", "an item with a similar name exists: academy"),
        ("summit-2026", "another plan has it: 2026-H2/summit-2026"),
        ("zzzz", "`planner list` shows the names of all items"),
        ("", "`planner list` shows the names of all items"),
    ],
)
def test_an_item_that_is_not_there_is_said_with_a_way_on(desk, word, remedy):
    old = desk.other("2026-H2") + '[advocacy.summit-2026]\ntitle = "Summit"\n'
    workspace, sheet = desk.plan(PIECE, **{"2026-H2": old})
    with pytest.raises(NoSuchItemError) as caught:
        find(workspace, sheet, word)
    assert str(caught.value.help) == remedy


def test_a_plan_that_is_not_there_is_said(desk):
    workspace, sheet = desk.plan(PIECE)
    with pytest.raises(NoSuchPlanError):
        find(workspace, sheet, "2031-H1/academy")


def test_an_item_is_found_whose_name_is_no_name(desk):
    workspace, sheet = desk.plan('[training."a/b"]\ntitle = "Both"\n')
    assert find(workspace, sheet, "a/b")[1].name == "a/b"
