"""D209 to D213 together: what speaks, in which words, and what stays silent."""

from __future__ import annotations

from datetime import date

import pytest

from planner.calendars.national import Holiday
from planner.diagnostics.severity import Severity
from planner.rules.catalogue import all_rules, find
from planner.rules.engine import Selection, judge, judged
from planner.rules.example import scene
from planner.rules.rule import Example
from planner.workspace.read import read_texts

CODES = ("D209", "D210", "D211", "D212", "D213")
RULES = tuple(find(code) for code in CODES)
HEAD = '[training.item]\ntitle = "Item"\n'
IN_RABAT = 'venue = { city = "rabat", mode = "in-person" }\n'
IN_KENYA = 'venue = { countries = ["KE"], mode = "in-person" }\n'


def report(text, calendar="", rules=RULES, **facts):
    made = scene(Example(HEAD + text, **facts))
    made.files["calendar.toml"] += calendar
    return judge(read_texts(made.files), judged(rules), made.today)


def said(text, calendar="", **facts):
    found = report(text, calendar, **facts).diagnostics
    return [(each.code, str(each.message)) for each in found]


OURS = """
[observance.ours]
name = "Founding day"
start = 2027-04-20
{lines}
"""


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (
            'regions = ["mena"]\nlevel = "block"',
            "this is held on Founding day (2027-04-20), when there are no meetings in "
            "Rabat",
        ),
        (
            'countries = ["MA"]\nlevel = "block"\ncertainty_days = 2',
            "this is held on Founding day (2027-04-20, give or take 2 days), when "
            "there are no meetings in Rabat",
        ),
        (
            'countries = ["MA"]\nlevel = "avoid"\nend = 2027-04-21\ncertainty_days = 1',
            "this is held in a time to be avoided in Rabat: Founding day (2027-04-20 "
            "to 2027-04-21, give or take a day)",
        ),
        ('countries = ["MA"]\nlevel = "note"', None),
        ('countries = ["TN"]\nlevel = "block"', None),
    ],
)
def test_an_observance_of_ones_own_is_said_with_its_days(lines, message):
    found = said("start = 2027-04-20\n" + IN_RABAT, OURS.format(lines=lines))
    assert [each for _, each in found] == ([] if message is None else [message])


def test_a_country_without_a_city_is_named_by_its_code():
    calendar = OURS.format(lines='countries = ["KE"]\nlevel = "block"')
    assert said("start = 2027-04-20\n" + IN_KENYA, calendar) == [
        (
            "D210",
            "this is held on Founding day (2027-04-20), when there are no meetings "
            "in KE",
        )
    ]


def test_all_places_that_observe_a_day_are_named_once():
    both = 'regions = ["mena", "global"]\nstart = 2027-05-17\n'
    ((code, message),) = said(both + IN_RABAT)
    assert code == "D210"
    assert message.endswith("no meetings in Middle East and North Africa, Rabat")


def test_holidays_are_named_in_the_plans_language():
    text = 'start = 2027-07-30\nvenue = { city = "rabat", mode = "in-person" }\n'
    made = scene(Example("[training.item]\ntitle = 'Item'\n" + text))
    plan = made.files.pop("2027-H1.toml").replace("2027-H1", "2027-H2")
    made.files["2027-H2.toml"] = plan.replace('language = "en"', 'language = "ar"')
    found = judge(read_texts(made.files), judged(RULES), made.today).diagnostics
    assert [str(each.message) for each in found] == [
        "2027-07-30 is a public holiday in MA: عيد العرش"
    ]


def test_an_estimate_is_said_to_be_one_until_the_day_has_passed():
    fitr = "start = 2027-03-09\n" + IN_KENYA
    (before,) = said(fitr)
    assert before[1] == (
        "2027-03-09 is a public holiday in KE by estimate, give or take a day: "
        "Idd-ul-Fitr"
    )


def test_the_holidays_of_two_countries_on_one_day_are_one_finding():
    text = 'start = 2027-05-01\nvenue = { countries = ["MA", "KE"], mode = "hybrid" }\n'
    ((code, message),) = said(text)
    assert code == "D209"
    assert message.startswith("2027-05-01 is a public holiday in MA, KE: Labor Day, ")


EID = 'regions = ["mena"]\nstart = 2027-05-16\n' + IN_RABAT
"""A Sunday, a public holiday in Morocco, and an Eid."""


@pytest.mark.parametrize(
    "set_aside", ["", 'waive.blocked-observance = "The host asked for it."\n']
)
def test_only_what_is_worst_speaks_whatever_is_waived(set_aside):
    codes = [code for code, _ in said(EID + set_aside)]
    assert codes == ([] if set_aside else ["D210"])


