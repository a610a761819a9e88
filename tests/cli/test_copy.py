"""`planner copy`: an item as the draft of another one."""

from __future__ import annotations

import json
import tomllib
from datetime import date

import pytest
from pair import BACK, texts, told

WHOLE = """
# with all
[partnership.whole]
title = "Whole"
status = "confirmed" # at last
lead = "mena-hub"
regions = ["mena"]
start = 2027-04-14
end = 2027-04-16
decide_by = 2027-01-15
continues_to = "2027-H2"
depends_on = ["referral", "2027-H2/academy", "whole"]
carried_from = "2026-H2/whole"
former_names = ["part"]
revision = 3
ref = "P1"
# what it is for
waive.end-before-start = "It is meant."

[partnership.whole.outcome]
reason = "It rained."

[partnership.whole.consultation.mena]
on = 2026-10-20
result = "support"

[partnership.whole.text.fr]
title = "Entier"
of = { title = "5b1f0c" }

[partnership.whole.note.n-2026-11-01]
on = 2026-11-01
text = "A note."
# of the note
"""
COPY = """# with all
[partnership.whole]
title = "Whole"
lead = "mena-hub"
regions = ["mena"]
start = 2027-04-14
end = 2027-04-16
decide_by = 2027-01-15
depends_on = ["2027-H1/referral", "academy", "2027-H1/whole"]
# what it is for
waive.end-before-start = "It is meant."

[partnership.whole.text.fr]
title = "Entier"
of = { title = "5b1f0c" }
"""
WITHOUT = (
    "it is a copy of 2027-H1/whole without status, continues_to, carried_from, "
    "former_names, revision, ref, outcome, consultation and note"
)


@pytest.fixture
def whole(two):
    path = two / "2027-H1.toml"
    path.write_text(path.read_text() + WHOLE)
    return two


def test_a_copy_is_the_item_without_what_came_of_it(planner, whole):
    before = texts(whole)
    answer = planner("copy", "2027-H1/whole", "--to", "2027-H2")
    assert told(answer) == [
        f"2027-H2: whole: {WITHOUT}",
        "  give it a date of 2027-H2: planner set whole start=DATE --plan 2027-H2",
        *BACK.split("\n"),
    ]
    after = texts(whole)
    assert after.pop("2027-H2.toml") == before.pop("2027-H2.toml").replace(
        "\n[communications", f"\n{COPY}\n[communications"
    )
    assert after == before


def test_a_copy_in_the_same_plan_has_another_name_and_dates_if_it_is_said(
    planner, whole
):
    answer = planner(
        *("copy", "P1", "--as", "again", "--start", "2027-05-01", "--plan", "2027-H1")
    )
    assert told(answer)[0] == (
        f"2027-H1: again: {WITHOUT}, start is 2027-05-01, end is 2027-05-03"
    )
    text = texts(whole)["2027-H1.toml"]
    assert text.index("[partnership.whole.note") < text.index("[partnership.again]")
    assert '\ndepends_on = ["referral", "2027-H2/academy", "whole"]\n' in text
    assert "# of the note\n\n# with all\n[partnership.again]\n" in text
    assert "[partnership.again.text.fr]\n" in text
    assert planner("undo").out == (
        "2027-H1: planner copy P1 --as again --start 2027-05-01: taken back\n"
    )


@pytest.mark.parametrize(
    ("category", "dates", "words"),
    [
        ("training", "start = 2027-04-14", "2027-05: start is 2027-05"),
        (
            "training",
            'start = "2027-04"\nend = "2027-05"',
            "2027-05-03: start is 2027-05-03, end is not there",
        ),
        (
            "training",
            "start = 2027-04-14\nend = 2027-04-15",
            "9999-12-31: start is 9999-12-31, end is not there",
        ),
        ("training", "", "2027-q2: start is 2027-Q2"),
        ("communications", "", "2027-05-03: publish_on is 2027-05-03"),
        ("communications", "start = 2027-04-14", "2027-05-03: start is 2027-05-03"),
        ("partnership", "signed_on = 2027-04-14", "2027-05-03: start is 2027-05-03"),
    ],
)
def test_a_copy_begins_when_it_is_said(planner, two, category, dates, words):
    path, (start, said) = two / "2027-H1.toml", words.split(": ")
    path.write_text(f'{path.read_text()}\n[{category}.one]\ntitle = "X"\n{dates}\n')
    answer = planner("copy", "2027-H1/one", "--as", "two", "--start", start)
    assert told(answer)[0] == f"2027-H1: two: it is a copy of 2027-H1/one, {said}"
    made = tomllib.loads(path.read_text())[category]["two"]
    signed = {"signed_on": date(2027, 4, 14)} if "signed" in dates else {}
    dated = [each.split(" is ") for each in said.split(", ")]
    assert {key: str(value) for key, value in made.items()} == {
        "title": "X",
        **{key: str(value) for key, value in signed.items()},
        **{key: value for key, value in dated if value != "not there"},
    }


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (
            ["2027-H1/referral"],
            2,
            "it is not said where the copy goes\n"
            "  help: name a plan with --to, or another name with --as",
        ),
        (
            ["2027-H1/referral", "--as", "X"],
            2,
            "X is no name\n  help: write lower-case",
        ),
        (["2027-H1/referral", "--as", "guide"], 2, "2027-H1 has an item guide already"),
        (["2027-H1/referral", "--to", "2027-H1"], 2, "has an item referral already"),
        (
            ["2027-H1/referral", "--as", "other", "--start", "soon"],
            2,
            "soon cannot stand in start\n  help: write it like this: 2027-04-14,",
        ),
        (
            ["2027-H1/course", "--as", "other", "--start", "2027-05-03"],
            2,
            "course has sessions, each with its own date\n"
            "  help: copy it without --start, then set them: planner set",
        ),
        (["2027-H1/referral", "--to", "2031-H1"], 3, "there is no plan 2031-H1"),
        (["2025-H1/referral", "--to", "2027-H1"], 3, "there is no plan 2025-H1"),
    ],
)
def test_a_copy_that_cannot_be_made_is_refused(planner, two, words, code, said):
    path = two / "2027-H1.toml"
    course = '\n[training.course]\ntitle = "X"\nsession.one.start = 2027-05-01\n'
    path.write_text(path.read_text() + course)
    before = texts(two)
    answer = planner("copy", *words)
    assert (answer.code, answer.out) == (code, "")
    assert said in answer.err
    assert texts(two) == before


def test_a_copy_is_taken_from_the_other_draft_or_from_the_plan_that_is_named(
    planner, two
):
    answer = planner("copy", "guide", "--to", "2027-H2", "--json")
    assert json.loads(answer.out)["did"] == [
        "it is a copy of 2027-H1/guide without outcome"
    ]
    planner("undo")
    path = two / "2027-H1.toml"
    path.write_text(path.read_text().replace('"draft"', '"record"'))
    assert planner("copy", "guide", "--to", "2027-H2").err == (
        "planner: no other plan is in draft or in consultation\n"
        "  help: name the plan of the item with --plan; there are 2027-H1\n"
    )
    assert planner("copy", "guide", "--to", "2027-H2", "--plan", "2027-H1").code == 0
