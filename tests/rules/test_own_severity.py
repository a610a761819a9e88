"""Rules that are not always equally severe, and what they say each time."""

from __future__ import annotations

import pytest

from planner.rules.catalogue import all_rules, find
from planner.rules.engine import judge, judged
from planner.rules.example import NETWORK, scene
from planner.rules.lands import countries_of
from planner.workspace.read import read_texts

APART = "{} leads events in person in different cities on one day, 2027-04-{}"
FAR = "the year {} is more than two years from 2027-H1"
SAID = {
    "D203": [
        ("error", FAR.format(2072)),
        ("warning", "the title says 2026, the dates say 2027"),
        ("error", FAR.format(2017)),
        ("error", FAR.format(2072)),
    ],
    "D205": [
        ("error", "this training is done before it starts"),
        ("warning", "this training is in progress before it starts"),
        ("error", "this output is done before it is published"),
        ("error", "this partnership is done before it is signed"),
        ("warning", "this training is done before it ends"),
        ("error", "this training is done before it starts"),
    ],
    "D214": [
        ("warning", APART.format("mena-hub", "15")),
        ("error", APART.format("desk-officer", "15")),
        ("warning", APART.format("mena-hub", "27")),
    ],
    "D215": [
        ("warning", "youth-academy and side-event overlap in person, for mena"),
        ("note", "youth-academy and side-event overlap in person, for mena"),
        ("warning", "youth-academy and side-event overlap in person, for east-africa"),
        ("warning", "speech and panel overlap in person, with rabat as speaker"),
        ("warning", "first, second and third overlap in person, for global"),
    ],
    "D216": [
        (
            "warning",
            "this output is published before what it derives from has ended",
        ),
        (
            "error",
            "this output is published before what it derives from has started",
        ),
    ],
    "F006": [
        ("error", "`title` is missing"),
        ("warning", "`publish_on` is missing"),
        ("error", "`theme` is missing"),
        ("error", "`countries` or `includes` is missing"),
    ],
    "I104": [
        ("warning", "this indicator has no target"),
        ("warning", "this indicator does not say what is measured"),
        ("warning", "this indicator has neither a measure nor a target"),
    ],
    "S701": [
        ("error", "this text holds the mail address of a person"),
        ("error", "this text holds a telephone number"),
        ("warning", "this text holds a telephone number"),
        ("warning", "this text holds the mail address of a person"),
        ("error", "this text holds a telephone number"),
    ],
}


def said(rule, piece):
    made = scene(piece)
    report = judge(read_texts(made.files), judged([rule]), made.today)
    return [
        (each.severity.label, str(each.message))
        for each in report.diagnostics
        if each.place.file == made.file
    ]


@pytest.mark.parametrize("code", sorted(set(SAID) - {"I104"}))
def test_each_example_is_as_severe_as_the_catalogue_says(code):
    rule = find(code)
    assert [each for piece in rule.bad for each in said(rule, piece)] == SAID[code]


def test_a_rule_that_is_not_always_equally_severe_stands_in_the_table():
    varied = {
        rule.code
        for rule in all_rules()
        for piece in rule.bad
        for label, _ in said(rule, piece)
        if label != rule.severity.label and not rule.rises
    }
    assert varied <= set(SAID)


def test_an_indicator_is_told_what_it_lacks():
    rule = find("I104")
    piece = rule.bad[0]
    head = piece.text.split("[training.youth-academy.indicator")[0]
    lines = ('measure = "cities"', "target = 8", "")
    text = head + "".join(
        f'[training.youth-academy.indicator.i{number}]\ntext = "A"\n{line}\n'
        for number, line in enumerate(lines)
    )
    assert said(rule, piece._replace(text=text)) == SAID["I104"]


def test_a_region_that_the_roster_lacks_has_no_countries():
    network = read_texts({"network.toml": NETWORK}).network
    assert countries_of(["nowhere"], network) == frozenset()
    known = countries_of(["mena"], network)
    assert known
    assert countries_of(["nowhere", "mena"], network) == known
