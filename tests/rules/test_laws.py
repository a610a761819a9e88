"""The laws of the catalogue, shown on small plans."""

from __future__ import annotations

from datetime import date

import pytest

from planner.diagnostics.severity import Severity
from planner.model.settings import LARGEST
from planner.rules.catalogue import all_rules, find
from planner.rules.engine import Selection, judge, judged
from planner.rules.example import CALENDAR, FRAME, NETWORK, PLANNER, scene
from planner.rules.finding import At, Finding
from planner.rules.rule import Rule
from planner.sentence import say
from planner.workspace.read import gather, read_texts
from planner.workspace.trees import Shelf

FIVE_OF_FOURTEEN = (
    "5 of 14 items have no day for a date, and no `decide_by` that is still to come: "
    "open-0, open-1, open-2, open-3, open-4"
)
TODAY = date(2026, 11, 22)
ALL = judged(all_rules())
STATUSES = ("draft", "consultation", "submitted", "adopted", "closed", "record")

HOLES = """
regions = ["mena", "east-africa"]
themes = ["cooperation", "youth"]

[training.academy]
title = "Youth academy"
regions = ["mena"]
theme = "youth"

[partnership.charter]
title = "Charter of cities"

[advocacy.speech]
title = "Speech to the assembly"

[communications.guide]
title = "Guide for mayors"
"""
SICK = """
[training.academy]
title = "Youth academy"
lead = "mena-hub"
start = 2027-04-14
end = 2027-04-12
"""
DAMAGED = """
[training.broken]
title = "Broken
"""


def workspace(piece, status="draft", **files):
    whole = {
        "network.toml": NETWORK,
        "calendar.toml": CALENDAR,
        "planner.toml": PLANNER,
        "2027-H1.toml": piece
        if piece.startswith("format")
        else FRAME.format(status=status) + piece,
    }
    named = {name.replace("_", "-") + ".toml": text for name, text in files.items()}
    return read_texts(whole | named)


def report(piece, *words, status="draft", selection=None, today=TODAY, **files):
    chosen = selection or judged([find(word) for word in words])
    return judge(workspace(piece, status, **files), chosen, today)


def found(piece, *words, **options):
    """Return code, severity and line of everything the rules find in a plan."""
    return [
        (each.code, each.severity.label, each.place.line)
        for each in report(piece, *words, **options).diagnostics
    ]


def test_a_rising_rule_is_silent_then_a_warning_then_an_error():
    spoken = {status: found(HOLES, "C401", status=status) for status in STATUSES}
    assert spoken == {
        "draft": [],
        "consultation": [("C401", "warning", 7)],
        "submitted": [("C401", "error", 7)],
        "adopted": [("C401", "error", 7)],
        "closed": [],
        "record": [],
    }


def test_a_rule_that_does_not_rise_keeps_its_severity_from_its_status_on():
    spoken = {status: found(HOLES, "C404", status=status) for status in STATUSES}
    assert spoken == {
        "draft": [],
        "consultation": [("C404", "warning", 8)],
        "submitted": [("C404", "warning", 8)],
        "adopted": [("C404", "warning", 8)],
        "closed": [],
        "record": [],
    }


def test_a_rising_rule_about_another_file_is_a_warning():
    rising = made("F998_rising", scope="file", rises=True)
    assert found("", selection=judged([rising]))[0] == ("F998", "warning", 1)


def test_rules_of_truth_speak_of_a_record_and_of_every_other_open_plan():
    spoken = {status: found(SICK, "D201", status=status) for status in STATUSES}
    error = [("D201", "error", 11)]
    assert spoken == {
        "draft": error,
        "consultation": error,
        "submitted": error,
        "adopted": error,
        "closed": [],
        "record": error,
    }


def test_process_is_nothing_to_a_record():
    rules = [made("G998_process"), made("I998_early", since="draft")]
    assert found(SICK, selection=judged(rules), status="record") == []
    assert len(found(SICK, selection=judged(rules))) == 2


