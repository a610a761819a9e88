"""`planner explain FIELD`: what a field means and how it is written."""

from __future__ import annotations

import json

import pytest

from planner.source.toml import loads
from planner.views.field import field_pages
from planner.views.lookup import field_words

ORIGIN = """\
item.origin
one of a few words · may be left out

Where the idea came from.

Choices:

    survey          members asked for it in a survey
    advisory-group  an advisory group proposed it
    committee       the committee asked for it
    hub             a regional hub proposed it
    partner         a partner proposed it
    external        an invitation or a request from outside

Example:

    [training.NAME]
    origin = "advisory-group"
"""
PUBLISHED = """\
communications.publish_on
a date · needed once the plan is submitted

The day it is published, or the window in which it will be.

Example:

    [communications.NAME]
    publish_on = 2027-05-31
"""
STATUS = """\
3 fields have this name

    plan.status          How far the plan has come on its way to the committee.
    item.status          How far the item has come.
    item.funding.status  Whether the money is there.

one of them in full: planner explain plan.status
"""


@pytest.mark.parametrize(
    ("word", "page"),
    [
        ("item.origin", ORIGIN),
        ("training.origin", ORIGIN),
        ("plan.training.origin", ORIGIN),
        ("advocacy.some-item.origin", ORIGIN),
        ("ORIGIN", ORIGIN),
        ("publish_on", PUBLISHED),
        ("communications.publish_on", PUBLISHED),
        ("status", STATUS),
    ],
)
def test_a_field_is_explained(planner, word, page):
    answer = planner("explain", word)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == page


NUMBER = """\
planner.thresholds.short_notice_weeks
a number · may be left out

D208 short-notice goes by it: An event in person is near, and its place or its
day is still open.

If left out: 8

Example:

    [thresholds]
    short_notice_weeks = 8

Rules:

    D208  short-notice
"""
GLOSSARY = """\
glossary.toml
a file of the workspace · may be left out

Terms per language, with the forms not to use.

Fields:

    format  The version of the file's format.
    term    The terms, by name.

Example:

    format = 1
"""


@pytest.mark.parametrize(
    ("word", "page"),
    [
        ("short_notice_weeks", NUMBER),
        ("thresholds.short_notice_weeks", NUMBER),
        ("planner.thresholds.short_notice_weeks", NUMBER),
        ("glossary", GLOSSARY),
        ("glossary.toml", GLOSSARY),
    ],
)
def test_a_number_of_a_rule_and_a_file_are_explained(planner, word, page):
    assert planner("explain", word) == (0, page, "")


@pytest.mark.parametrize(
    ("word", "head"),
    [
        ("item", "4 fields have this name\n\n    plan.training "),
        ("plan", "2027-H1.toml\na file of the workspace · always needed\n"),
        ("network", "network.toml\na file of the workspace · always needed\n"),
        ("network.network", "network.network\na table · always needed\n"),
    ],
)
def test_files_and_items_have_the_word_that_names_them(planner, word, head):
    assert planner("explain", word).out.startswith(head)


def test_the_numbers_of_rules_stand_on_the_page_of_their_table(planner):
    shown = planner("explain", "thresholds").out
    assert "    short_notice_weeks    D208 short-notice goes by it: An event" in shown


@pytest.mark.parametrize(
    ("word", "names"),
    [
        ("plan.status", ["plan.status"]),
        ("network.city.country", ["network.city.country"]),
        ("network.city.rabat.country", ["network.city.country"]),
        ("city.rabat.country", ["network.city.country"]),
        ("venue.mode", ["item.venue.mode"]),
        ("item.session.opening.venue.mode", ["item.venue.mode"]),
        ("item.kind", ["training.kind", "communications.kind"]),
        ("venue", ["item.venue"]),
        ("validate.fail_on", ["planner.validate.fail_on"]),
        ("training.publish_on", []),
        ("anything.origin", []),
        ("", []),
        (".", []),
    ],
)
def test_a_word_names_fields(word, names):
    assert [page.name for page in field_pages(word)] == names


def test_what_holds_without_it_and_where_else_it_stands_is_said(planner):
    page = planner("explain", "item.status").out
    assert '\nIf left out: "proposed"\n' in page
    assert "\nRules:\n\n    D205  status-contradicts-dates\n" in page
    page = planner("explain", "venue.mode").out
    assert "\nAlso:\n\n    item.session.venue.mode\n" in page
    page = planner("explain", "item.illustrative").out
    assert "\nIf left out: false\n" in page
    page = planner("explain", "validate.select").out
    assert '\nIf left out: ["ALL"]\n' in page


def test_when_a_field_is_needed_is_said(planner):
    def second(word):
        return planner("explain", word).out.splitlines()[1]

    assert second("item.title") == "a text · always needed"
    assert second("item.outcome") == "a table · needed once the item is over"
    assert planner("explain", "audience").out.startswith(
        "item.audience\n"
        "a list of fixed words · needed once the plan is submitted, of: training,\n"
        "communications\n"
    )


def test_a_table_lists_its_fields(planner):
    page = planner("explain", "item.funding").out
    assert page == (
        "item.funding\n"
        "a table · may be left out\n"
        "\n"
        "Whether the money is there.\n"
        "\n"
        "Fields:\n"
        "\n"
        "    status     Whether the money is there.\n"
        "    programme  The programme that pays.\n"
        "\n"
        "Example:\n"
        "\n"
        "    [training.NAME]\n"
        '    funding.status = "secured"\n'
        '    funding.programme = "Regional grant"\n'
    )
    session = planner("explain", "item.session").out
    assert "tables, each with a name · may be left out\n" in session
    assert session.endswith(
        "    [training.NAME.session.NAME]\n    start = 2027-04-14\n"
    )


@pytest.mark.parametrize(
    ("word", "meant"),
    [("publsh_on", "publish_on"), ("trainin.origin", "training.origin")],
)
def test_a_word_that_is_nothing_is_told_the_nearest_field(planner, word, meant):
    answer = planner("explain", word)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == (
        f"planner: there is no rule or field {word}\n"
        f"  help: a field with a similar name exists: {meant}\n"
    )


def test_fields_are_data_too(planner):
    (found,) = json.loads(planner("explain", "training.origin", "--json").out)["fields"]
    assert found["choices"][0] == {
        "choice": "survey",
        "meaning": "members asked for it in a survey",
    }
    assert {**found, "choices": []} == {
        "field": "item.origin",
        "places": ["item.origin"],
        "type": "one of a few words",
        "asked": "may be left out",
        "meaning": "Where the idea came from.",
        "default": None,
        "example": '[training.NAME]\norigin = "advisory-group"',
        "choices": [],
        "fields": [],
        "rules": [],
    }
    whole = json.loads(planner("explain", "status", "--json").out)
    assert whole["version"] == 1
    assert len(whole["fields"]) == 3


def test_every_field_has_a_page_whose_example_can_be_read(planner):
    for word in field_words():
        pages = field_pages(word)
        assert pages, word
        for page in pages:
            loads("\n".join(page.lines))
            assert page.meaning


@pytest.mark.parametrize("columns", [40, 60, 80, 200])
def test_a_page_keeps_to_the_width(planner, monkeypatch, columns):
    monkeypatch.setenv("COLUMNS", str(columns))
    for word in ("item.audience", "training", "status"):
        above = planner("explain", word).out.partition("Example:")[0]
        assert max(map(len, above.splitlines())) <= min(columns, 88)
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[1mitem.origin\x1b[0m" in planner("explain", "origin").out
