"""D214 and D215: who is wanted in two places at once, in which words."""

from __future__ import annotations

import pytest

from planner.rules.catalogue import find
from planner.rules.engine import Selection, judge
from planner.rules.example import scene
from planner.rules.rule import Example
from planner.workspace.read import read_texts

RULES = (find("D214"), find("D215"))


def event(name, start, city="", end=None, **facts):
    """Return an event in person; of a city that is left out nothing is known."""
    place = f'city = "{city}", ' if city else ""
    lines = [f'{key} = "{value}"' for key, value in facts.items()]
    return "\n".join([
        f'[advocacy.{name}]\ntitle = "{name}"',
        f"start = {start}\nend = {end or start}",
        f'venue = {{ {place}mode = "in-person" }}',
        *lines,
        "",
    ])  # fmt: skip


def found(*events, **thresholds):
    made = scene(Example("\n" + "\n".join(events)))
    selection = Selection(RULES, thresholds=thresholds)
    return judge(read_texts(made.files), selection, made.today).diagnostics


def said(*events, **thresholds):
    return [
        (each.code, each.severity.label, str(each.message))
        for each in found(*events, **thresholds)
    ]


def of_region(name, start, *regions, **facts):
    listed = ", ".join(f'"{each}"' for each in regions)
    return event(name, start, **facts) + f"regions = [{listed}]\n"


def test_a_unit_in_two_cities_is_a_warning_and_a_person_an_error():
    for lead, label in (("mena-hub", "warning"), ("desk-officer", "error")):
        assert said(
            event("one", "2027-04-13", "rabat", lead=lead),
            event("two", "2027-04-13", "nairobi", lead=lead),
        ) == [
            (
                "D214",
                label,
                f"{lead} leads events in person in different cities on one day, "
                "2027-04-13",
            )
        ]


def test_every_place_of_a_lead_is_shown_with_its_city():
    (finding,) = found(
        event("three", "2027-04-15", "tangier", lead="mena-hub", end="2027-04-16"),
        event("one", "2027-04-13", "rabat", lead="mena-hub", end="2027-04-14"),
        event("two", "2027-04-14", "nairobi", lead="mena-hub", end="2027-04-15"),
    )
    assert finding.keys == ("advocacy", "two", "start")
    assert str(finding.label) == "this is in nairobi"
    assert [str(each.label) for each in finding.related] == [
        "one is in rabat",
        "three is in tangier",
    ]


def test_who_is_in_the_same_city_is_not_named_with_those_who_clash():
    (finding,) = found(
        event("one", "2027-04-13", "rabat", lead="mena-hub", end="2027-04-14"),
        event("two", "2027-04-14", "rabat", lead="mena-hub", end="2027-04-15"),
        event("three", "2027-04-15", "nairobi", lead="mena-hub"),
    )
    assert finding.keys == ("advocacy", "three", "start")
    assert [str(each.label) for each in finding.related] == ["two is in rabat"]


def test_two_clashes_of_one_lead_far_apart_are_two_findings():
    told = said(
        event("one", "2027-04-13", "rabat", lead="mena-hub"),
        event("two", "2027-04-13", "nairobi", lead="mena-hub"),
        event("three", "2027-05-25", "rabat", lead="mena-hub"),
        event("four", "2027-05-25", "nairobi", lead="mena-hub"),
    )
    assert [message[-10:] for _, _, message in told] == ["2027-04-13", "2027-05-25"]


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ({}, {}, ["one and two overlap in person, for mena"]),
        (
            {"speaker": "rabat"},
            {"speaker": "rabat"},
            ["one and two overlap in person, for mena, with rabat as speaker"],
        ),
        (
            {"speaker": "rabat"},
            {"speaker": "nairobi"},
            ["one and two overlap in person, for mena"],
        ),
    ],
)
def test_it_is_said_who_is_wanted_twice(one, other, answer):
    told = said(
        of_region("one", "2027-04-13", "mena", **one),
        of_region("two", "2027-04-13", "mena", **other),
    )
    assert [message for _, _, message in told] == answer


def test_a_speaker_alone_is_wanted_twice_too():
    assert said(
        event("one", "2027-04-13", "rabat", speaker="rabat"),
        event("two", "2027-04-13", "nairobi", speaker="rabat"),
    ) == [
        ("D215", "warning", "one and two overlap in person, with rabat as speaker"),
    ]


def test_three_in_one_city_are_one_note_and_in_two_cities_one_warning():
    for city, label in (("rabat", "note"), ("tangier", "warning"), ("", "warning")):
        assert said(
            of_region("one", "2027-04-13", "mena", city="rabat"),
            of_region("two", "2027-04-13", "mena", "east-africa", city="rabat"),
            of_region("three", "2027-04-13", "africa", city=city),
        ) == [
            (
                "D215",
                label,
                "one, two and three overlap in person, for mena, east-africa",
            )
        ]


def test_how_long_an_event_may_be_is_a_setting():
    pair = (
        of_region("one", "2027-04-13", "mena", end="2027-04-20"),
        of_region("two", "2027-04-20", "mena"),
    )
    assert said(*pair) == []
    assert len(said(*pair, overlap_days=8)) == 1


def test_hundreds_of_events_on_the_same_days_are_one_finding_quickly():
    names = [f"event-{number}" for number in range(300)]
    (finding,) = found(
        *(of_region(name, "2027-04-13", "mena", end="2027-04-15") for name in names)
    )
    assert len(finding.related) == len(names) - 1
