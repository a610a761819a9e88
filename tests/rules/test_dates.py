"""Of one wrong date one rule speaks, and in plain words."""

from __future__ import annotations

from datetime import date

import pytest

from planner.rules.catalogue import all_rules
from planner.rules.engine import judge, judged
from planner.rules.example import FRAME, NETWORK
from planner.workspace.read import read_texts

WITHIN = "from 2027-01-01 to 2027-06-30"
EARLIER = 'or, if the work began earlier, write `continues_from = "2026-H2"`'
LATER = 'or, if the work goes on, write `continues_to = "2027-H2"`'
TODAY = date(2027, 4, 20)
RULES = [rule for rule in all_rules() if rule.family == "D"]


def report(piece, status="consultation", **files):
    plans = {"2027-H1.toml": FRAME.format(status=status) + piece}
    for period, text in files.items():
        name = period.replace("_", "-")
        frame = FRAME.format(status=status).replace("2027-H1", name)
        plans[f"{name}.toml"] = frame + text
    whole = {"network.toml": NETWORK, "planner.toml": "format = 1\n", **plans}
    return judge(read_texts(whole), judged(RULES), TODAY).diagnostics


def item(lines, category="training"):
    return f'\n[{category}.academy]\ntitle = "Academy"\n' + lines


@pytest.mark.parametrize(
    ("lines", "codes"),
    [
        ("start = 2027-04-14\nend = 2027-04-12", ["D201"]),
        ("start = 2027-09-14\nend = 2027-09-12", ["D201"]),
        ("start = 2027-04-14\nend = 2017-04-16", ["D203"]),
        ("start = 2017-04-14\nstatus = 'planned'", ["D203"]),
        ("start = 2072-04-14\nstatus = 'done'", ["D203"]),
        ("start = 2072-04-14\nstatus = 'in-progress'", ["D203"]),
        ("start = '2017-04'\ndecide_by = 2017-01-01", ["D203"]),
        ("start = '2027-05'\ndecide_by = 2017-01-01", ["D203"]),
        ("start = 2026-04-14\nstatus = 'planned'", ["D202"]),
        ("start = '2026-04'", ["D202"]),
        ("start = 2027-09-14\nstatus = 'done'", ["D202"]),
        ("start = 2027-05-14\nstatus = 'done'", ["D205"]),
        ("start = 2027-05-14\nstatus = 'done'\noutcome.on = 2027-05-14", ["D207"]),
        (
            "start = 2027-04-14\nstatus = 'done'\noutcome.actual.end = 2072-04-14",
            ["D207"],
        ),
        ("start = 2027-04-14\nstatus = 'done'\noutcome.on = 2017-04-14", ["D203"]),
        ("status = 'planned'\ndepends_on = ['nowhere']", []),
        ("start = 2017-05-14\ncontinues_from = '2026-H2'", ["D202"]),
        ("start = 2072-05-14\ncontinues_from = '2026-H2'", ["D203"]),
        ("session.one.start = 2027-05-01\nsession.one.end = 2027-04-30", ["D201"]),
        ("session.one.start = 2027-05-01\nsession.two.start = 2026-12-01", ["D202"]),
        ("session.one.start = 2027-05-01\ndecide_by = 2027-04-30", []),
        ("start = 2027-05-01\noutcome.actual.start = 2027-04-01", []),
    ],
)
def test_one_wrong_date_is_one_finding(lines, codes):
    found = [each.code for each in report(item(lines))]
    assert found == codes


def test_two_wrong_dates_are_two_findings():
    two = item("session.one.start = 2027-09-01\nsession.two.start = 2072-09-01")
    assert [each.code for each in report(two)] == ["D202", "D203"]
    loop = item("start = 2027-04-14\nstatus = 'planned'\ndepends_on = ['academy']")
    assert [each.code for each in report(loop)] == ["D206", "D217"]


@pytest.mark.parametrize(
    ("lines", "message", "advice"),
    [
        (
            "start = 2027-09-02",
            "this training starts after the half-year ends",
            f"give it a start {WITHIN}, or put it into the plan of 2027-H2",
        ),
        (
            "start = 2026-12-28\nend = 2026-12-29",
            "this training starts before the half-year begins",
            f"give it a start {WITHIN}, or put it into the plan of 2026-H2",
        ),
        (
            "start = 2026-12-28\nend = 2027-05-03",
            "this training starts before the half-year begins",
            f"give it a start {WITHIN}, {EARLIER}",
        ),
        (
            "start = 2027-06-28\nend = 2027-07-03",
            "this training ends after the half-year ends",
            f"give it an end {WITHIN}, {LATER}",
        ),
        (
            "session.one.start = 2027-05-03\nsession.two.start = 2027-07-03",
            "this session starts after the half-year ends",
            f"give it a start {WITHIN}, or put it into the plan of 2027-H2",
        ),
    ],
)
def test_an_item_outside_its_half_year_is_told_where_to_go(lines, message, advice):
    [found] = report(item(lines))
    assert (str(found.message), str(found.help)) == (message, advice)


