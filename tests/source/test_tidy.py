"""The canonical form of a file: its order, its spacing, and where comments go."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

sys.path.append(str(Path(__file__).parent))

from scattered import plans
from spellings import documents

from planner.actions.manner import manner_of
from planner.errors import EditRefusedError
from planner.source.apart import apart, closed
from planner.source.arrange import arranged
from planner.source.comments import comments
from planner.source.document import parse
from planner.source.extent import extent
from planner.source.homes import wholes
from planner.source.laws import hold
from planner.source.order import AsItComes, Manner
from planner.source.page import written
from planner.source.same import same
from planner.source.tidy import tidied

HERE = Path(__file__).parent
TESTS = HERE.parent
PLAN, ROSTER = manner_of("plan"), manner_of("network")
DEEP = Manner(whole=lambda path: len(path) == 2, sorts=True)
FORMS = sorted(
    path for path in (HERE / "forms").glob("*.toml") if ".form" not in path.suffixes
)
FILES = sorted(
    path
    for folder in ("broken", "format", "source/samples", "source/syntax")
    for path in (TESTS / folder).rglob("*.toml")
)


def read(path):
    return path.read_bytes().decode()


def tidy(text, manner=PLAN):
    return tidied(parse(text), manner)


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_a_file_gets_its_form(path):
    after = read(path.with_suffix(".form.toml"))
    assert tidy(read(path)) == after
    assert tidy(after) == after


def test_an_empty_file_stays_empty():
    assert (tidy(""), tidy("\n \n")) == ("", "")


def test_line_ends_and_the_mark_of_bytes_stay():
    path = HERE / "forms" / "comments-in-braces-go-along.toml"
    before, after = read(path), read(path.with_suffix(".form.toml"))
    assert tidy("\ufeff" + before.replace("\n", "\r\n")) == (
        "\ufeff" + after.replace("\n", "\r\n")
    )


def test_where_line_ends_differ_the_first_one_holds():
    assert tidy("a=1\r\nb=2\nc='''\nx\r\n'''\n") == (
        "a = 1\r\nb = 2\r\nc = '''\r\nx\r\n'''\r\n"
    )
    assert tidy("a=1\nb=2\r\n") == "a = 1\nb = 2\n"


def test_entries_of_the_roster_come_together_and_stay_in_their_order():
    before = """\
format = 1
[city.rabat]
country = "MA"
[group.mena.member.m1]
since = 2024-01-01
city = "rabat"
[unit]
hub = { part_of = "unit", name = "Hub" }
[committee]
max_seats = 25
seat.rabat.city = "rabat"
[group.mena]
size = 8
regions = ["mena"]
[city.tunis]
extra.a = 1
since = 2024-01-01
country = "TN"
name = "Tunis"
[group.mena.member.m2]
[committee.seat.tunis]
"""
    assert (
        tidy(before, ROSTER)
        == """\
format = 1

[city.rabat]
country = "MA"

[group.mena]
regions = ["mena"]
size = 8

[group.mena.member.m1]
city = "rabat"
since = 2024-01-01

[group.mena.member.m2]

[unit.hub]
name = "Hub"
part_of = "unit"

[committee]
max_seats = 25

[committee.seat.rabat]
city = "rabat"

[city.tunis]
name = "Tunis"
country = "TN"
since = 2024-01-01
extra.a = 1