@pytest.mark.parametrize(
    ("code", "severity", "shown"),
    [
        ("F001_syntax", Severity.ERROR, True),
        ("R301_unknown", Severity.ERROR, True),
        ("R302_not_then", Severity.ERROR, False),
        ("S701_private", Severity.ERROR, True),
        ("S701_private", Severity.WARNING, False),
        ("G505_record", Severity.ERROR, True),
        ("G510_again", Severity.WARNING, False),
        ("D202_outside", Severity.ERROR, False),
        ("T601_control", Severity.ERROR, False),
    ],
)
def test_of_a_closed_plan_only_errors_of_four_kinds_are_shown(code, severity, shown):
    rule = made(code, severity=severity)
    assert bool(found(SICK, selection=judged([rule]), status="closed")) is shown


def test_all_of_a_closed_plan_is_shown_to_who_asks():
    selection = Selection((find("D201"),), closed=True)
    spoken = found(SICK, selection=selection, status="closed")
    assert spoken == [("D201", "error", 11)]


def test_the_roster_beside_a_closed_plan_is_judged_as_ever():
    rule = made("R998_roster", scope="roster", severity=Severity.NOTE)
    spoken = report(SICK, selection=judged([rule]), status="closed").diagnostics
    assert [each.place.file for each in spoken] == ["network.toml"]


def windows(undecided, decided, extra=""):
    """Write a plan with so many items that have a window, and that have a day."""
    items = [(f"open-{place}", '"2027-04"') for place in range(undecided)]
    items += [(f"fixed-{place}", "2027-04-14") for place in range(decided)]
    return "".join(
        f'\n[training.{name}]\ntitle = "{name}"\nstart = {start}\n{extra}'
        for name, start in items
    )


def test_five_items_of_fourteen_with_one_finding_are_one_finding():
    spoken = report(windows(5, 9), "D204", status="submitted").diagnostics
    assert [
        (str(each.message), str(each.help), each.severity, each.place.line)
        for each in spoken
    ] == [
        (
            FIVE_OF_FOURTEEN,
            "write the day, or until when it will be known: `decide_by`",
            Severity.ERROR,
            1,
        )
    ]


@pytest.mark.parametrize(("undecided", "decided"), [(4, 0), (5, 10)])
def test_four_items_or_a_third_of_them_are_found_one_by_one(undecided, decided):
    spoken = found(windows(undecided, decided), "D204", status="consultation")
    assert len(spoken) == undecided


def test_a_rule_that_is_not_gathered_speaks_of_every_item():
    piece = windows(9, 0, "end = 2027-03-01\n")
    assert len(found(piece, "D201")) == 9


def test_findings_are_gathered_by_what_they_say_and_how_severely():
    rule = made(
        "I998_gathered", gathered="{count} of {total}: {topic}", topics=("a", "b", "")
    )
    spoken = report(windows(6, 0), selection=judged([rule])).diagnostics
    assert [
        (str(each.message), each.severity)
        for each in spoken
        if each.message.template == rule.gathered
    ] == [("6 of 6: a", Severity.NOTE), ("6 of 6: b", Severity.NOTE)]
    assert len(spoken) == 2 + 6


def test_two_findings_of_one_item_count_once():
    rule = made("I998_gathered", gathered="{count}", topics=("a", "a"))
    assert len(found(windows(4, 0), selection=judged([rule]))) == 8


def test_waived_items_are_not_gathered():
    piece = windows(5, 4) + 'waive.date-undecided = "By the host"\n'
    named = piece.replace(
        "open-0]\n", 'open-0]\nwaive.date-undecided = "The host decides in May."\n'
    )
    assert len(found(named, "D204", status="consultation")) == 4


def test_an_item_waives_a_rule_with_a_reason():
    waived = SICK + 'waive.end-before-start = "Crosses the date line"\n'
    assert found(waived, "D201") == []
    other = SICK + 'waive.overdue = "Another rule"\n'
    assert found(other, "D201") == [("D201", "error", 11)]


