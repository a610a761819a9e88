"""An item goes inside its category by date, then name, never simply at the end."""

from __future__ import annotations

from datetime import date

import pytest

from planner.actions.place import Spot, place_for
from planner.model.when import when
from planner.source.change import Change
from planner.source.document import parse
from planner.source.edit import applied, edit
from planner.workspace.plans import read_plan

FRAME = """format = 1
period = "2027-H1"
title = "Work plan"
status = "draft"
language = "en"
"""


def item(path, start=None, further=""):
    starts = f"start = {start}\n" if start else ""
    return f'\n[{path}]\ntitle = "It"\n{starts}{further}'


def placed(items, category, start, name):
    """Return the headers of a plan in their order once an item was put in."""
    sheet = read_plan("2027-H1.toml", parse(FRAME + items, "2027-H1.toml"))
    day = when(start) if start else None
    spot = place_for(sheet, category, day, name)
    change = Change("insert", (category, name), f"[{category}.{name}]", *spot)
    after = applied(sheet.document, [edit(sheet.document, change)])
    lines = after.text.split("\n")
    return [line[1:-1] for line in lines if line.startswith("[")]


SORTED = (
    item("training.quarter", '"2027-Q2"')
    + item("training.april", "2027-04-14")
    + item("training.june", "2027-06-01", '\n[training.june.text.fr]\ntitle = "X"\n')
    + item("training.sometime")
)


@pytest.mark.parametrize(
    ("start", "name", "behind"),
    [
        (date(2027, 1, 1), "first", None),
        ("2027-Q2", "quarter-2", "training.quarter"),
        ("2027-Q2", "aaa", None),
        ("2027-04", "month", None),
        (date(2027, 4, 14), "aaa", "training.quarter"),
        (date(2027, 4, 14), "april-2", "training.april"),
        (date(2027, 4, 15), "aaa", "training.april"),
        (date(2027, 7, 1), "aaa", "training.june.text.fr"),
        (None, "aaa", "training.june.text.fr"),
        (None, "tomorrow", "training.sometime"),
    ],
)
def test_an_item_stands_behind_the_nearest_earlier_one(start, name, behind):
    found = placed(SORTED, "training", start, name)
    at = found.index(f"training.{name}")
    assert (found[at - 1] if at else None) == behind


def test_in_a_plan_that_is_not_sorted_an_item_stands_beside_its_neighbour():
    mixed = item("training.june", "2027-06-01") + item("training.march", "2027-03-01")
    assert placed(mixed, "training", date(2027, 4, 1), "april") == [
        "training.june",
        "training.march",
        "training.april",
    ]
    assert placed(mixed, "training", date(2027, 1, 1), "winter") == [
        "training.june",
        "training.winter",
        "training.march",
    ]
    assert placed(mixed, "training", date(2027, 7, 1), "summer") == [
        "training.june",
        "training.summer",
        "training.march",
    ]


OTHERS = (
    item("training.april", "2027-04-14")
    + item("communications.guide")
    + '\n[text.ar]\ntitle = "X"\n'
)


@pytest.mark.parametrize(
    ("items", "category", "found"),
    [
        (OTHERS, "partnership", "training.april partnership.it communications.guide"),
        (OTHERS, "advocacy", "training.april advocacy.it communications.guide"),
        (item("advocacy.a"), "training", "training.it advocacy.a"),
        (item("advocacy.a"), "communications", "advocacy.a communications.it"),
        ("", "advocacy", "advocacy.it"),
        ("\n[advocacy]\n\n[training]\n", "advocacy", "advocacy advocacy.it training"),
    ],
)
def test_the_first_item_of_a_category_stands_between_its_neighbours(
    items, category, found
):
    there = placed(items, category, None, "it")
    assert [each for each in there if each != "text.ar"] == found.split()


def test_nothing_is_put_beside_what_is_scattered():
    note = 'on = 2026-11-01\ntext = "X"\n'
    scattered = (
        item("training.april", "2027-04-14")
        + item("advocacy.speech", "2027-05-01")
        + f"\n[training.april.note.n]\n{note}"
        + f"\n[advocacy.speech.note.n]\n{note}"
    )
    assert placed(scattered, "training", date(2027, 5, 1), "may") == [
        "training.april",
        "advocacy.speech",
        "training.april.note.n",
        "training.may",
        "advocacy.speech.note.n",
    ]
    assert placed("\n[training]\na.title = 'X'\n", "training", None, "it") == [
        "training",
        "training.it",
    ]


def test_a_place_is_what_an_insertion_ends_with():
    assert Change("insert", ("a",), "[a]", *Spot(("b",), ahead=True)) == Change(
        "insert", ("a",), "[a]", to=("b",), ahead=True
    )
