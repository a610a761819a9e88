from __future__ import annotations

from datetime import date

import pytest

from planner.views.listing import Filters, fold, list_items
from planner.views.unlike import NothingLikeThatError

PIECE = """
[training.academy]
title = "Académie des maires"
status = "planned"
lead = "hub"
regions = ["east-africa"]
theme = "youth"
start = 2027-02-10
end = 2027-02-12

[training.lost]
title = 4

[partnership.pact]
title = "Pact"
deliverable = "A signed ACADEMIE charter"
regions = ["africa"]
start = "2027-Q1"

[advocacy.talk]
title = "مَسارات الإحالة"
regions = ["global", "mena"]
start = 2027-02-10

[communications.guide]
title = "Guide"
status = "done"
"""


def names(desk, sort=("date",), **filters):
    workspace, sheet = desk.plan(PIECE)
    found = list_items(workspace, [sheet], desk.today, Filters(**filters), sort)
    assert found.total == 5
    return [row.name for row in found.rows]


def test_without_filters_every_item_is_listed_by_date_then_the_narrower(desk):
    assert names(desk) == ["pact", "talk", "academy", "guide", "lost"]


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"category": ("training",)}, ["academy", "lost"]),
        ({"category": ("partnership", "advocacy")}, ["pact", "talk"]),
        ({"region": ("africa",)}, ["pact", "academy", "lost"]),
        ({"region": ("east-africa",)}, ["pact", "academy", "lost"]),
        ({"region": ("west-africa",)}, ["pact", "lost"]),
        ({"region": ("global",)}, ["talk", "lost"]),
        ({"lead": ("hub",)}, ["academy", "lost"]),
        ({"theme": ("youth",)}, ["academy", "lost"]),
        ({"status": ("done", "planned")}, ["academy", "guide"]),
        ({"status": ("unreadable",)}, ["lost"]),
        ({"first": date(2027, 2, 12)}, ["pact", "academy", "lost"]),
        ({"last": date(2027, 2, 9)}, ["pact", "lost"]),
        ({"first": date(2027, 4, 1)}, ["lost"]),
        ({"text": "academie"}, ["pact", "academy", "lost"]),
        ({"text": "  ACADÉMIE   des "}, ["academy", "lost"]),
        ({"text": "مسارات"}, ["talk", "lost"]),
        ({"text": "academie", "theme": ("youth",)}, ["academy", "lost"]),
    ],
)
def test_a_filter_keeps_what_matches_and_what_cannot_be_known(desk, filters, found):
    assert names(desk, **filters) == found


@pytest.mark.parametrize(
    ("sort", "found"),
    [
        ("name", ["academy", "guide", "lost", "pact", "talk"]),
        ("title", ["academy", "guide", "lost", "pact", "talk"]),
        ("lead", ["academy", "lost", "pact", "talk", "guide"]),
        ("status", ["pact", "talk", "academy", "guide", "lost"]),
        ("category", ["academy", "lost", "pact", "talk", "guide"]),
        ("region", ["pact", "academy", "talk", "lost", "guide"]),
    ],
)
def test_items_are_sorted_by_what_is_asked(desk, sort, found):
    by_then = {"lead": "category", "region": "category"}.get(sort, "date")
    assert names(desk, (sort, by_then)) == found


@pytest.mark.parametrize(
    ("filters", "sentence", "remedy"),
    [
        (
            {"region": ("menna",)},
            "there is no region menna",
            "similar name exists: mena",
        ),
        ({"category": ("train",)}, "there is no category train", "exists: training"),
        ({"status": ("zz",)}, "there is no status zz", "known here: "),
        ({"theme": ("yuth",)}, "there is no theme yuth", "exists: youth"),
    ],
)
def test_a_filter_that_names_nothing_is_wrong_use(desk, filters, sentence, remedy):
    with pytest.raises(NothingLikeThatError) as caught:
        names(desk, **filters)
    assert str(caught.value) == sentence
    assert remedy in str(caught.value.help)
    assert caught.value.code == 2


def test_an_order_that_is_not_known_is_wrong_use(desk):
    with pytest.raises(NothingLikeThatError, match="there is no order colour"):
        names(desk, ("colour",))


def test_several_plans_are_listed_together(desk):
    old = desk.other("2026-H2") + '[advocacy.talk]\ntitle = "Old"\n'
    workspace, _ = desk.plan(PIECE, **{"2026-H2": old})
    data = list_items(workspace, workspace.plans, desk.today).as_data()
    assert [plan["period"] for plan in data["plans"]] == ["2026-H2", "2027-H1"]
    assert (data["version"], data["view"], data["total"]) == (1, "list", 6)


def test_folding_forgets_case_accents_and_vowel_signs():
    assert fold(" Ténès\nÀ  ß ") == "tenes a ss"
    assert fold("مَسَار") == "مسار"
