"""Days and windows in words, in three languages."""

from datetime import date

import pytest

from planner.language.voice import LANGUAGES, voice
from planner.model.when import when

SAID = {
    (date(2027, 4, 14),): ("14 April 2027", "14 avril 2027", "14 نيسان/أبريل 2027"),
    (date(2027, 4, 1),): ("1 April 2027", "1er avril 2027", "1 نيسان/أبريل 2027"),
    (date(2027, 4, 14), date(2027, 4, 15)): (
        "14–15 April 2027",
        "14–15 avril 2027",
        "14–15 نيسان/أبريل 2027",
    ),
    (date(2027, 3, 30), date(2027, 4, 2)): (
        "30 March – 2 April 2027",
        "30 mars – 2 avril 2027",
        "30 آذار/مارس – 2 نيسان/أبريل 2027",
    ),
    (date(2027, 12, 30), date(2028, 1, 2)): (
        "30 December 2027 – 2 January 2028",
        "30 décembre 2027 – 2 janvier 2028",
        "30 كانون الأول/ديسمبر 2027 – 2 كانون الثاني/يناير 2028",
    ),
    ("2027-04",): ("April 2027", "avril 2027", "نيسان/أبريل 2027"),
    ("2027-04", "2027-06"): (
        "April – June 2027",
        "avril – juin 2027",
        "نيسان/أبريل – حزيران/يونيو 2027",
    ),
    ("2027-11", "2028-02"): (
        "November 2027 – February 2028",
        "novembre 2027 – février 2028",
        "تشرين الثاني/نوفمبر 2027 – شباط/فبراير 2028",
    ),
    ("2027-Q2",): (
        "second quarter of 2027",
        "deuxième trimestre 2027",
        "الربع الثاني من عام 2027",
    ),
    ("2027-H1",): (
        "first half of 2027",
        "premier semestre 2027",
        "النصف الأول من عام 2027",
    ),
    ("2027",): ("2027", "2027", "2027"),
    (date(2027, 4, 14), "2027-05"): (
        "14 April 2027 – May 2027",
        "14 avril 2027 – mai 2027",
        "14 نيسان/أبريل 2027 – أيار/مايو 2027",
    ),
    ("2027-04", date(2027, 5, 2)): (
        "April 2027 – 2 May 2027",
        "avril 2027 – 2 mai 2027",
        "نيسان/أبريل 2027 – 2 أيار/مايو 2027",
    ),
    ("2027-Q1", "2027-H2"): (
        "first quarter of 2027 – second half of 2027",
        "premier trimestre 2027 – second semestre 2027",
        "الربع الأول من عام 2027 – النصف الثاني من عام 2027",
    ),
}


@pytest.mark.parametrize("ends", SAID, ids=lambda ends: "/".join(map(str, ends)))
def test_what_is_known_of_a_date_is_said_in_words(ends):
    said = tuple(voice(language).when(when(*ends)) for language in LANGUAGES)
    assert said == SAID[ends]


def test_a_day_is_said_as_a_range_of_one_day_is():
    day = date(2027, 8, 1)
    for language in LANGUAGES:
        assert voice(language).day(day) == voice(language).when(when(day, day))


@pytest.mark.parametrize("language", ["en", "fr"])
def test_months_are_named_as_babel_names_them(language):
    from babel.dates import get_month_names

    names = get_month_names("wide", locale=language)
    for month in range(1, 13):
        said = voice(language).when(when(f"2027-{month:02}"))
        assert said == f"{names[month]} 2027"


def test_arabic_months_are_those_of_both_halves_of_the_arab_world():
    from babel.dates import get_month_names

    mashriq = get_month_names("wide", locale="ar_JO")
    egypt = get_month_names("wide", locale="ar_EG")
    for month in range(1, 13):
        said = voice("ar").when(when(f"2027-{month:02}"))
        assert said == f"{mashriq[month]}/{egypt[month]} 2027"
