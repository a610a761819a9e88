"""The kinds of entries of a roster, and where files name them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.model.network import Network
from planner.rules.example import NETWORK, scene
from planner.rules.mentions import mentions
from planner.rules.shape import of_model, shape_at
from planner.rules.tables import tables
from planner.source.document import parse
from planner.workspace.read import read_texts

ROSTER = parse(NETWORK).data


def test_the_kinds_come_in_the_order_of_the_format():
    assert {kind: ".".join(each.keys) for kind, each in tables().items()} == {
        "network": "network",
        "committee": "committee",
        "seat": "committee.seat.NAME",
        "region": "region.NAME",
        "group": "group.NAME",
        "member": "group.NAME.member.NAME",
        "unit": "unit.NAME",
        "person": "person.NAME",
        "city": "city.NAME",
        "organisation": "organisation.NAME",
        "theme": "theme.NAME",
    }


def test_what_an_entry_needs_is_what_the_format_asks_for():
    assert {
        kind: " ".join("|".join(needed) for needed in each.needs)
        for kind, each in tables().items()
    } == {
        "network": "name organisation languages",
        "committee": "name max_seats",
        "seat": "city",
        "region": "name countries|includes",
        "group": "regions size",
        "member": "city discipline",
        "unit": "name",
        "person": "unit",
        "city": "name country",
        "organisation": "name",
        "theme": "name",
    }


@pytest.mark.parametrize(
    ("kind", "sharing", "holder"),
    [
        ("city", ["city", "organisation"], None),
        ("organisation", ["organisation", "city"], None),
        ("unit", ["unit", "person"], None),
        ("person", ["person", "unit"], None),
        ("seat", ["seat"], "committee"),
        ("member", ["member"], "group"),
        ("committee", ["committee"], None),
    ],
)
def test_some_kinds_share_their_names_and_some_stand_in_others(kind, sharing, holder):
    table = tables()[kind]
    assert [each.kind for each in table.sharing()] == sharing
    assert (table.holder.kind if table.holder else None) == holder


@given(st.sampled_from(list(tables().values())))
def test_the_path_of_every_entry_leads_to_it(table):
    for names, value in table.entries(ROSTER):
        assert len(names) == table.names
        document = parse(NETWORK)
        assert document.has(table.path(names))
        assert shape_at(of_model(Network), table.path(names)) is table.shape
        assert value is not None


def test_the_path_of_too_few_names_is_the_table_above():
    assert tables()["member"].path(["mena"]) == ("group", "mena", "member")
    assert tables()["city"].path([]) == ("city",)
    assert tables()["network"].path([]) == ("network",)


def test_entries_are_read_whatever_stands_there():
    data = {"group": {"a": 1, "b": {"member": 2}, "c": {"member": {"m": 3}}}}
    assert list(tables()["member"].entries(data)) == [(("c", "m"), 3)]
    assert list(tables()["city"].entries({"city": []})) == []
    assert list(tables()["city"].entries({})) == []


NAMED = """
themes = ["youth"]
regions = ["mena"]

[gap.region.mena]
reason = "x"

[training.referral]
title = "Referral"
lead = "mena-hub"
regions = ["mena", "global"]
start = "never"  # so that it cannot be understood
venue.city = ["rabat", "tangier"]
partners.host = ["rabat"]

[training.referral.session.one]
venue = { city = "rabat" }

[training.referral.consultation.mena-2]
on = 2026-10-20

[training.referral.note.n]
by = "mena-hub"

[advocacy.speech]
title = "Speech"
speaker = "rabat"
lead = 3

[communications.report]
title = "Report"
parties = { a = "rabat" }
lead = { a = "mena-hub" }
venue = "rabat"

[amendment.x.change.referral]
venue.city = "rabat"
"""


def named(kind, name):
    workspace = read_texts(scene(NAMED).files)
    found = mentions(workspace, tables()[kind], name)
    return [f"{each.sheet.file} {'.'.join(map(str, each.path))}" for each in found]


@pytest.mark.parametrize(
    ("kind", "name", "places"),
    [
        ("theme", "youth", ["2027-H1.toml themes.0"]),
        (
            "city",
            "rabat",
            [
                "2027-H1.toml training.referral.venue.city.0",
                "2027-H1.toml training.referral.session.one.venue.city",
                "2027-H1.toml training.referral.partners.host.0",
                "2027-H1.toml amendment.x.change.referral.venue.city",
                "network.toml committee.seat.rabat.city",
                "network.toml group.mena.member.m1.city",
                "network.toml group.mena.member.m3.city",
            ],
        ),
        ("seat", "rabat", ["2027-H1.toml advocacy.speech.speaker"]),
        (
            "unit",
            "mena-hub",
            [
                "2027-H1.toml training.referral.lead",
                "2027-H1.toml training.referral.note.n.by",
                "network.toml person.desk-officer.unit",
            ],
        ),
        ("group", "mena", ["2027-H1.toml training.referral.consultation.mena-2"]),
        (
            "region",
            "mena",
            [
                "2027-H1.toml regions.0",
                "2027-H1.toml gap.region.mena",
                "2027-H1.toml training.referral.regions.0",
                "network.toml group.mena.regions.0",
                "network.toml unit.mena-hub.region",
            ],
        ),
        ("organisation", "our-host", ["network.toml network.host"]),
        ("member", "m1", []),
    ],
)
def test_each_place_that_names_an_entry_is_found(kind, name, places):
    assert named(kind, name) == places


def test_a_file_that_cannot_be_read_names_nothing():
    files = {**scene(NAMED).files, "2027-H1.toml": "\udcff", "stray.toml": "x = 1"}
    found = mentions(read_texts(files), tables()["seat"], "rabat")
    assert list(found) == []
