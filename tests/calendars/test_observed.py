"""What binds a place: its calendars, its region's, and the workspace's own."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.calendars.free import free_runs
from planner.calendars.observed import Binding
from planner.calendars.place import region_places
from planner.calendars.weekend import weekend

YEAR = (date(2027, 1, 1), date(2027, 12, 31))
FITR = ("eid-al-fitr", "block", "2027-03-09", "2027-03-11")
MOVED = """
[observance.eid-2027]
of = "eid-al-fitr"
name = { en = "Eid", fr = "Aïd" }
start = 2027-03-10
end = 2027-03-12
regions = ["mena"]
level = "block"
certainty_days = 2
"""


def own(lines):
    return "\n[observance.ours]\nname = 'Ours'\n" + lines


@pytest.mark.parametrize(
    ("place", "keys"),
    [
        (
            "mena",
            ["ramadan", "eid-al-fitr", "eid-al-adha", "islamic-new-year", "mawlid"],
        ),
        ("balkans", ["orthodox-christmas", "orthodox-good-friday", "orthodox-easter"]),
        ("east-africa", []),
        ("rabat", "mena"),
        ("tunis", ["good-friday", "easter", "christmas"]),
        ("amman", []),
        ("MA", "mena"),
        ("KE", []),
        ("US", []),
    ],
)
def test_a_place_observes_what_it_says_or_else_what_its_region_says(desk, place, keys):
    wanted = desk().observed("mena", *YEAR) if keys == "mena" else keys
    found = desk().observed(place, *YEAR)
    assert (found if keys == "mena" else [key for key, *_ in found]) == wanted


def test_an_umbrella_stands_for_its_parts_and_global_for_all(desk):
    network = desk().network
    names = [place.name for place in region_places(["both"], network)]
    assert names == ["both", "mena", "balkans"]
    everywhere = {place.name for place in region_places(["global"], network)}
    assert everywhere == set(network.region)
    assert region_places(["nowhere"], network) == ()


def test_the_workspaces_word_takes_the_place_of_the_nearest_date(desk):
    found = desk(MOVED).observed("mena", *YEAR)
    assert ("eid-2027", "block", "2027-03-10", "2027-03-12") in found
    assert FITR not in found
    assert [key for key, *_ in found].count("eid-2027") == 1


def test_it_replaces_no_other_year_and_no_other_place(desk):
    made = desk(MOVED)
    assert made.observed("mena", date(2028, 1, 1), date(2028, 12, 31)) == (
        desk().observed("mena", date(2028, 1, 1), date(2028, 12, 31))
    )
    elsewhere = desk(MOVED.replace('"mena"', '"balkans"'))
    assert FITR in elsewhere.observed("mena", *YEAR)
    assert "eid-2027" in [key for key, *_ in elsewhere.observed("balkans", *YEAR)]


def test_one_that_names_no_place_holds_where_the_feast_is_observed(desk):
    made = desk(MOVED.replace('regions = ["mena"]\n', ""))
    assert FITR not in made.observed("mena", *YEAR)
    assert made.observed("balkans", *YEAR) == desk().observed("balkans", *YEAR)


def test_a_city_that_observes_other_calendars_is_not_bound_by_a_feast(desk):
    assert desk(MOVED).observed("tunis", *YEAR) == desk().observed("tunis", *YEAR)
    assert desk(MOVED).observed("amman", *YEAR) == []


@pytest.mark.parametrize(
    ("where", "bound"),
    [
        ('regions = ["mena"]', ["mena", "rabat", "tunis", "amman", "MA"]),
        ('regions = ["both"]', ["mena", "balkans", "rabat", "RS"]),
        ('countries = ["MA"]', ["rabat", "MA"]),
        ('countries = ["US"]', ["US"]),
    ],
)
def test_one_that_stands_for_no_feast_binds_where_it_says(desk, where, bound):
    made = desk(own(f"start = 2027-04-05\n{where}\nlevel = 'avoid'\n"))
    everywhere = ["mena", "balkans", "east-africa", "rabat", "tunis", "amman"]
    found = [
        name
        for name in (*everywhere, "MA", "RS", "KE", "US")
        if ("ours", "avoid", "2027-04-05", "2027-04-05") in made.observed(name, *YEAR)
    ]
    assert set(bound) <= set(found)
    assert "KE" not in found
    assert ("balkans" in found) == ("balkans" in bound)


def test_the_days_of_doubt_around_a_block_are_to_be_avoided(desk):
    made = desk(MOVED)
    around = {day: made.levels("mena", date(2027, 3, day)) for day in range(6, 16)}
    assert around == {
        6: [("ramadan", "avoid")],
        7: [("ramadan", "avoid")],
        8: [("ramadan", "avoid"), ("eid-2027", "avoid")],
        9: [("eid-2027", "avoid")],
        10: [("eid-2027", "block")],
        11: [("eid-2027", "block")],
        12: [("eid-2027", "block")],
        13: [("eid-2027", "avoid")],
        14: [("eid-2027", "avoid")],
        15: [],
    }


def test_around_what_is_to_be_avoided_there_is_no_doubt(desk):
    assert desk().levels("mena", date(2027, 2, 7)) == []
    assert desk().levels("mena", date(2027, 2, 8)) == [("ramadan", "avoid")]


def test_a_fast_that_goes_over_new_year_binds_in_both_years(desk):
    made = desk()
    assert made.levels("mena", date(2030, 12, 31)) == [("ramadan", "avoid")]
    assert made.levels("mena", date(2031, 1, 1)) == [("ramadan", "avoid")]


def test_an_observance_of_many_years_binds_in_each_of_them(desk):
    made = desk(
        own(
            "start = 1000-01-01\nend = 9999-12-31\nregions = ['mena']\nlevel = 'note'\n"
        )
    )
    for year in (1000, 1999, 2500, 9999):
        assert ("ours", "note") in made.levels("mena", date(year, 12, 31))


@pytest.mark.parametrize(
    "lines",
    [
        "start = 0001-01-01\ncertainty_days = 99999999999\n",
        "start = 9999-12-31\ncertainty_days = 99999999999\n",
        "start = 2027-04-05\nend = 2027-04-01\ncertainty_days = -5\n",
        "start = 0001-01-01\nof = 'easter'\n",
        "start = 9999-12-31\nof = 'ramadan'\n",
    ],
)
def test_absurd_observances_spoil_nothing_else(desk, lines):
    made = desk(own(lines + "regions = ['mena']\nlevel = 'block'\n"))
    assert [each for each in made.observed("mena", *YEAR) if each[0] != "ours"] == (
        desk().observed("mena", *YEAR)
    )
    assert ("eid-al-fitr", "block") in made.levels("mena", date(2027, 3, 9))
    assert made.levels("mena", date(2027, 6, 20)) == []


def test_an_observance_is_named_in_the_language_that_is_asked_for(desk):
    found = desk(MOVED).diary.observances(desk().place("mena"), *YEAR)
    names = {each.key: (each.name("fr"), each.name("ar")) for each in found}
    assert names["eid-2027"] == ("Aïd", "Eid")
    assert names["ramadan"] == ("ramadan", "رمضان")
    assert Binding("ours", "", "note", *YEAR).name() == "ours"


@pytest.mark.parametrize(
    ("today", "doubt"),
    [(date(2027, 3, 1), True), (date(2027, 3, 12), True), (date(2027, 3, 13), False)],
)
def test_a_date_is_in_doubt_until_it_has_passed(today, doubt):
    eid = Binding("eid", "Eid", "block", date(2027, 3, 9), date(2027, 3, 11), 1)
    assert eid.in_doubt(today) is doubt
    assert not eid._replace(doubt=0).in_doubt(today)


def test_calendars_that_are_not_known_are_named(desk):
    diary = desk().diary
    assert diary.unknown(desk().place("mena"), 2027) == ()
    assert diary.unknown(desk().place("mena"), 2078) == ("islamic",)
    assert diary.unknown(desk().place("balkans"), 2078) == ()


PLACES = st.lists(
    st.sampled_from(["mena", "balkans", "rabat", "tunis", "RS"]),
    min_size=1,
    unique=True,
)
COUNTRIES = st.lists(st.sampled_from(["MA", "JO", "RS", "KE", "LK"]), unique=True)


DAYS = st.dates(date(2024, 1, 1), date(2035, 1, 1))


def stretch(first, last):
    return [first + timedelta(step) for step in range((last - first).days + 1)]


@settings(deadline=None)
@given(PLACES, COUNTRIES, st.integers(1, 6), DAYS)
def test_a_free_run_holds_no_bound_day(desk, places, codes, least, day):
    made = desk(MOVED)
    here = [made.place(name) for name in places]
    runs = free_runs(
        day,
        day + timedelta(90),
        lambda each: made.diary.is_free(each, here, codes),
        least,
    )
    for run in runs:
        assert run.days >= least
        for each in stretch(run.first, run.last):
            assert {hold.level for hold in made.diary.holds(each, here)} <= {"note"}
            assert [code for code in codes if made.diary.holiday(each, code)] == []
            assert [c for c in codes if each.weekday() in weekend(c)] == []


@given(st.sets(st.integers(0, 60)), st.integers(1, 6))
def test_runs_are_as_long_as_they_can_be_and_leave_out_none(free, least):
    first = date(2027, 1, 1)
    days = {first + timedelta(each) for each in free}
    runs = list(free_runs(first, first + timedelta(60), days.__contains__, least))
    for run in runs:
        assert set(stretch(run.first, run.last)) <= days
        assert run.first - timedelta(1) not in days
        assert run.last + timedelta(1) not in days
    inside = {each for run in runs for each in stretch(run.first, run.last)}
    for each in days - inside:
        around = [each + timedelta(step) for step in range(-least, least + 1)]
        assert not days.issuperset(around[1:-1])
    assert runs == sorted(runs)
