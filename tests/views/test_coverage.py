from __future__ import annotations

import json
from datetime import date

from planner.diagnostics.report import Report
from planner.views.coverage import cover
from planner.views.head import head_of
from planner.views.summary import summarise

PIECE = """
regions = ["mena", "africa"]

[gap.region.west-africa]
reason = "Next year."

[gap.category.advocacy]
reason = "No forum."

[training.one]
title = "One"
regions = ["east-africa"]
start = 2027-01-30
end = 2027-02-02

[training.gone]
title = "Gone"
status = "cancelled"
regions = ["mena"]

[partnership.two]
title = "Two"
regions = ["global"]
start = 2026-12-01

[communications.three]
title = "Three"

[training.lost]
title = 4
"""


def grid(view):
    return {
        line.label: (
            line.kind,
            line.state,
            "".join(cell.state[0] for cell in line.cells),
        )
        for line in view.lines
    }


def test_every_region_has_its_row_and_every_hole_its_state(desk):
    workspace, sheet = desk.plan(PIECE)
    view = cover(workspace, sheet, desk.today)
    assert grid(view) == {
        "Middle East": ("asked", "empty", "ehmh"),
        "East Africa": ("asked", "served", "shmh"),
        "West Africa": ("asked", "meant", "mmmm"),
        "Global": ("global", "served", "esee"),
        "No region given": ("none", "served", "eees"),
        "Not readable": ("unreadable", "served", "seee"),
    }
    assert view.uncounted == ("gone",)
    assert view.meant_categories == (("advocacy", "No forum."),)


def test_months_dateless_and_outside_items_are_told_apart(desk):
    workspace, sheet = desk.plan(PIECE)
    data = cover(workspace, sheet, desk.today).as_data()
    assert json.loads(json.dumps(data)) == data
    rows = {row["label"]: row["categories"] for row in data["regions"]}
    training = rows["East Africa"]["training"]["months"]
    assert [month for month, names in training.items() if names] == [
        "2027-01",
        "2027-02",
    ]
    assert rows["Global"]["partnership"]["outside"] == ["two"]
    assert rows["No region given"]["communications"]["no_date"] == ["three"]
    assert {"region": "mena", "category": "partnership"} in data["holes"]
    assert {"region": "mena", "category": "training"} not in data["holes"]


def test_an_item_of_an_umbrella_counts_for_each_of_its_regions(desk):
    piece = '[training.one]\ntitle = "One"\nregions = ["africa"]\n'
    workspace, sheet = desk.plan(piece)
    view = cover(workspace, sheet, desk.today)
    assert grid(view) == {
        "East Africa": ("other", "served", "seee"),
        "West Africa": ("other", "served", "seee"),
    }


def test_days_left_are_counted_to_the_start_then_to_the_end(desk):
    _, sheet = desk.plan()
    head = head_of(sheet, desk.today)
    assert (head.days_to_start, head.days_to_end) == (40, 220)
    assert head_of(sheet, date(2027, 6, 30)).days_to_end == 0


def test_a_summary_has_every_fact_of_the_page(desk):
    workspace, sheet = desk.plan(PIECE)
    data = summarise(workspace, sheet, desk.today, Report((), 1)).as_data()
    assert json.loads(json.dumps(data)) == data
    assert list(data) == [
        "version",
        "view",
        "today",
        "plan",
        "categories",
        "counts",
        "grid",
        "holes",
        "attention",
        "next",
    ]
    assert data["counts"] == {"proposed": 3, "cancelled": 1, "unreadable": 1}
    assert data["plan"]["items"] == 5
    assert [len(each["items"]) for each in data["categories"]] == [3, 1, 0, 1]


def test_a_plan_of_which_nothing_can_be_read_still_has_its_views(desk):
    workspace, sheet = desk.plan(**{"2027-H1": "period = 4\nregions = 3\n"})
    data = summarise(workspace, sheet, desk.today, Report((), 1)).as_data()
    assert data["plan"]["title"] == "2027-H1"
    assert not data["plan"]["readable"]
