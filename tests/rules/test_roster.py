from __future__ import annotations

from datetime import date

import pytest

from planner.rules.case import Case
from planner.rules.catalogue import find
from planner.rules.days import counting_days
from planner.rules.engine import judge, judged
from planner.rules.example import FRAME, NETWORK, scene
from planner.rules.likeness import groups
from planner.rules.rule import Example
from planner.workspace.read import read_texts

TODAY = date(2026, 11, 22)
ITEM = '\n[training.referral]\ntitle = "Referral pathways"\n'
ENDED = '\n[person.gone]\nunit = "mena-hub"\nuntil = 2026-12-31\n'


def workspace(roster="", plan="", status="draft", **more):
    files = scene(Example(plan, status=status, roster=roster)).files
    return read_texts({**files, **more})


def said(code, *args, today=TODAY, **more):
    report = judge(workspace(*args, **more), judged([find(code)]), today)
    return [
        (str(each.severity.label), each.keys, str(each.message))
        for each in report.diagnostics
    ]


def plan_of(period, status="draft"):
    return FRAME.format(status=status).replace("2027-H1", period)


# R302


def test_a_lead_who_has_left_is_an_error_once_the_plan_is_submitted():
    item = ITEM + 'lead = "gone"\nstart = 2027-04-14\n'
    message = "gone ended on 2026-12-31, before 2027-04-14"
    path = ("training", "referral", "lead")
    assert said("R302", ENDED, item) == [("warning", path, message)]
    assert said("R302", ENDED, item, "submitted") == [("error", path, message)]


def test_a_note_and_an_answer_are_judged_on_their_own_days():
    roster = """
[group.late]
regions = ["mena"]
size = 1
since = 2027-01-01
"""
    item = f"""{ITEM}start = 2027-04-14
note.one = {{ on = 2026-12-31, by = "gone", text = "In time." }}
note.two = {{ on = 2027-01-01, by = "gone", text = "Too late." }}
consultation.late = {{ on = 2026-12-31, result = "support" }}
consultation.late-2 = {{ on = 2027-01-01, result = "support" }}
"""
    path = ("training", "referral")
    assert said("R302", ENDED + roster, item) == [
        (
            "warning",
            (*path, "note", "two", "by"),
            "gone ended on 2026-12-31, before 2027-01-01",
        ),
        (
            "warning",
            (*path, "consultation", "late"),
            "late begins on 2027-01-01, after 2026-12-31",
        ),
    ]


def test_a_session_is_judged_on_its_own_days():
    roster = '\n[city.sale]\nname = "Sale"\ncountry = "MA"\nsince = 2027-03-01\n'
    item = f"""{ITEM}
session.one = {{ start = "2027-02", venue.city = "sale" }}
session.two = {{ start = "2027-03", venue.city = "sale" }}
"""
    assert said("R302", roster, item) == [
        (
            "warning",
            ("training", "referral", "session", "one", "venue", "city"),
            "sale begins on 2027-03-01, after 2027-02",
        )
    ]


def test_what_has_no_date_is_judged_on_the_half_year():
    roster = '\n[theme.old]\nname = "Old"\nuntil = 2026-12-31\n'
    messages = [
        message
        for _, _, message in said(
            "R302", roster, 'themes = ["old"]\n' + ITEM + 'theme = "old"'
        )
    ]
    assert messages == ["old ended on 2026-12-31, before 2027-H1"] * 2


def test_who_leaves_or_comes_while_the_item_runs_is_left_in_peace():
    roster = ENDED.replace("2026-12-31", "2027-03-31")
    item = ITEM + 'lead = "gone"\nstart = 2027-01-10\nend = 2027-06-20'
    assert said("R302", roster, item) == []
    assert said("R302", roster.replace("until", "since"), item) == []


def test_a_name_that_nobody_has_is_left_to_the_rule_for_it():
    assert said("R302", ENDED, ITEM + 'lead = "nobody"\nregions = ["global"]') == []


# R303 to R309


def test_the_roster_is_counted_today_and_where_each_open_plan_begins():
    read = workspace(
        **{
            "2025-H1.toml": plan_of("2025-H1", "record"),
            "2026-H1.toml": plan_of("2026-H1", "closed"),
            "2026-H2.toml": plan_of("2026-H2", "adopted"),
            "2027-H2.toml": plan_of("2027-H2", "drafty"),
        }
    )
    case = Case(read, read.sheet("network"), TODAY, {})
    assert counting_days(case) == [date(2026, 7, 1), TODAY, date(2027, 1, 1)]


@pytest.mark.parametrize("code", ["R303", "R307", "R309"])
def test_a_roster_without_a_committee_has_no_seats_to_count(code):
    start = NETWORK.index("[committee]")
    roster = NETWORK[:start] + NETWORK[NETWORK.index("[region.mena]") :]
    assert said(code, **{"network.toml": roster}) == []


def test_the_messages_of_the_counts_say_numbers_and_days():
    roster = NETWORK.replace("max_seats = 25", "max_seats = 1")
    assert [m for *_, m in said("R303", **{"network.toml": roster})] == [
        "2 cities hold a seat on 2026-11-22, at most 1 may"
    ]
    for code, size, message in (
        ("R304", 2, "the group mena has 3 members on 2026-11-22, and its size is 2"),
        ("R305", 4, "the group mena has 3 of 4 members on 2026-11-22"),
    ):
        roster = NETWORK.replace("size = 3", f"size = {size}")
        assert [m for *_, m in said(code, **{"network.toml": roster})] == [message]


