"""Public holidays: in the plan's language, with their doubts, and where data end."""

from __future__ import annotations

import re
from datetime import date

import pytest

from planner.calendars.national import public_holidays
from planner.calendars.weekend import weekend
from planner.model.codes import COUNTRIES


def on(country, day, language="en"):
    found = public_holidays(country, day.year, language)
    return [(each.name, each.unsure) for each in found if each.day == day]


@pytest.mark.parametrize(
    ("country", "language", "name"),
    [
        ("MA", "en", "Throne Day"),
        ("MA", "fr", "Fête du Trône"),
        ("MA", "ar", "عيد العرش"),
        ("MA", "de", "Throne Day"),
    ],
)
def test_a_holiday_is_named_in_the_language_or_else_in_english(country, language, name):
    assert on(country, date(2027, 7, 30), language) == [(name, False)]


def test_a_country_that_the_library_does_not_translate_keeps_its_own_names():
    assert on("ZM", date(2027, 3, 8), "fr") == [("International Women's Day", False)]


def test_a_country_speaks_its_own_kind_of_english():
    assert on("KE", date(2027, 3, 9)) == [("Idd-ul-Fitr", True)]


@pytest.mark.parametrize(
    ("country", "day"),
    [
        ("MA", date(2027, 3, 10)),  # marked by the library
        ("TR", date(2027, 3, 9)),  # never marked
        ("MY", date(2026, 3, 21)),  # announced
        ("SN", date(2027, 7, 22)),
    ],
)
def test_a_holiday_by_the_moon_is_in_doubt_whatever_the_library_marks(country, day):
    assert [unsure for _, unsure in on(country, day)] == [True]


def test_no_name_bears_the_librarys_mark_of_an_estimate():
    for language in ("en", "fr", "ar"):
        for country in ("MA", "TN", "JO", "SN", "EG"):
            names = [each.name for each in public_holidays(country, 2027, language)]
            marked = re.compile("estim|تقديري")
            assert [name for name in names if marked.search(name)] == []


def test_a_day_with_a_sure_holiday_beside_an_unsure_one_is_sure():
    ((name, unsure),) = on("MA", date(2027, 8, 14))
    assert name == "Oued Ed-Dahab Day, Prophet's Birthday"
    assert not unsure


def test_every_holiday_that_the_library_calls_an_estimate_is_in_doubt():
    from holidays import country_holidays
    from holidays.groups.islamic import IslamicHolidays

    missed = []
    for country in sorted(COUNTRIES):
        if not isinstance(country_holidays(country), IslamicHolidays):
            continue
        unsure = {e.day: e.unsure for e in public_holidays(country, 2035, "en") or ()}
        english = country_holidays(country, years=2035, language="en_US")
        for day in english:
            names = english.get_list(day)
            if all("estimated" in name for name in names) and not unsure[day]:
                missed.append((country, names))
    assert missed == []


@pytest.mark.parametrize(
    ("country", "year"),
    [("LK", 2027), ("GW", 2022), ("MA", 2101), ("IN", 2036), ("QQ", 2027)],
)
def test_where_the_data_end_there_is_no_answer_rather_than_no_holiday(country, year):
    assert public_holidays(country, year, "en") is None


def test_every_other_country_has_holidays_in_the_years_that_are_planned_now():
    without = [
        (country, year)
        for country in sorted(COUNTRIES)
        for year in (2026, 2027, 2028)
        if public_holidays(country, year, "en") is None
    ]
    uninhabited_or_at_war = {"BV", "HM", "IO", "UA"}
    assert {country for country, _ in without} == uninhabited_or_at_war | {"LK"}


def test_holidays_are_in_order_and_each_day_once():
    for country in ("MA", "ID", "US", "RS"):
        days = [each.day for each in public_holidays(country, 2027, "en")]
        assert days == sorted(set(days))


@pytest.mark.parametrize(
    ("countries", "days"),
    [
        (["EG", "JO", "LY", "PS", "DZ", "IQ", "BD"], {4, 5}),
        (["MA", "TN", "LB", "MR", "AE", "KE", "ID", "RS", "TR", "MY", "XK"], {5, 6}),
        (["BN"], {4, 6}),
        (["AF", "IR", "SO"], {4}),
        (["NP"], {5}),
    ],
)
def test_a_country_has_its_weekend(countries, days):
    assert {weekend(country) for country in countries} == {frozenset(days)}


def test_the_table_of_weekends_differs_from_the_library_only_where_it_says():
    from holidays import country_holidays

    six_day_weeks = {"AI", "CD", "HK", "KN", "NE", "PY", "TK", "VE"}
    differ = {
        country
        for country in COUNTRIES
        if weekend(country) != frozenset(country_holidays(country).weekend)
    }
    assert differ - six_day_weeks == {"AF", "LY", "MR", "NP", "PS", "SO"}
