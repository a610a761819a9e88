"""Whether a file holds a kind of value is answered as if all of them were listed."""

from __future__ import annotations

from copy import deepcopy

import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.rules.example import CALENDAR, FRAME, NETWORK, PLANNER
from planner.rules.holds import probe
from planner.rules.leaves import leaves
from planner.rules.shape import of_file, value_at

PLAN = (
    FRAME.format(status="draft")
    + """
publish_in = ["en", "fr"]
waive.overdue = { reason = "Known.", until = 2027-01-01 }

[training.academy]
title = "Academy"
regions = ["mena"]
start = 2027-04-14
expected = 40
venue = { city = ["rabat", "tangier"], countries = ["MA"] }
partners = { host = ["rabat"], funder = ["partner"] }
budget = { amount = 25000.5, currency = "EUR" }
principles = { gender = "Half.", trust = { not_relevant = "It is online." } }
translation.fr = { title = "Académie" }
consultation.mena = { on = 2026-10-20, replies = { support = 2 } }
session.opening = { start = 2027-04-14, venue = { countries = ["TN"] } }
"""
)
FILES = {
    "plan": tomli.loads(PLAN),
    "network": tomli.loads(NETWORK),
    "calendar": tomli.loads(CALENDAR),
    "planner": tomli.loads(PLANNER + "thresholds.short_notice_weeks = 8\n"),
    "glossary": {"format": 1, "term": {"hub": {"use": {"en": "hub"}}}},
}
FOUND = {
    "what may be impossible": frozenset(
        {"count", "number", "country", "currency", "language", "list"}
    ),
    "amounts": frozenset({"count", "number"}),
    "countries": frozenset({"country"}),
    "texts": frozenset({"text", "any"}),
    "names": frozenset({"name", "reference"}),
    "tables by name": frozenset({"map"}),
    "lists": frozenset({"list"}),
    "languages": frozenset({"language"}),
}
PLAIN = st.sampled_from([-1, 2.5, True, "", "XX", "xx", "mena"])
ODD = st.one_of(
    PLAIN,
    st.lists(PLAIN, max_size=2),
    st.sampled_from([{"xx": -1}, {"mena": {"XX": "XX"}}, [{"en": -1}], [["XX"]]]),
    st.dictionaries(st.sampled_from(["mena", "XX", "amount", "fr"]), PLAIN, max_size=2),
)


def places(value, path=()):
    yield path
    children = enumerate(value) if isinstance(value, list) else ()
    for key, child in value.items() if isinstance(value, dict) else children:
        yield from places(child, (*path, key))


PLACES = [(file, path) for file, data in FILES.items() for path in places(data) if path]


def of_any(shape):
    return lambda value: shape is not None and value == value  # noqa: PLR0124 - no NaN


def of_shouted(shape):
    return lambda value: shape is not None and value in ("XX", "xx", -1)


@pytest.mark.parametrize("kinds", FOUND.values(), ids=FOUND)
@pytest.mark.parametrize("doubt", [of_any, of_shouted])
@given(place=st.sampled_from(PLACES), value=ODD)
@settings(deadline=None, max_examples=200)
def test_a_kind_is_held_exactly_where_it_is_listed(kinds, doubt, place, value):
    file, path = place
    data, shape = deepcopy(FILES[file]), of_file(file)
    value_at(data, path[:-1])[path[-1]] = value
    listed = leaves(data, shape, kinds, lambda of, held: doubt(of)(held))
    assert probe(shape, kinds, doubt)(data) is bool(list(listed))
