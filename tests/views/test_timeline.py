from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.views.timeline import lay_out

PIECE = """
[training.fixed]
title = "Fixed"
start = 2027-01-08
end = 2027-01-15

[training.window]
title = "Window"
start = "2027-02"
end = 2027-03-20

[training.series]
title = "Series"
session.one.start = 2027-01-04
session.two.start = 2027-04-05

[training.long]
title = "Long"
start = 2026-11-01
end = 2027-09-30

[training.early]
title = "Early"
start = 2026-11-01

[training.late]
title = "Late"
start = "2027-Q3"

[training.open]
title = "Open"

[training.lost]
title = 4
"""


def bars(desk):
    workspace, sheet = desk.plan(PIECE)
    return {
        bar["name"]: (
            bar["position"],
            [
                (each["first_day"], each["last_day"], each["first_week"], each["sure"])
                for each in bar["stretches"]
            ],
        )
        for bar in lay_out(workspace, sheet, desk.today).as_data()["items"]
    }


def test_each_item_has_its_stretches_inside_the_half_year(desk):
    assert bars(desk) == {
        "fixed": ("inside", [("2027-01-08", "2027-01-15", 1, True)]),
        "window": (
            "inside",
            [
                ("2027-02-01", "2027-03-20", 4, False),
                ("2027-02-28", "2027-03-20", 8, True),
            ],
        ),
        "series": (
            "inside",
            [
                ("2027-01-04", "2027-01-04", 0, True),
                ("2027-04-05", "2027-04-05", 13, True),
            ],
        ),
        "long": ("inside", [("2027-01-01", "2027-06-30", 0, True)]),
        "early": ("before", []),
        "late": ("after", []),
        "open": ("undated", []),
        "lost": ("undated", []),
    }


def test_the_calendar_of_the_half_year_is_beside_it(desk):
    workspace, sheet = desk.plan(PIECE)
    data = lay_out(workspace, sheet, desk.today).as_data()
    assert [(each["kind"], each["name"]) for each in data["calendar"]] == [
        ("observance", "eid"),
        ("meeting", "june"),
    ]
    assert data["calendar"][0]["regions"] == ["Middle East"]
    assert len(data["weeks"]) == 26


@pytest.mark.parametrize(
    ("today", "week"),
    [
        (date(2026, 12, 31), None),
        (date(2027, 1, 1), 0),
        (date(2027, 1, 8), 1),
        (date(2027, 6, 30), 25),
        (date(2027, 7, 1), None),
    ],
)
def test_todays_week_is_marked_inside_the_half_year(desk, today, week):
    workspace, sheet = desk.plan(PIECE)
    assert lay_out(workspace, sheet, today).today_week == week


@given(st.integers(0, 180))
def test_a_later_day_is_never_in_an_earlier_week(desk, days):
    workspace, sheet = desk.plan()
    view = lay_out(workspace, sheet, desk.today)
    day = view.first + timedelta(days)
    assert 0 <= view.week(day) <= view.week(day + timedelta(1)) <= 25


REGION = 'countries = ["MA"]\n'
IN_PERSON = """
[training.in-person]
title = "In person"
regions = ["mena"]
start = "2027-Q1"
venue.mode = "in-person"

[training.online]
title = "Online"
regions = ["mena"]
start = "2027-Q1"
venue.mode = "online"

[training.in-the-city]
title = "In a city of a region that observes it"
session.one = { start = 2027-01-04, venue = { city = "rabat", mode = "hybrid" } }

[training.elsewhere]
title = "Elsewhere"
start = 2027-04-14
venue = { city = "lome", mode = "in-person" }
"""


def observing(desk, piece, today=None):
    """Return the timeline of a plan in a network that observes Islamic days."""
    workspace = desk.workspace()
    text = workspace.sheet("network").document.text
    network = text.replace(REGION, REGION + 'observes = ["islamic"]\n', 1)
    workspace, sheet = desk.plan(piece, network=network)
    return lay_out(workspace, sheet, today or desk.today).as_data()


def test_items_in_person_bear_the_days_that_bind_them(desk):
    binds = {
        item["name"]: [(each["level"], each["first_day"]) for each in item["binds"]]
        for item in observing(desk, 'regions = ["mena"]\n' + IN_PERSON)["items"]
    }
    bound = [
        ("avoid", "2027-02-08"),
        ("block", "2027-03-09"),
        ("block", "2027-03-10"),
        ("block", "2027-05-16"),
        ("avoid", "2027-06-06"),
    ]
    assert binds == {
        "in-person": bound,
        "online": [],
        "in-the-city": bound,
        "elsewhere": [],
    }


def test_the_feasts_of_the_plans_regions_stand_beside_what_is_typed(desk):
    data = observing(desk, 'regions = ["mena", "africa"]\n')
    assert [
        (e["name"], e["days_of_doubt"], e["regions"]) for e in data["calendar"]
    ] == [
        ("ramadan", 1, ["Middle East"]),
        ("eid-al-fitr", 1, ["Middle East"]),
        ("eid", 0, ["Middle East"]),
        ("eid-al-adha", 1, ["Middle East"]),
        ("islamic-new-year", 1, ["Middle East"]),
        ("june", 0, []),
    ]
    past = observing(desk, 'regions = ["mena"]\n', date(2027, 6, 30))
    assert {each["days_of_doubt"] for each in past["calendar"]} == {0}


def test_regions_that_the_plan_does_not_serve_mark_nothing(desk):
    data = observing(desk, 'regions = ["africa"]\n')
    assert [each["name"] for each in data["calendar"]] == ["eid", "june"]