def test_the_picture_of_a_finding_is_true():
    [found] = report(item("start = 2027-09-02", "training"))
    assert (found.code, found.name, str(found.label)) == (
        "D202",
        "outside-the-period",
        "2027-H1 ends on 2027-06-30",
    )
    place = found.place
    assert (place.line, place.column, place.end_column) == (9, 9, 19)


@pytest.mark.parametrize(
    ("category", "lines", "message"),
    [
        (
            "communications",
            "publish_on = '2028'",
            "this output is published after the half-year ends",
        ),
        (
            "communications",
            "publish_on = 2026-12-31",
            "this output is published before the half-year begins",
        ),
        (
            "partnership",
            "signed_on = 2027-08-01\nstage = 'negotiating'",
            "this partnership is signed after the half-year ends",
        ),
        (
            "partnership",
            "signed_on = 2020-08-01\nexpires_on = 2026-12-31\nstage = 'ended'",
            "this partnership expires before the half-year begins",
        ),
    ],
)
def test_an_item_is_spoken_of_in_its_own_words(category, lines, message):
    [found] = report(item(lines, category))
    assert (found.code, str(found.message)) == ("D202", message)


def test_an_end_may_be_too_early_where_the_start_is_open():
    early = item("start = '2027'\nend = 2027-03-01\nstatus = 'confirmed'")
    [found] = report("", **{"2027_H2": early})
    assert str(found.message) == "this training ends before the half-year begins"
    assert str(found.help).endswith("or put it into the plan of 2027-H1")


def test_an_agreement_that_goes_on_may_be_as_old_as_it_is():
    old = "signed_on = 2020-08-01\nstage = 'active'\ncontinues_from = '2026-H2'"
    assert report(item(old, "partnership")) == ()


def test_an_output_is_measured_by_what_really_took_place():
    held = """
[training.other]
title = "Held without a date"
status = "done"
outcome.actual.start = 2027-04-02
outcome.actual.end = 2027-04-09

[communications.report]
title = "Report"
status = "done"
publish_on = 2027-04-05
derived_from = ["other", "told", "2026-H2/summit"]

[training.told]
title = "Told of, without saying when it was held"
status = "done"
start = 2027-04-01
outcome.on = 2027-04-16
"""
    summit = '\n[training.summit]\ntitle = "Summit"\nstatus = "done"\n'
    found = report(held, **{"2026_H2": summit + "start = 2026-12-01\n"})
    assert [(each.code, each.severity.label, each.place.line) for each in found] == [
        ("D216", "warning", 16)
    ]
    assert [(each.place.line, str(each.label)) for each in found[0].related] == [
        (10, "the date of other")
    ]


def test_what_an_item_needs_may_stand_in_another_plan():
    needs = item('start = 2027-05-01\ndepends_on = ["2027-H2/guide"]')
    guide = '\n[communications.guide]\ntitle = "Guide"\npublish_on = 2027-09-01\n'
    [found] = report(needs, **{"2027_H2": guide})
    assert (found.code, found.place.file, found.place.line) == (
        "D218",
        "2027-H1.toml",
        9,
    )
    assert found.related[0].place.file == "2027-H2.toml"


def test_an_item_with_dates_that_cannot_be_believed_needs_nothing():
    needs = item('start = 2026-05-01\ndepends_on = ["guide"]')
    guide = '\n[communications.guide]\ntitle = "Guide"\npublish_on = 2027-05-01\n'
    assert [each.code for each in report(needs + guide)] == ["D202"]


def test_sessions_that_are_all_elsewhere_are_one_finding():
    sessions = "".join(
        f"session.s{month}.start = 2027-{month:02}-01\n" for month in (7, 8, 9)
    )
    [found] = report(item(sessions))
    assert (found.code, found.place.line) == ("D202", 9)
    assert [each.place.line for each in found.related] == [10, 11]


def test_a_plan_in_the_wrong_file_is_not_said_of_every_item():
    copied = FRAME.format(status="draft") + item("start = 2027-05-01")
    for text in (copied, copied.replace("2027-05", "2072-05")):
        report = judge(read_texts({"2027-H2.toml": text}), judged(RULES), TODAY)
        assert report.diagnostics == ()


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Academy 2026", ["D203"]),
        ("2028 Academy", ["D203"]),
        ("أكاديمية ٢٠٢٦", ["D203"]),
        ("Academy (2026)", ["D203"]),
        ("Academy 2027", []),
        ("Follow-up to the 2026 summit in Tunis", []),
        ("Agenda 2030", []),
        ("Strategy 2026 to 2028", []),
        ("Resolution 2250", []),
        ("Twenty years", []),
    ],
)
def test_a_year_in_the_title_is_held_against_the_dates(title, found):
    piece = f'\n[training.academy]\ntitle = "{title}"\nstart = 2027-05-03\n'
    assert [each.code for each in report(piece)] == found


def test_a_year_in_the_title_says_nothing_of_an_item_without_a_date():
    assert report('\n[training.academy]\ntitle = "Academy 2026"\n') == ()


def test_an_old_year_and_a_far_session_are_one_finding():
    lines = "session.one.start = 2027-05-03\nsession.two.start = 2072-05-03"
    piece = item(lines).replace("Academy", "Academy 2026")
    assert [each.code for each in report(piece)] == ["D203"]
