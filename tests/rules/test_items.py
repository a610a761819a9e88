"""Items are found by the words that name them."""

from __future__ import annotations

from planner.rules.example import FRAME
from planner.rules.items import find_item, is_unreadable, split_ref
from planner.workspace.read import read_texts

PLAN = """
[training.academy]
title = "Youth academy"
former_names = ["school", "course", "lost"]

[training.course]
title = "Course"

[communications.academy]
title = "A second item of that name"

[training.lost]
title = 1
"""
FRAMED = FRAME.format(status="draft")
WORKSPACE = read_texts(
    {
        "2027-H1.toml": FRAMED + PLAN,
        "2026-H2.toml": FRAMED.replace("2027-H1", "2026-H2")
        + '\n[training.summit]\ntitle = "Summit"\n',
    }
)


def title(ref, period="2027-H1"):
    found = find_item(WORKSPACE, ref, period)
    return found.item.title if found is not None else None


def test_a_reference_names_a_plan_or_means_its_own():
    assert split_ref("academy", "2027-H1") == ("2027-H1", "academy")
    assert split_ref("2026-H2/academy", "2027-H1") == ("2026-H2", "academy")


def test_an_item_is_found_by_its_name_here_and_in_another_plan():
    assert title("academy") == "Youth academy"
    assert title("2027-H1/academy", "2026-H2") == "Youth academy"
    assert title("2026-H2/summit") == "Summit"
    assert title("summit") is None
    assert title("2025-H1/summit") is None


def test_an_item_is_found_by_a_former_name_that_nobody_has_now():
    assert title("school") == "Youth academy"
    assert title("course") == "Course"


def test_an_item_that_cannot_be_read_is_there_all_the_same():
    assert title("lost") is None
    assert is_unreadable(WORKSPACE, "lost", "2027-H1")
    assert not is_unreadable(WORKSPACE, "course", "2027-H1")
    assert not is_unreadable(WORKSPACE, "nowhere", "2027-H1")


def test_each_workspace_has_its_own_items():
    other = read_texts({"2027-H1.toml": FRAMED})
    assert find_item(other, "academy", "2027-H1") is None
    assert title("academy") == "Youth academy"
