"""Tables seen at a glance: the same as are read, and something in damaged files too."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.source.decode import decode
from planner.source.document import parse
from planner.source.glimpse import head, tables

PLANS = sorted((Path(__file__).parents[2] / "plans").glob("*.toml"))
MARKS = st.sampled_from(
    ["[", "]", "[[", ".", '"', "'", '"""', "'''", "\\", "\n", "#", "=", "title", "t.x"]
)


def seen(text):
    return tables(text, "t")


def test_a_table_is_seen_with_its_title():
    text = '[t.first]\nstatus = "done"\ntitle = "The first"\n[t.second]\nname = \'B\'\n'
    assert seen(text) == [(("t", "first"), "The first"), (("t", "second"), "B")]


def test_other_tables_are_left_out():
    assert seen("[u.first]\n[tt.x]\n[[t.array]]\n[]\n[t]\n") == [(("t",), "")]


def test_a_title_stands_in_its_own_table():
    assert seen('[t.a]\n[t.a.note.one]\ntitle = "of the note"\n') == [
        (("t", "a"), ""),
        (("t", "a", "note", "one"), "of the note"),
    ]


def test_spaces_quotes_and_remarks_make_no_difference():
    text = " [ t . 'a' ]  # remark\r\n  title=\"A # b\"  # remark\r\n"
    assert seen(text) == [(("t", "a"), "A # b")]


def test_what_follows_a_header_makes_it_none():
    assert seen('[t.a] x\n[t.b\n["t", "c"],\n') == []


def test_of_a_label_in_several_languages_the_first_is_seen():
    text = '[t.a]\nname = { ar = "الرباط", en = "Rabat" }\n'
    assert seen(text) == [(("t", "a"), "الرباط")]


@pytest.mark.parametrize(
    ("value", "label"),
    [
        (r'"a \"b\" c"', 'a "b" c'),
        (r'"back\\"', "back\\"),
        (r'"\u0041\n\t"', "A\n\t"),
        (r'"\U0001F600"', r"\U0001F600"),
        (r"'a \n b'", r"a \n b"),
        ('"never ends', "never ends"),
        ('"ends in a stroke\\', "ends in a stroke\\"),
        ('# "a remark"', ""),
        ("12", ""),
    ],
)
def test_a_title_is_seen_as_it_is_meant(value, label):
    assert seen(f"[t.a]\ntitle = {value}\n") == [(("t", "a"), label)]


def test_a_longer_key_is_no_title():
    text = '[t.a]\ntitle_note = "no"\ntitle\nname.en = "no"\ntitle = "yes"\n'
    assert seen(text) == [(("t", "a"), "yes")]


@pytest.mark.parametrize("fence", ['"""', "'''"])
def test_inside_of_a_long_text_nothing_is_seen(fence):
    text = f"[t.a]\nsummary = {fence}\n[t.no]\ntitle = 'no'\n{fence}\ntitle = 'yes'\n"
    assert seen(text + "[t.b]\n") == [(("t", "a"), "yes"), (("t", "b"), "")]


def test_the_head_ends_at_the_first_header():
    text = (
        'status = "draft"\nthemes = [\n  "x",\n]\nstatus = "twice"\n[t]\nlost = "x"\n'
    )
    assert head(text) == {"status": "draft", "themes": ""}
    assert head("") == {}


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.name)
def test_the_samples_are_seen_as_they_are_read(path):
    text = decode(path.read_bytes())
    document = parse(text)
    every = {each.path for each in document.sections.values()} - {()}
    found = {each for each, _ in tables(text, *document.data)}
    assert found == every
    for each, label in tables(text, *document.data):
        data = document.data
        for key in each:
            data = data[key]
        wanted = data.get("title", data.get("name", data.get("message", "")))
        if isinstance(wanted, dict):
            wanted = next(iter(wanted.values()))
        assert label == wanted


@given(st.lists(MARKS | st.text(max_size=3), max_size=40).map("".join))
def test_any_text_may_be_looked_at(text):
    for path, label in tables(text, "t", "title", ""):
        assert path
        assert isinstance(label, str)
    head(text)
