"""What binds where and when, and the days that are left."""

from __future__ import annotations

from datetime import date

import pytest

from planner.calendars.national import Holiday
from planner.errors import NotFoundError, WrongUseError
from planner.views.calendar import bind
from planner.views.free import MOST, a_year_from, find_free
from planner.views.scope import Asked, scope_of

NETWORK = """\
format = 1

[network]
name = "Network"
organisation = "network"
languages = ["en"]

[region.mena]
name = { fr = "Moyen-Orient", en = "Middle East" }
countries = ["MA", "TN"]
observes = ["islamic"]

[region.west-africa]
name = "West Africa"
countries = ["SN"]
observes = ["islamic"]

[region.both]
name = "Both"
includes = ["mena", "west-africa"]

[organisation.network]
name = "Network"
"""
PIECE = 'regions = ["mena"]\n'
HOLIDAYS = {
    "MA": [("01-01", "New Year", False), ("04-05", "Day", False)],
    "TN": [("01-01", "New Year", False), ("04-05", "Day", False)],
    "SN": [("04-05", "Day", True), ("04-06", "Day", True), ("04-08", "Day", True)],
}


@pytest.fixture(autouse=True)
def _made_up(monkeypatch):
    def holidays(country, year, language):
        days = HOLIDAYS.get(country)
        return days and tuple(
            Holiday(date.fromisoformat(f"{year}-{day}"), f"{name} {language}", unsure)
            for day, name, unsure in days
        )

    monkeypatch.setattr("planner.calendars.almanac.public_holidays", holidays)


def scope(desk, asked=None, piece=PIECE, period=None, **files):
    workspace = desk.workspace(piece, **{"network": NETWORK, **files})
    return workspace, scope_of(workspace, asked or Asked(), desk.today, period)


def lines(desk, asked=None, piece=PIECE, **files):
    workspace, found = scope(desk, asked, piece, **files)
    return [
        (
            str(e.first),
            str(e.last)[5:],
            e.kind,
            e.name,
            e.doubt,
            *e.regions,
            *e.countries,
        )
        for e in bind(workspace, found, desk.today).lines
    ]


def test_unasked_it_is_the_plans_half_year_its_regions_and_their_countries(desk):
    _, found = scope(desk)
    assert found.as_data() == {
        "first_day": "2027-01-01",
        "last_day": "2027-06-30",
        "regions": ["mena"],
        "countries": ["MA", "TN"],
    }
    assert found.labels == ("Middle East",)


def test_a_plan_without_regions_has_all_and_a_workspace_without_plans_todays(desk):
    _, found = scope(desk, piece="")
    assert found.countries == ("MA", "TN", "SN")
    files = {"2027-H1": ""}
    workspace = desk.workspace(network=NETWORK, **files)
    found = scope_of(workspace, Asked(), desk.today, None)
    assert (str(found.first), str(found.last)) == ("2026-07-01", "2026-12-31")
    assert found.language == "en"


@pytest.mark.parametrize(
    ("asked", "regions", "countries"),
    [
        (Asked(regions=("both",)), ["both", "mena", "west-africa"], ["MA", "TN", "SN"]),
        (
            Asked(regions=("global",)),
            ["mena", "west-africa", "both"],
            ["MA", "TN", "SN"],
        ),
        (Asked(countries=("ke", "KE")), [], ["KE"]),
        (Asked(("mena",), ("SN",)), ["mena"], ["SN"]),
    ],
)
def test_regions_and_countries_may_be_named(desk, asked, regions, countries):
    _, found = scope(desk, asked)
    assert sorted(found.as_data()["regions"]) == sorted(regions)
    assert list(found.countries) == countries


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [
        (date(2027, 4, 1), None, ("2027-04-01", "2027-06-30")),
        (date(2028, 8, 1), None, ("2028-08-01", "2028-12-31")),
        (None, date(2027, 2, 1), ("2027-01-01", "2027-02-01")),
        (None, date(2026, 5, 1), ("2026-05-01", "2026-05-01")),
    ],
)
def test_one_end_alone_may_be_named(desk, first, last, days):
    _, found = scope(desk, Asked(first=first, last=last))
    assert (str(found.first), str(found.last)) == days


@pytest.mark.parametrize(
    "asked",
    [
        Asked(regions=("men",)),
        Asked(countries=("XX",)),
        Asked(countries=("Morocco",)),
        Asked(first=date(2027, 4, 2), last=date(2027, 4, 1)),
        Asked(first=date(2000, 1, 1), last=date(2027, 1, 1)),
    ],
)
def test_what_is_not_known_or_out_of_order_is_said(desk, asked):
    with pytest.raises(WrongUseError):
        scope(desk, asked)