def test_a_plan_waives_a_rule_for_all_its_items():
    plan = '\nwaive.end-before-start = "A known fault of the old tool"\n' + SICK
    assert found(plan, "D201") == []
    assert found(plan, "D201", status="record") == []


@pytest.mark.parametrize(
    ("until", "spoken"),
    [("2026-11-21", [("D201", "error", 11)]), ("2026-11-22", [])],
)
def test_a_waiver_holds_until_its_last_day(until, spoken):
    waiver = f'waive.end-before-start = {{ reason = "So far", until = {until} }}\n'
    assert found(SICK + waiver, "D201") == spoken


def test_a_waiver_of_the_roster_holds_for_its_entry():
    rule = made("R998_roster", scope="roster", paths=(("unit", "mena-hub", "region"),))
    waived = NETWORK.replace(
        "[unit.mena-hub]", '[unit.mena-hub]\nwaive.roster = "We know"'
    )
    assert len(found("", selection=judged([rule]))) == 1
    assert found("", selection=judged([rule]), network=waived) == []


@pytest.mark.parametrize(
    "code", ["F007", "R301", "G505", "G506", "G509", "S701", "T601"]
)
def test_some_rules_cannot_be_waived(code):
    waived = SICK + 'waive.bad = "We would rather not know"\n'
    assert len(found(waived, selection=judged([made(f"{code}_bad")]))) == 1


@pytest.mark.parametrize("code", ["F017", "R302", "G504", "T602"])
def test_the_others_can(code):
    waived = SICK + 'waive.bad = "We know"\n'
    assert found(waived, selection=judged([made(f"{code}_bad")])) == []


def test_a_severity_that_is_set_counts_before_the_rules_own():
    selection = Selection((find("D201"),), severities={"D201": Severity.NOTE})
    assert found(SICK, selection=selection) == [("D201", "note", 11)]


def test_a_rule_may_be_skipped_for_a_file():
    selection = Selection(
        (find("D201"),), skipped={"2027-H1.toml": frozenset({"D201"})}
    )
    assert found(SICK, selection=selection) == []


def test_only_rules_made_for_it_speak_of_a_file_that_cannot_be_read():
    shelf = Shelf({"2027-H1.toml": b'title = "\xff"', "planner.toml": b"format = 1"})
    rules = [made("F002_unreadable", scope="unread"), made("F998_file", scope="file")]
    spoken = judge(gather(shelf, ".", ""), judged(rules), TODAY).diagnostics
    assert [(each.code, each.place.file) for each in spoken] == [
        ("F002", "2027-H1.toml"),
        ("F998", "planner.toml"),
    ]


def test_a_threshold_that_is_set_counts_before_the_rules_own():
    five = windows(4, 1)
    assert len(found(five, "C403", status="consultation")) == 1
    selection = Selection((find("C403"),), thresholds={"dominance_from_items": 6})
    assert found(five, selection=selection, status="consultation") == []


def test_only_the_files_named_are_judged():
    second = FRAME.format(status="draft").replace('"2027-H1"', '"2027-H2"')
    made_of_two = workspace(SICK, **{"2027_H2": second})
    whole = judge(made_of_two, ALL, TODAY)
    part = judge(made_of_two, ALL, TODAY, frozenset({"2027-H2.toml"}))
    assert (whole.files, part.files) == (5, 1)
    assert {each.place.file for each in part.diagnostics} == set()


def test_an_unreadable_item_silences_what_counts_items():
    rules = ("C401", "C402", "C403", "C404")
    five = HOLES + windows(9, 0)
    assert {code for code, *_ in found(five, *rules, status="submitted")} == {
        "C401",
        "C403",
        "C404",
    }
    assert found(five + DAMAGED, *rules, status="submitted") == []
    misfit = '\n[training.misfit]\ntitle = "Wrong type"\nstart = 3\n'
    assert found(five + misfit, *rules, status="submitted") == []