def test_what_is_not_selected_brings_out_nothing_else():
    without = [rule for rule in all_rules() if rule.code != "D210"]
    assert {each.code for each in report(EID, rules=without).diagnostics}.isdisjoint(
        CODES
    )


def test_an_item_has_one_kind_of_finding_for_all_its_sessions():
    text = (
        'regions = ["mena"]\n'
        "session.one = { start = 2027-05-16, venue.city = 'rabat' }\n"
        "session.two = { start = 2027-03-10, venue.mode = 'in-person' }\n"
        "session.three = { start = 2027-02-16 }\n"
        "session.four = { start = 2027-05-01 }\n"
        "session.five = { start = 2027-03-11, venue.mode = 'online' }\n" + IN_KENYA
    )
    assert [code for code, _ in said(text)] == ["D210", "D210"]


def test_a_session_without_a_place_is_held_where_the_item_is():
    text = (
        "session.one = { start = 2027-06-01, venue.mode = 'in-person' }\n"
        "session.two = { start = 2027-06-03 }\n" + IN_KENYA
    )
    assert [message for _, message in said(text)] == [
        "2027-06-01 is a public holiday in KE: Madaraka Day"
    ]


@pytest.mark.parametrize(
    "text",
    [
        'start = 2027-05-18\nend = 2027-05-16\nregions = ["mena"]\n' + IN_RABAT,
        'start = 2037-05-01\nregions = ["mena"]\n' + IN_RABAT,
        'start = 2027-08-14\nregions = ["mena"]\n' + IN_RABAT,
        'start = "2027-05"\nend = 2027-05-18\nregions = ["mena"]\n' + IN_RABAT,
        'regions = ["mena"]\n' + IN_RABAT,
        'start = 2027-05-17\nregions = ["nowhere"]\nvenue.city = "atlantis"\n'
        'venue.mode = "in-person"\n',
    ],
    ids=["reversed", "far", "outside", "window", "undated", "unknown"],
)
def test_dates_and_places_that_can_not_be_believed_are_left_to_others(text):
    assert said(text) == []


def test_a_postponed_item_has_no_day_to_clash():
    assert said('status = "postponed"\n' + EID) == []


def test_of_long_work_only_the_days_of_the_half_year_count():
    text = (
        'regions = ["mena"]\nstart = 2026-11-01\nend = 2999-12-31\n'
        'continues_to = "2027-H2"\ncontinues_from = "2026-H2"\n' + IN_RABAT
    )
    ((code, message),) = said(text)
    assert code == "D210"
    assert "2027-03-09 to 2027-03-11" in message


@pytest.mark.parametrize(
    ("status", "severity"),
    [
        ("draft", Severity.WARNING),
        ("consultation", Severity.WARNING),
        ("submitted", Severity.ERROR),
        ("adopted", Severity.ERROR),
        ("record", Severity.WARNING),
    ],
)
def test_a_blocked_day_becomes_an_error_when_the_plan_is_submitted(status, severity):
    found = report(EID, status=status).diagnostics
    assert [each.severity for each in found] == [severity]


def test_without_a_whole_calendar_nothing_is_said_that_it_might_change():
    made = scene(Example(HEAD + EID))
    made.files["calendar.toml"] += "[observance.x\n"
    found = judge(read_texts(made.files), Selection(RULES), made.today)
    assert found.diagnostics == ()


@pytest.mark.parametrize(
    ("text", "way"),
    [
        (
            "start = 2027-05-01\n" + IN_KENYA,
            "the next free days are 2027-05-03 to 2027-05-07",
        ),
        ("start = 2027-05-16\nend = 2027-05-22\n" + IN_RABAT, "hold it online"),
        ("start = 2027-06-26\nend = 2027-06-27\n" + IN_KENYA, "to 2027-06-30"),
    ],
)
def test_other_days_of_the_half_year_are_proposed(text, way):
    (found,) = report(text).diagnostics
    assert str(found.help).endswith(way)


def test_a_single_free_day_is_proposed_as_one(monkeypatch):
    busy = (20, 21, 22, 23, 26, 28, 29, 30)
    days = [Holiday(date(2027, 4, day), "Holiday", unsure=False) for day in busy]
    monkeypatch.setattr(
        "planner.calendars.almanac.public_holidays", lambda *_: tuple(days)
    )
    (found,) = report("start = 2027-04-20\n" + IN_KENYA).diagnostics
    assert str(found.help).endswith("the next free day is 2027-04-27")
