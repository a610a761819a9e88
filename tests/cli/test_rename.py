"""`planner rename`: what names an item follows, the old name is kept."""

from __future__ import annotations

import pytest
from pair import BACK, SECOND, changed, texts


def test_a_new_name_is_written_wherever_the_item_is_named(planner, two):
    before = texts(two)
    assert planner("rename", "2027-H1/referral", "referral-course") == (
        0,
        "2027-H1: referral: the name is referral-course, 2 references follow\n" + BACK,
        "",
    )
    assert changed(before, two) == {
        "2027-H1.toml": [
            "-[training.referral]",
            '-former_names = ["pathways"]',
            '-derived_from = ["referral"]',
            "+[training.referral-course]",
            '+former_names = ["pathways", "referral"]',
            '+derived_from = ["referral-course"]',
        ],
        "2027-H2.toml": [
            '-  "2027-H1/referral", # as it was taught',
            '+  "2027-H1/referral-course", # as it was taught',
        ],
    }
    assert planner("undo").out == (
        "2027-H1: planner rename 2027-H1/referral referral-course: taken back\n"
    )
    assert texts(two) == before


def test_a_former_name_that_comes_back_is_no_former_one_any_more(planner, two):
    planner("rename", "2027-H1/referral", "pathways")
    text = texts(two)["2027-H1.toml"]
    assert "[training.pathways]\n" in text
    assert 'former_names = ["referral"]\n' in text
    assert planner("list", "--plan", "2027-H1", "--json").code == 0
    assert planner("validate", "--select", "R301").code == 0


@pytest.mark.parametrize(
    ("former", "after"),
    [
        ('["course", "class", "course"]', '["class", "referral"]'),
        ('["course", "referral"]', '["referral"]'),
        ('["class", "referral"]', '["class", "referral"]'),
        ("[]", '["referral"]'),
    ],
)
def test_every_former_name_is_kept_once_but_the_one_it_has(planner, two, former, after):
    path = two / "2027-H1.toml"
    path.write_text(path.read_text().replace('["pathways"]', former))
    assert planner("rename", "2027-H1/referral", "course").code == 0
    assert f"\nformer_names = {after}\n" in path.read_text()


def test_an_amendment_by_the_name_that_comes_back_is_about_this_item(planner, two):
    path = two / "2027-H1.toml"
    amendment = (
        '\n[amendment.later]\non = 2026-11-20\nauthority = "co-chairs"\n'
        'reason = "X"\nchange.pathways.lead = "africa-hub"\n'
    )
    path.write_text(path.read_text() + amendment)
    assert planner("rename", "2027-H1/referral", "pathways").code == 0
    assert path.read_text().endswith('\nchange.pathways.lead = "africa-hub"\n')


def test_the_first_former_name_stands_where_the_format_wants_it(planner, two):
    answer = planner("rename", "2027-H1/memorandum", "accord")
    assert answer.out == f"2027-H1: memorandum: the name is accord\n{BACK}"
    assert (
        'stage = "negotiating"\nformer_names = ["memorandum"]\n'
        in texts(two)["2027-H1.toml"]
    )


def test_the_name_that_it_has_changes_nothing(planner, two):
    before = texts(two)
    answer = planner("rename", "referral", "referral", "--plan", "2027-H1")
    assert answer == (
        0,
        "2027-H1: referral: nothing to change: the name is referral\n",
        "",
    )
    assert texts(two) == before


@pytest.mark.parametrize(("here", "other"), [("H1", "H2"), ("H2", "H1")])
def test_long_work_is_renamed_in_every_plan_that_it_touches(planner, two, here, other):
    for number, words in ((1, '\ncontinues_to = "2027-H2"'), (2, "")):
        path = two / f"2027-H{number}.toml"
        item = f'[advocacy.campaign]\ntitle = "X"{words}\n'
        path.write_text(f"{path.read_text()}\n{item}")
    assert planner("rename", f"2027-{here}/campaign", "days").out == (
        f"2027-{here}: campaign: the name is days, in 2027-{other} too\n{BACK}"
    )
    for text in (texts(two)["2027-H1.toml"], texts(two)["2027-H2.toml"]):
        assert "[advocacy.days]" in text
        assert 'former_names = ["campaign"]' in text