def test_the_other_items_of_a_damaged_file_are_judged():
    assert found(SICK + DAMAGED, "D201") == [("D201", "error", 11)]


def test_a_damaged_frame_silences_what_depends_on_the_status():
    early = made("I998_early", since="draft")
    selection = judged([find("C401"), early, find("D201")])
    frame = 'format = 1\nperiod = "2027-H1"\ntitle = "Plan"\nlanguage = "en"\n'
    sick = SICK.replace("academy", "other")
    for status in ("draft", "submited"):
        piece = f'{frame}status = "{status}"\n{HOLES}{sick}'
        codes = [code for code, *_ in found(piece, selection=selection)]
        assert ("I998" in codes) is (status == "draft")
        assert "D201" in codes


@pytest.mark.parametrize(
    ("sound", "broken"),
    [
        ('name = "East Africa"', "name = East Africa"),
        ("max_seats = 25", "max_seats = 0.5"),
    ],
)
def test_a_broken_roster_causes_no_avalanche(sound, broken):
    rules = [rule for rule in all_rules() if "roster" in rule.needs]
    selection = judged(rules)
    assert found(HOLES, selection=selection, status="submitted") != []
    spoilt = NETWORK.replace(sound, broken)
    assert spoilt != NETWORK
    assert found(HOLES, selection=selection, status="submitted", network=spoilt) == []


def test_rules_of_three_families_need_the_roster():
    lacking = [
        rule.code
        for rule in all_rules()
        if rule.family in "RCG" and "roster" not in rule.needs
    ]
    assert lacking == ["R301"]  # it judges references to items and events without one


def test_a_broken_calendar_silences_what_needs_it_and_a_missing_one_does_not():
    rule = made("D998_needs_calendar", needs=("calendar",))
    broken = "format = 1\n[event.summit]\nkind = 1\n"
    assert found(SICK, selection=judged([rule]), calendar=broken) == []
    assert len(found(SICK, selection=judged([rule]))) == 1
    texts = {"2027-H1.toml": FRAME.format(status="draft") + SICK}
    spoken = judge(read_texts(texts), judged([rule]), TODAY)
    assert len(spoken.diagnostics) == 1


def test_a_rule_may_need_the_frame():
    rule = made("D998_needs_frame", needs=("frame",))
    assert len(found(SICK, selection=judged([rule]))) == 1
    damaged = SICK.replace("\n[training", "regions = 1\n[training", 1)
    assert found(damaged, selection=judged([rule])) == []


def made(module, scope="plan", paths=None, topics=("",), **options):
    """Make a rule that finds something at every item, or at the paths given."""
    code, name = module.split("_", 1)

    def check(case):
        if scope == "plan":
            places = [entry.path for entry in case.entries]
        else:
            places = [("format",)]
        for place in paths or places:
            for topic in topics:
                severity = Severity.NOTE if options.get("gathered") else None
                at = At(place)
                yield Finding(at, say("bad"), severity=severity, topic=topic)

    severity = options.pop("severity", Severity.ERROR)
    needs = frozenset(options.pop("needs", ()))
    return Rule(
        code=code,
        name=name.replace("_", "-"),
        severity=severity,
        check=check,
        scope=scope,
        bad=(),
        good=(),
        needs=needs,
        **options,
    )


@pytest.mark.parametrize("number", [0, 0.5, LARGEST])
@pytest.mark.parametrize(
    "rule",
    [each for each in all_rules() if each.thresholds],
    ids=lambda rule: rule.code,
)
def test_a_rule_goes_by_any_number_that_may_be_set(rule, number):
    selection = Selection((rule,), thresholds=dict.fromkeys(rule.thresholds, number))
    for piece in (*rule.bad, *rule.good):
        made = scene(piece)
        judge(read_texts(made.files), selection, made.today)
