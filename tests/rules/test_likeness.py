"""Which texts read alike: the same without signs, or one letter apart."""

from __future__ import annotations

import pytest

from planner.rules.likeness import groups


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Youth Academy", "youth-academy"),
        ("Académie", "academie"),
        ("Dialogues of mayors", "Dialogue of mayors"),
        ("Xialogue of mayors", "Dialogue of mayors"),
        ("Dialogue of mayorx", "Dialogue of mayors"),
        ("ialogue of mayors", "Dialogue of mayors"),
        ("Dialogue of mayor", "Dialogue of mayors"),
        ("Dialogue of mayros", "Dialogue of mayors"),
        ("Marrakex", "Marrakes"),
    ],
)
def test_what_reads_alike_is_one_group(one, other):
    beside = {"dialects": ["Dialects of mayors"], "between": ["Dialogue at last"]}
    called = {"one": [one], **beside, "other": ["Nobody", other]}
    assert groups(called) == [["one", "other"]]
    assert groups(dict(reversed(called.items()))) == [["other", "one"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nairobi", "Nairoby"),
        ("Round table 1", "Round table 2"),
        ("Dialogue of mayors", "Dialogue of mayorsxy"),
        ("Dialogue of mayors", "Dialogue of mzyors x"),
        ("Dialogue of mayors", "Dialogue of yamors"),
        ("Dialogue of mayors", "Dxalogue of mayxrs"),
        ("!", "?"),
        ("", ""),
    ],
)
def test_what_differs_by_more_is_none(one, other):
    assert groups({"one": [one], "other": [other]}) == []
    assert groups({"one": [other], "other": [one]}) == []


def test_names_of_one_thing_may_be_alike():
    assert groups({"one": ["Youth academy", "Youth Academy", "Youth academys"]}) == []


def test_groups_that_share_a_member_are_one():
    called = {"a": ["Youth academy"], "b": ["Youth academie", "Lab"], "c": ["lab"]}
    called["d"] = ["YOUTH ACADEMY"]
    assert groups(called) == [["a", "d"], ["b", "c"]]
    called["b"].append("youth academy")
    assert groups(called) == [["a", "b", "c", "d"]]
