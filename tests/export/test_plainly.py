"""Plain tables are written as the library for TOML writes them, to the letter."""

from __future__ import annotations

from datetime import date, time

import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from planner.export.plainly import plainly

TEXTS = st.text(st.sampled_from('ab \\"\n\t\x7fé٣\u202e=#[]-,'), max_size=6)
SINGLES = st.one_of(
    TEXTS,
    st.integers(),
    st.booleans(),
    st.floats(),
    st.dates(),
    st.times(),
    st.datetimes(),
)
KEYS = st.text(st.sampled_from("abc-_ é."), max_size=3)
TABLES = st.recursive(
    st.dictionaries(KEYS, st.one_of(SINGLES, st.lists(SINGLES, max_size=3))),
    lambda inner: st.dictionaries(KEYS, st.one_of(SINGLES, inner), max_size=4),
    max_leaves=12,
)


@given(TABLES)
def test_what_is_written_plainly_is_what_the_library_writes(table):
    written = plainly(table)
    assert written is None or written == tomli_w.dumps(table)


def test_most_of_a_plan_is_plain_and_the_rest_is_left_to_the_library():
    item = {"title": "Atelier de février", "time": time(9, 30), "regions": ["mena"]}
    table = {"training": {"one": {**item, "budget": {"amount": 5, "currency": "EUR"}}}}
    assert plainly(table) == tomli_w.dumps(table)
    mixed = {"format": 1, "gap": {}, "adoption": {"on": date(2027, 1, 1)}}
    assert plainly(mixed) == tomli_w.dumps(mixed)
    for odd in ('a "word"', "two\nlines", "back\\slash", "\x7f", 0.5, ["a", ["b"]]):
        assert plainly({"training": {"one": {**item, "odd": odd}}}) is None
    assert plainly({"a b": 1}) is None
