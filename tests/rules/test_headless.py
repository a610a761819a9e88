"""A header that is gone is one finding, however many fields stand where it was."""

from __future__ import annotations

from datetime import date

import pytest

from planner.rules.catalogue import all_rules
from planner.rules.engine import judge, judged
from planner.rules.example import scene
from planner.rules.rule import Example
from planner.workspace.read import read_texts

ACADEMY = """
[training.academy]
title = "Youth academy"
lead = "mena-hub"
regions = ["mena"]
start = 2027-04-14
"""
INDICATOR = """
[training.academy.indicator.teams]
text = "Teams trained"
measure = "teams"
target = 10
"""
DIALOGUE = """
title = "Dialogue of mayors"
lead = "mena-hub"
regions = ["mena"]
start = 2027-05-04
"""
NOTE = """
[training.dialogue.note.n-2027-02-11]
on = 2027-02-11
text = "La ville hôte a confirmé."
"""
ALSO = "if another entry begins here, write its header above this line; "


def told(piece, status="draft"):
    """Return what is found in a plan but the note of what was not judged."""
    made = scene(piece)
    files = {**made.files}
    files["2027-H1.toml"] = files["2027-H1.toml"].replace('"draft"', f'"{status}"')
    found = judge(read_texts(files), judged(all_rules()), date(2026, 11, 22))
    return [
        (each.code, each.place.line, str(each.message), str(each.help))
        for each in found.diagnostics
        if each.code != "F018"
    ]


def test_the_fields_of_an_item_without_its_header_are_one_finding():
    assert told(ACADEMY + DIALOGUE) == [
        (
            "F004",
            12,
            "`title`, `lead`, `regions` and 1 more are defined twice in this table",
            ALSO + "else keep one of each two",
        )
    ]


def test_its_lower_tables_do_not_lack_what_stands_above_them():
    found = told(ACADEMY + DIALOGUE + NOTE)
    assert [(code, line) for code, line, *_ in found] == [("F004", 12)]


def test_fields_that_fall_to_a_lower_table_are_one_finding_too():
    assert told(ACADEMY + INDICATOR + DIALOGUE + NOTE) == [
        (
            "F014",
            17,
            "`title`, `lead`, `regions` and 1 more do not belong here: "
            "[training.academy] has such fields already",
            "if another item begins here, write its header above this line, such as "
            "[training.its-name]; else move them up",
        )
    ]


def test_the_entry_of_the_roster_without_its_header_is_one_finding():
    piece = Example('\n[city.amman]\nname = "Amman"\ncountry = "JO"\n', "network.toml")
    twice = piece._replace(text=piece.text + '\nname = "Basra"\ncountry = "IQ"\n')
    message = "`name`, `country` are defined twice in this table"
    assert [(code, text) for code, _, text, _ in told(twice)] == [("F004", message)]


def test_keys_that_stand_twice_side_by_side_are_as_many_findings():
    twice = ACADEMY.replace('lead = "mena-hub"\n', 'lead = "mena-hub"\n' * 2)
    found = told(twice + "start = 2027-04-15\n")
    assert [(code, line) for code, line, *_ in found] == [("F004", 9), ("F004", 12)]


def test_fields_that_the_item_does_not_have_are_moved_up_one_by_one():
    late = '\ntheme = "youth"\nkind = "academy"\nexpected = 30\n'
    found = told(ACADEMY + INDICATOR + late)
    assert [(code, line) for code, line, *_ in found] == [
        ("F014", 17),
        ("F014", 18),
        ("F014", 19),
    ]


@pytest.mark.parametrize("word", ["trainig", "Training", "formation"])
def test_an_item_of_a_misspelt_category_lacks_nothing_below(word):
    item = ACADEMY.replace("training", word)
    found = told(item + INDICATOR)
    assert [(code, line) for code, line, *_ in found] == [("F005", 6)]


def test_a_lower_table_alone_is_told_which_header_it_wants():
    assert told(INDICATOR) == [
        (
            "F006",
            6,
            "the header [training.academy] is missing: only tables below are there",
            "write [training.academy] above this line, and in it at least: title",
        )
    ]
    elsewhere = told(ACADEMY + NOTE)
    assert [(code, line) for code, line, *_ in elsewhere] == [("F006", 12)]


def test_what_a_lost_head_says_is_not_asked_of_its_translations():
    head = 'format = 1\nperiod = "2027-H1"\ntitle = "Plan\nstatus = "draft"\n'
    french = '\n[text.fr]\ntitle = "Plan de travail"\n'
    found = told(head + 'language = "en"\n' + french)
    assert [(code, line) for code, line, *_ in found] == [("F001", 3)]


def test_what_an_item_lacks_is_not_asked_of_its_translation_again():
    speech = '\n[advocacy.speech]\ntitle = "Speech"\nform = "speech"\n'
    french = '\n[advocacy.speech.text.fr]\nask = "Une phrase"\n'
    asked = [
        code for code, _, message, _ in told(speech + french) if "`ask`" in message
    ]
    late = told(speech + french, "submitted")
    assert asked == ["F005"]
    assert [code for code, _, message, _ in late if "`ask`" in message] == ["F006"]


def test_a_table_of_the_head_is_not_taken_for_a_category():
    found = told('\n[ttext.fr]\ntitle = "Plan de travail"\n')
    message = "unknown key `ttext`"
    assert found == [("F005", 6, message, "a key with a similar name exists: `text`")]