def test_a_roster_that_lists_no_members_has_no_short_groups():
    start = NETWORK.index("[group.mena.member.m1]")
    roster = NETWORK[:start] + NETWORK[NETWORK.index("[unit.mena-hub]") :]
    assert said("R305", **{"network.toml": roster}) == []


def test_a_group_of_an_unknown_region_or_a_member_of_an_unknown_city_is_not_judged():
    roster = """
[group.one]
regions = ["atlantis"]
size = 1
member.m1 = { city = "rabat", discipline = "health" }

[group.two]
regions = ["east-africa"]
size = 1
member.m1 = { city = "poseidonis", discipline = "health" }
"""
    assert said("R306", roster) == []


def test_a_region_of_several_groups_is_missed_once():
    roster = """
[region.west]
name = "West"
countries = ["SN"]

[group.one]
regions = ["west", "mena"]
size = 1

[group.two]
regions = ["west", "atlantis"]
size = 1
"""
    assert said("R307", roster) == [
        (
            "warning",
            ("group", "one", "regions", 0),
            "no seat of the committee is from west on 2026-11-22",
        )
    ]
    unknown = '\n[committee.seat.new]\ncity = "poseidonis"\n'
    assert said("R307", roster + unknown) == []


def test_a_term_that_has_ended_already_is_history():
    seat = '\n[committee.seat.old]\ncity = "tangier"\nuntil = 2027-01-31\n'
    assert [m for *_, m in said("R309", seat)] == [
        "the term of this seat ends on 2027-01-31, within 2027-H1"
    ]
    assert said("R309", seat, today=date(2027, 2, 1)) == []


# R310 to R312


def test_a_country_is_missed_once_whatever_uses_its_cities():
    roster = "".join(
        f'\n[city.{name}]\nname = "{name.title()}"\ncountry = "NO"\n'
        for name in ("oslo", "bergen", "tromso")
    )
    item = ITEM + 'venue.city = ["oslo", "bergen"]\n'
    assert said("R310", roster, item) == [
        (
            "warning",
            ("city", "oslo", "country"),
            "NO, the country of oslo, bergen, is in no region",
        )
    ]


def test_without_countries_of_regions_no_country_is_missed():
    roster = """format = 1

[network]
name = "Network"
organisation = "us"
languages = ["en"]

[organisation.us]
name = "Us"

[city.oslo]
name = "Oslo"
country = "NO"
"""
    item = ITEM + 'venue.city = "oslo"\n'
    assert said("R310", plan=item, **{"network.toml": roster}) == []


def test_what_an_item_uses_is_used():
    item = f"""{ITEM}lead = "africa-hub"
theme = "youth"
partners.funder = ["partner"]
"""
    assert [m for *_, m in said("R311", plan=item)] == [
        "nothing uses the theme cooperation"
    ]


def test_nothing_is_unused_while_a_plan_cannot_be_read():
    assert said("R311", **{"2026-H2.toml": "\x00"}) == []
    assert said("R311", plan="\n[training.broken]\ntitle = 7\n") == []
    files = {"network.toml": NETWORK, "planner.toml": "format = 1\n"}
    report = judge(read_texts(files), judged([find("R311")]), TODAY)
    assert report.diagnostics == ()


def test_many_unused_entries_are_one_finding_beside_the_waived_ones():
    themes = "".join(f'\n[theme.t{n}]\nname = "{n}"\n' for n in range(5))
    waived = '\n[theme.meant]\nname = "M"\nwaive.unused-entry = "In June."\n'
    found = [m for _, keys, m in said("R311", themes + waived) if keys[0] == "theme"]
    assert found == [
        "nothing uses 7 entries of [theme]: cooperation, youth, t0, t1, t2, t3, t4"
    ]


def test_entries_that_read_alike_are_one_finding_a_group():
    roster = """
[theme.a1]
name = "Éducation civique"

[theme.a2]
name = "education-civique"

[theme.a3]
name = { fr = "EDUCATION CIVIQUE", en = "Civic education" }

[person.one]
unit = "mena-hub"

[person.two]
unit = "mena-hub"
"""
    assert said("R312", roster) == [
        ("warning", ("theme", "a2", "name"), "a1, a2 and a3 read alike")
    ]


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Marrakech", "Marrakesh", True),
        ("Marrakech", "Marakech", True),
        ("Marrakech", "Marrakceh", True),
        ("Youth engagement", "Youth engagements", True),
        ("Bouth engagement", "Youth engagement", True),
        ("Iran", "Iraq", False),
        ("Training hub 1", "Training hub 2", False),
        ("Eastern hub", "Western hub", False),
        ("", "–", False),
    ],
)
def test_long_texts_that_differ_in_a_letter_read_alike(one, other, alike):
    assert bool(groups({"one": [one], "other": [other]})) is alike


def test_texts_of_one_entry_that_read_alike_are_no_pair():
    assert groups({"one": ["Marrakech", "Marrakesh", "MARRAKECH"]}) == []


def test_a_chain_of_likes_is_one_group():
    called = {
        "c": ["education two", "third word"],
        "a": ["first word"],
        "b": ["First Word", "education-two"],
    }
    assert groups(called) == [["c", "a", "b"]]