[committee.seat.tunis]
"""
    )


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("calendar", "[meeting.a]\n\n[event.b]\nname = 'b'\nkind = 'summit'\n"),
        ("planner", "[rule]\nx = { message = '' }\n\n[validate]\nfail_on = ''\n"),
        ("glossary", "[term]\nhub = { use = { en = 'hub' } }\n"),
    ],
)
def test_other_files_keep_their_tables(kind, text):
    assert tidy(text, manner_of(kind)) == text


def test_entries_of_the_calendar_have_an_order_of_fields():
    text = "[event.b]\nextra.a=1\napply_by=1\nsource=''\ncity=''\nkind=''\nname='b'\n"
    assert tidy(text, manner_of("calendar")) == (
        "[event.b]\nname = 'b'\nkind = ''\ncity = ''\nsource = ''\napply_by = 1\n"
        "extra.a = 1\n"
    )
    assert manner_of("stray") is None


def told(document):
    """Return of each comment what it stands above or beside."""
    found = ((each, each.reach(document)) for each in comments(document))
    return {
        document.text[comment.start : comment.end]: reach.path if reach else None
        for comment, reach in found
    }


def head_of(text):
    """Return the comment lines that a text begins with."""
    lines = text.lstrip("\ufeff\r\n \t").replace("\r\n", "\n").split("\n")
    stripped = [line.strip(" \t") for line in lines]
    count = next((n for n, line in enumerate(stripped) if line[:1] != "#"), len(lines))
    return stripped[:count]


def orders(data):
    """Return the names of the items of each category, in order."""
    return {
        key: [name for name, item in value.items() if isinstance(item, dict)]
        for key, value in data.items()
        if isinstance(value, dict) and key in ("training", "partnership", "advocacy")
    }


few = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@few
@given(plans(), st.sampled_from(["\n", "\r\n"]), st.sampled_from(["", "\ufeff"]))
def test_any_plan_says_the_same_and_its_comments_stay_with_what_they_are_about(
    text, newline, mark
):
    document = parse(mark + text.replace("\n", newline))
    assert document.faults == ()
    after = tidied(document, PLAN)
    now = parse(after)
    assert same(now.data, document.data)
    assert orders(now.data) == orders(document.data)
    lined = now.text.count("\n") if document.newline == "\r\n" else 0
    assert (now.bom, now.text.count("\r\n")) == (bool(mark), lined)
    assert tidied(now, PLAN) == after
    for path in wholes(now.data, PLAN):
        assert extent(now, path)
    before, later, head = told(document), told(now), head_of(document.text)
    assert sorted(later) == sorted(before)
    for words, path in later.items():
        if words in head and path != before[words]:
            assert head_of(now.text)[: len(head)] == head
        elif not words.endswith(" on"):
            assert (words, path) == (words, before[words])


@few
@given(documents(), st.sampled_from([Manner(), PLAN, ROSTER, DEEP]))
def test_any_document_has_a_form_in_which_it_stays(text, manner):
    after = tidy(text, manner)
    assert tidy(after, manner) == after
    assert same(parse(after).data, parse(text).data)


@pytest.mark.parametrize(
    "path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}"
)
def test_samples_and_broken_plans_that_can_be_read_have_a_form(path):
    document = parse(path.read_bytes().decode(errors="replace"))
    if document.faults:
        return
    manner = manner_of("plan" if path.stem[:1].isdecimal() else "network")
    after = tidied(document, manner)
    assert tidy(after, manner) == after


TWO = """\
# on a
[training.a]
title = "a"

[training.b]
title = "b" # beside
"""


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("[training.a", "it would not say the same in its canonical form"),
        (TWO.replace('"b"', '"c"'), "it would not say the same in its canonical form"),
        (
            "[training.b]\ntitle = 'b'\n[training.a]\ntitle = 'a'\n",
            "it would not say the same in its canonical form",
        ),
        (
            TWO.replace("# on a\n", ""),
            "a comment would be lost or misplaced in its canonical form",
        ),
        (
            TWO.replace("# on a", "# on b"),
            "a comment would be lost or misplaced in its canonical form",
        ),
        (
            TWO.replace("# on a\n", "# on a\n\n"),
            "a comment would be lost or misplaced in its canonical form",
        ),
    ],
)
def test_a_text_that_breaks_a_law_is_refused(text, why):
    data = parse(TWO).data
    file = arranged(apart(TWO), data, PLAN)
    hold(TWO, data, file, written(file), PLAN)
    with pytest.raises(EditRefusedError) as refused:
        hold(TWO, data, file, text, PLAN)
    assert str(refused.value) == why


def test_without_an_order_keys_stand_as_they_come():
    order = AsItComes()
    assert (order.place("b"), order.below("b")) == (order.place("a"), order)
    assert tidy("b=1\na.z=1\nc=1\na.y=1\n", Manner()) == (
        "b = 1\na.z = 1\na.y = 1\nc = 1\n"
    )


def test_brackets_end_where_they_are_closed():
    assert closed("[[1], { a = ']' } # ]\n] # 1", 0) == 23
    assert closed("[[1]", 0) == 4


@pytest.mark.parametrize("text", ['"""x"""', '"""x"""""', "'''x'''", '""', "''"])
@pytest.mark.parametrize("behind", ["[1]", "[[[[[[1]]]]]]"])
def test_brackets_behind_many_texts_are_found_at_once(text, behind):
    line = f"a = [{', '.join([text] * 200)}, {behind}]\n"
    assert tidy(line) == line
    assert parse(line).sections.keys() == {()}


def test_deep_and_long_texts_are_no_matter():
    deep = "a = " + "[" * 60 + "]" * 60 + "\n"
    long = ".".join("a" * 300) + " = 1\n"
    assert tidy(deep) == deep
    assert tidy(long) == long