def test_a_plan_that_is_not_there_is_said(desk):
    with pytest.raises(NotFoundError):
        scope(desk, period="2031-H1")


def test_the_same_days_stand_in_one_line_with_all_places(desk):
    april = Asked(first=date(2027, 3, 1), last=date(2027, 4, 30))
    assert lines(desk, april, calendar="") == [
        ("2027-02-08", "03-08", "avoid", "Ramadan", 1, "Middle East"),
        ("2027-03-09", "03-11", "block", "Eid al-Fitr", 1, "Middle East"),
        ("2027-04-05", "04-05", "holiday", "Day en", 0, "MA", "TN"),
    ]


def test_days_in_a_row_of_one_name_are_one_line_and_doubts_another(desk):
    asked = Asked(("both",), (), date(2027, 4, 1), date(2027, 4, 30))
    assert lines(desk, asked, calendar="") == [
        ("2027-04-05", "04-05", "holiday", "Day en", 0, "MA", "TN"),
        ("2027-04-05", "04-06", "holiday", "Day en", 1, "SN"),
        ("2027-04-08", "04-08", "holiday", "Day en", 1, "SN"),
    ]


def test_a_feast_of_a_country_alone_names_the_country(desk):
    asked = Asked((), ("MA", "SN"), date(2027, 3, 9), date(2027, 3, 9))
    found = [("2027-03-09", "03-11", "block", "Eid al-Fitr", 1, "MA", "SN")]
    assert lines(desk, asked, calendar="") == found


def test_names_are_in_the_language_of_the_plan(desk):
    piece = PIECE + "[extra]\n"
    asked = Asked(first=date(2027, 3, 9), last=date(2027, 4, 5))
    french = desk.workspace(piece, network=NETWORK, calendar="")
    text = french.sheets[0].document.text.replace('language = "en"', 'language = "fr"')
    made = desk.workspace(network=NETWORK, calendar="", **{"2027-H1": text})
    found = scope_of(made, asked, desk.today, None)
    names = [line.name for line in bind(made, found, desk.today).lines]
    assert names == ["Aïd al-Fitr", "Day fr"]


def test_what_has_passed_is_in_doubt_no_more(desk):
    workspace, found = scope(desk, Asked(regions=("both",)), calendar="")
    for day, doubts in ((date(2027, 3, 1), {1}), (date(2027, 6, 29), {0})):
        view = bind(workspace, found, day)
        fitr = {e.doubt for e in view.lines if e.name in {"Eid al-Fitr", "Ramadan"}}
        assert fitr == doubts


def test_what_nobody_knows_is_named_with_its_year(desk):
    asked = Asked(("mena",), ("KE",), date(2077, 6, 1), date(2078, 1, 31))
    workspace, found = scope(desk, asked)
    data = bind(workspace, found, desk.today).as_data()
    assert data["unknown"] == [
        {"what": "KE", "year": 2077},
        {"what": "islamic", "year": 2077},
        {"what": "KE", "year": 2078},
        {"what": "islamic", "year": 2078},
    ]
    assert data["weekends"] == [{"days": ["Saturday", "Sunday"], "countries": ["KE"]}]


def test_free_days_are_the_next_that_nothing_binds(desk):
    asked = a_year_from(Asked(("mena",), (), date(2027, 3, 1)), desk.today)
    workspace, found = scope(desk, asked, calendar="")
    runs = find_free(workspace, found, desk.today, 4).as_data()["runs"]
    assert runs[:3] == [
        {"first_day": "2027-03-15", "last_day": "2027-03-19", "days": 5},
        {"first_day": "2027-03-22", "last_day": "2027-03-26", "days": 5},
        {"first_day": "2027-03-29", "last_day": "2027-04-02", "days": 5},
    ]
    assert len(runs) == MOST


def test_free_days_are_looked_for_in_a_year_from_today(desk):
    asked = a_year_from(Asked(("mena",)), desk.today)
    workspace, found = scope(desk, asked)
    view = find_free(workspace, found, desk.today, 6)
    assert (str(view.scope.first), str(view.scope.last)) == ("2026-11-22", "2027-11-22")
    assert view.runs == ()
    late = a_year_from(Asked(first=date(9999, 12, 1)), desk.today)
    assert late.last == date.max


@pytest.mark.parametrize("least", [0, -1])
def test_no_days_are_no_days(desk, least):
    workspace, found = scope(desk)
    with pytest.raises(WrongUseError):
        find_free(workspace, found, desk.today, least)