def test_an_item_with_a_finding_has_it_under_its_new_name_too(planner, two):
    path = two / "2027-H1.toml"
    path.write_text(path.read_text().replace('theme = "youth"', 'theme = "yuoth"'))
    answer = planner("rename", "2027-H1/memorandum", "accord")
    assert answer.out == f"2027-H1: memorandum: the name is accord\n{BACK}"


def test_an_adopted_item_may_have_another_name_and_its_amendments_follow(planner, two):
    path = two / "2027-H1.toml"
    amendment = """
[amendment.later]
on = 2026-11-20
authority = "co-chairs"
reason = "The host withdrew."

[amendment.later.change.referral]
venue.city = "tangier"

[amendment.later.change.summit]
withdrawn = true
"""
    path.write_text(path.read_text().replace('"draft"', '"adopted"') + amendment)
    (two / "adopted").mkdir()
    kept = two / "adopted" / "2027-H1.toml"
    kept.write_text('[training.referral]\ntitle = "Referral pathways"\n')
    answer = planner("rename", "referral", "summit", "--plan", "2027-H1")
    assert answer == (
        2,
        "",
        "planner: the amendment later is about an item summit\n"
        "  help: choose another name\n",
    )
    answer = planner("rename", "referral", "course", "--plan", "2027-H1")
    assert answer.out == (
        f"2027-H1: referral: the name is course, 3 references follow\n{BACK}"
    )
    assert "[amendment.later.change.course]\n" in path.read_text()
    assert "referral" in kept.read_text()
    assert planner("rename", "course", "referral", "--plan", "2027-H1").code == 0
    assert "[amendment.later.change.referral]\n" in path.read_text()


@pytest.mark.parametrize(
    ("new", "said"),
    [
        ("Referral Course", "no name\n  help: write referral-course: lower-case words"),
        ("2027-H1/course", "no name\n  help: write lower-case words of a-z and 0-9,"),
        (
            "x",
            "x is no name\n  help: write lower-case words of a-z and 0-9, joined by -",
        ),
        ("guide", "2027-H1 has an item guide already\n  help: choose another name"),
        (
            "pathways",
            "pathways is a former name of referral\n"
            "  help: references by it mean that item: choose another name",
        ),
    ],
)
def test_a_name_that_is_none_or_taken_is_refused(planner, two, new, said):
    before = texts(two)
    answer = planner("rename", "memorandum", new, "--plan", "2027-H1")
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err
    assert texts(two) == before


@pytest.mark.parametrize(
    "verb",
    [
        ["rename", "2027-H1/referral", "course"],
        ["move", "2027-H1/referral", "--to", "2027-H2"],
        ["remove", "2027-H1/referral", "--yes"],
    ],
)
def test_a_file_that_may_name_the_item_must_be_readable(planner, two, verb):
    other = two / "2028-H1.toml"
    other.write_text("# about pathways\n[[[\n")
    assert planner(*verb) == (
        2,
        "",
        "planner: 2028-H1.toml may name this item, and cannot be read without "
        "mistakes\n  help: mend it first: `planner validate` shows them\n",
    )
    other.write_text("# about nothing\n[[[\n")
    assert planner(*verb).code == 0
    planner("undo")
    other.write_bytes(b"\xff\xfe")
    assert planner(*verb).code == 2


@pytest.mark.parametrize(
    ("items", "after"),
    [
        (
            "[training]\nold.title = 'X'\n\n[training.old.text.fr]\ntitle = 'X'\n",
            "[training]\nnew.title = 'X'\nnew.former_names = [\"old\"]\n\n"
            "[training.new.text.fr]\ntitle = 'X'\n",
        ),
        (
            "[training]\nold = { title = 'X' } # so\n",
            "[training]\nnew = { title = 'X', former_names = [\"old\"] } # so\n",
        ),
        (
            "training.old.title = 'X'\n",
            "training.new.title = 'X'\ntraining.new.former_names = [\"old\"]\n",
        ),
        (
            "[ \"training\" . 'old' ] # so\ntitle = 'X'\n"
            "former_names = [\n  'new',\n]\n",
            '[ "training" . new ] # so\ntitle = \'X\'\nformer_names = [\n  "old",\n]\n',
        ),
    ],
)
def test_an_item_is_renamed_in_whatever_spelling_it_has(planner, two, items, after):
    frame = SECOND.split("\n\n", maxsplit=1)[0] + "\n"
    (two / "2027-H2.toml").write_text(frame + items)
    assert planner("rename", "2027-H2/old", "new").code == 0
    assert texts(two)["2027-H2.toml"] == frame + after
