"""The feasts of the Islamic and the Christian calendars, in every year."""

from __future__ import annotations

import itertools
from datetime import date, timedelta
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.calendars import easter, hijri
from planner.calendars.easter import christian_feasts
from planner.calendars.feasts import FEASTS, Tradition
from planner.calendars.hijri import islamic_feasts
from planner.model.calendar import Observance
from planner.model.network import Region

ISLAMIC = st.integers(hijri.FIRST_YEAR, hijri.LAST_YEAR)
CHRISTIAN = st.integers(easter.FIRST_YEAR, easter.LAST_YEAR)


def islamic(feast, first, last):
    """Every occurrence of a feast in a range of years, by date."""
    return [
        each
        for year in range(first, last + 1)
        for each in islamic_feasts(year)
        if each.feast == feast
    ]


def days(feast, year):
    found = (*islamic_feasts(year), *christian_feasts(year))
    return [(each.first, each.last) for each in found if each.feast == feast]


@pytest.mark.parametrize(
    ("feast", "year", "first", "last"),
    [
        ("ramadan", 2026, date(2026, 2, 18), date(2026, 3, 19)),
        ("ramadan", 2027, date(2027, 2, 8), date(2027, 3, 8)),
        ("ramadan", 2028, date(2028, 1, 28), date(2028, 2, 25)),
        ("eid-al-fitr", 2026, date(2026, 3, 20), date(2026, 3, 22)),
        ("eid-al-fitr", 2027, date(2027, 3, 9), date(2027, 3, 11)),
        ("eid-al-adha", 2027, date(2027, 5, 16), date(2027, 5, 18)),
        ("islamic-new-year", 2027, date(2027, 6, 6), date(2027, 6, 6)),
        ("mawlid", 2027, date(2027, 8, 14), date(2027, 8, 14)),
        ("good-friday", 2027, date(2027, 3, 26), date(2027, 3, 26)),
        ("easter", 2027, date(2027, 3, 28), date(2027, 3, 28)),
        ("orthodox-good-friday", 2027, date(2027, 4, 30), date(2027, 4, 30)),
        ("orthodox-easter", 2027, date(2027, 5, 2), date(2027, 5, 2)),
        ("easter", 2025, date(2025, 4, 20), date(2025, 4, 20)),
        ("orthodox-easter", 2025, date(2025, 4, 20), date(2025, 4, 20)),
        ("christmas", 2027, date(2027, 12, 25), date(2027, 12, 25)),
        ("orthodox-christmas", 2027, date(2027, 1, 7), date(2027, 1, 7)),
        ("orthodox-christmas", 2100, date(2100, 1, 7), date(2100, 1, 7)),
        ("orthodox-christmas", 2101, date(2101, 1, 8), date(2101, 1, 8)),
    ],
)
def test_a_feast_is_when_it_is_known_to_be(feast, year, first, last):
    if feast.startswith("orthodox-c") and year > hijri.LAST_YEAR:
        found = [each for each in christian_feasts(year) if each.feast == feast]
        assert [(each.first, each.last) for each in found] == [(first, last)]
    else:
        assert days(feast, year) == [(first, last)]


def test_the_table_has_the_names_and_calendars_of_the_format():
    (of,) = (each for each in get_args(Observance.model_fields["of"].annotation)[:1])
    assert tuple(FEASTS) == get_args(of)
    observes = str(Region.model_fields["observes"].annotation)
    assert all(each in observes for each in get_args(Tradition))
    assert {each.tradition for each in FEASTS.values()} == set(get_args(Tradition))
    assert all(set(each.names) == {"en", "fr", "ar"} for each in FEASTS.values())


def test_what_is_avoided_and_what_is_blocked_is_as_the_format_says():
    avoided = {key for key, each in FEASTS.items() if each.level == "avoid"}
    assert avoided == {"ramadan", "mawlid", "islamic-new-year"}
    assert all(each.doubt == (each.tradition == "islamic") for each in FEASTS.values())


def test_ramadan_follows_ramadan_in_order_and_never_overlaps():
    found = islamic("ramadan", 2020, 2076)
    assert len(found) >= 57
    for before, after in itertools.pairwise(found):
        assert before.last < after.first
        assert 353 <= (after.first - before.first).days <= 356


@pytest.mark.parametrize(
    ("feast", "length"), [("ramadan", {29, 30}), ("eid-al-fitr", {3}), ("mawlid", {1})]
)
def test_a_feast_has_its_length_in_every_year_of_this_century(feast, length):
    found = islamic(feast, 2000, hijri.LAST_YEAR)
    assert {(each.last - each.first).days + 1 for each in found} <= length


@settings(deadline=None)
@given(ISLAMIC)
def test_eid_al_fitr_is_the_day_after_ramadan(year):
    ends = {each.last for each in islamic_feasts(year) if each.feast == "ramadan"}
    eids = [each.first for each in islamic_feasts(year) if each.feast == "eid-al-fitr"]
    before = set()
    if year > hijri.FIRST_YEAR:
        found = islamic_feasts(year - 1)
        before = {each.last for each in found if each.feast == "ramadan"}
    for eid in eids:
        assert eid - timedelta(1) in ends | before or year == hijri.FIRST_YEAR


@settings(deadline=None)
@given(ISLAMIC)
def test_every_islamic_feast_begins_once_or_twice_in_a_year(year):
    found = [each.feast for each in islamic_feasts(year)]
    names = {key for key, each in FEASTS.items() if each.tradition == "islamic"}
    assert set(found) <= names
    assert all(found.count(name) in {0, 1, 2} for name in names)
    assert len(found) >= len(names)
    assert all(each.first.year == year for each in islamic_feasts(year))
    assert [each.first for each in islamic_feasts(year)] == sorted(
        each.first for each in islamic_feasts(year)
    )


@settings(deadline=None)
@given(CHRISTIAN)
def test_easter_is_a_sunday_and_the_orthodox_one_never_earlier(year):
    found = {each.feast: each.first for each in christian_feasts(year)}
    for kind in ("", "orthodox-"):
        assert found[f"{kind}easter"].weekday() == 6
        assert found[f"{kind}easter"] - found[f"{kind}good-friday"] == timedelta(2)
    assert found["orthodox-easter"] >= found["easter"]
    assert {day.year for day in found.values()} == {year}


@pytest.mark.parametrize("year", [hijri.FIRST_YEAR - 1, hijri.LAST_YEAR + 1, 1, 9999])
def test_beyond_the_library_nothing_is_said_of_the_islamic_calendar(year):
    assert islamic_feasts(year) is None


@pytest.mark.parametrize("year", [easter.FIRST_YEAR - 1, easter.LAST_YEAR + 1])
def test_beyond_the_reckoning_nothing_is_said_of_easter(year):
    assert christian_feasts(year) is None
