from __future__ import annotations

import pytest

from planner.views.dates import stretch
from planner.views.label import Labels, spoken
from planner.views.row import rows_of

PIECE = """
[training.academy]
title = "Academy"
lead = "hub"
regions = ["africa"]
start = 2027-04-14
end = 2027-04-15
venue.city = ["rabat", "nowhere"]
venue.mode = "hybrid"
illustrative = true

[training.lost]
title = "Lost"
start = "some day"
"""

SESSIONS = """
session.one = {{ start = 2027-02-01, venue.{} }}
session.two = {{ start = 2027-02-02, venue.{} }}
"""


def test_an_item_is_shown_with_the_words_of_the_roster(desk):
    workspace, sheet = desk.plan(PIECE)
    row = rows_of(sheet, Labels.of(workspace))[0]
    assert row.where == "Rabat, nowhere, hybrid"
    assert row.as_data() == {
        "plan": "2027-H1",
        "category": "training",
        "name": "academy",
        "title": "Academy",
        "readable": True,
        "status": "proposed",
        "illustrative": True,
        "record": False,
        "lead": "hub",
        "lead_label": "Regional Hub",
        "when": {
            "start": "2027-04-14",
            "end": "2027-04-15",
            "earliest": "2027-04-14",
            "latest": "2027-04-15",
            "exact": True,
        },
        "where": {"mode": "hybrid", "places": ["Rabat", "nowhere"]},
        "regions": ["africa"],
        "theme": None,
    }


def test_an_item_that_cannot_be_read_is_shown_with_what_is_known(desk):
    workspace, sheet = desk.plan(PIECE)
    row = rows_of(sheet, Labels.of(workspace))[1]
    assert (row.name, row.title, row.status) == ("lost", "Lost", "unreadable")
    assert not row.readable
    assert row.where == ""


def test_without_a_roster_names_stand_for_themselves(desk):
    workspace, sheet = desk.plan(PIECE, network="", calendar="")
    row = rows_of(sheet, Labels.of(workspace))[0]
    assert (row.lead_label, row.region_labels) == ("hub", ("africa",))


@pytest.mark.parametrize(
    ("venue", "where"),
    [
        ('venue.mode = "online"', "online"),
        ('venue.countries = ["MA", "TG"]', "MA, TG"),
        ('venue.city = "lome"', "Lomé"),
        ('venue.city = "lome"\nvenue.mode = "in-person"', "Lomé"),
        (
            SESSIONS.format('city = "rabat"', 'mode = "online"'),
            "Rabat, online",
        ),
        (
            SESSIONS.format('mode = "in-person"', 'mode = "online"'),
            "hybrid",
        ),
        ("", ""),
    ],
)
def test_where_is_cities_else_countries_else_the_mode(desk, venue, where):
    workspace, sheet = desk.plan(f'[advocacy.talk]\ntitle = "Talk"\n{venue}\n')
    assert rows_of(sheet, Labels.of(workspace))[0].where == where


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        ("2027-Q2", None, "2027-Q2"),
        ("2027-04", "2027-06", "2027-04/2027-06"),
        ("2027-04-14", "2027-04-14", "2027-04-14"),
    ],
)
def test_windows_are_written_as_they_stand(first, last, text):
    assert stretch(first, last, "/") == text


def test_a_label_is_said_in_its_language_else_in_the_first_it_has():
    assert spoken({"fr": "Lieu", "ar": "مكان"}, "ar") == "مكان"
    assert spoken({"fr": "Lieu"}, "en") == "Lieu"
    assert spoken(None) is None


def test_groups_and_seats_without_a_name_have_that_of_their_place(desk):
    labels = Labels.of(desk.workspace())
    assert labels.group("africa-group") == "East Africa, West Africa"
    assert labels.seat("first") == "Rabat"
    assert (labels.group("none"), labels.seat("none")) == ("none", "none")
    assert (labels.forum("summit"), labels.theme("youth")) == (
        "City Summit",
        "Youth engagement",
    )
