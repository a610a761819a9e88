"""`planner move`: an item goes to another plan, or behind another item."""

from __future__ import annotations

import json

import pytest
from pair import BACK, FIRST, SECOND, texts

from planner.errors import UnwritableFileError
from planner.workspace.files import rewrite_text


def test_an_item_goes_to_another_plan_and_what_names_it_follows(planner, two):
    before = texts(two)
    assert planner("move", "2027-H1/guide", "--to", "2027-H2") == (
        0,
        "2027-H1: guide: it is in 2027-H2, 1 reference follows\n"
        "  new: 2027-H2.toml:25:14: error[D202] outside-the-period: this output is "
        "published before the half-year begins\n"
        "  give it a date of 2027-H2: planner set guide publish_on=DATE --plan "
        f"2027-H2\n{BACK}",
        "",
    )
    assert texts(two)["2027-H1.toml"] == before["2027-H1.toml"].replace(FIRST, "")
    moved = FIRST.replace('"referral"', '"2027-H1/referral"').replace("2027-H2/", "")
    assert texts(two)["2027-H2.toml"] == (
        before["2027-H2.toml"]
        .replace('carried_from = "2027-H1/guide"', 'carried_from = "guide"')
        .replace("\n[communications.brief]", f"{moved}\n[communications.brief]")
    )
    assert planner("undo").code == 0
    assert texts(two) == before


def test_an_item_with_a_finding_has_it_in_the_other_plan_too(planner, two):
    path = two / "2027-H1.toml"
    item = '[training.course]\ntitle = "Course"\nlead = "mena-hbu"\n'
    path.write_text(f"{path.read_text()}\n{item}")
    assert "R301" in planner("validate", "--output", "concise").out
    answer = planner("move", "2027-H1/course", "--to", "2027-H2")
    assert answer.out == f"2027-H1: course: it is in 2027-H2\n{BACK}"


def test_the_plan_that_an_item_goes_to_is_written_first(planner, two, monkeypatch):
    third = SECOND.split("# Training", maxsplit=1)[0].replace("2027-H2", "2028-H1")
    item = '[training.course]\ntitle = "Course"\ndepends_on = ["2027-H1/referral"]\n'
    (two / "2028-H1.toml").write_text(third + item)
    before, written = texts(two), []

    def slow(path, old, new):
        written.append(path.name)
        if path.name == "2028-H1.toml":
            raise UnwritableFileError(path.name, "it is full", "make room")
        rewrite_text(path, old, new)

    monkeypatch.setattr("planner.workspace.rewriting.rewrite_text", slow)
    answer = planner("move", "2027-H1/referral", "--to", "2027-H2")
    assert answer.err == (
        "planner: 2028-H1.toml cannot be written: it is full\n  help: make room\n"
    )
    assert written[:3] == ["2027-H2.toml", "2027-H1.toml", "2028-H1.toml"]
    assert texts(two) == before
    written.clear()
    assert planner("rename", "2027-H1/referral", "course").code == 2
    assert written[:3] == ["2027-H1.toml", "2027-H2.toml", "2028-H1.toml"]
    assert texts(two) == before


@pytest.mark.parametrize(
    ("words", "order"),
    [
        (["--after", "academy-2"], ["academy", "academy-2", "academy-1"]),
        (["--before", "academy"], ["academy-1", "academy", "academy-2"]),
    ],
)
def test_an_item_goes_behind_another_or_ahead_of_it(planner, two, words, order):
    path = two / "2027-H2.toml"
    items = "".join(
        f'\n# on {number}\n[training.academy-{number}]\ntitle = "Academy"\n'
        for number in (1, 2)
    )
    whole = path.read_text().replace("\n[communications", f"{items}\n[communications")
    path.write_bytes(whole.replace("\n", "\r\n").encode())
    before = texts(two)
    answer = planner("move", "2027-H2/academy-1", *words)
    place = "behind" if words[0] == "--after" else "ahead of"
    assert answer.out == f"2027-H2: academy-1: it stands {place} {words[1]}\n{BACK}"
    text = texts(two)["2027-H2.toml"]
    assert sorted(text.split("\r\n")) == sorted(before["2027-H2.toml"].split("\r\n"))
    heads = [line for line in text.split("\r\n") if line.startswith("[training")]
    assert heads == [f"[training.{name}]" for name in order]
    assert "# on 1\r\n[training.academy-1]\r\n" in text
    again = planner("move", "2027-H2/academy-1", *words)
    assert again.out == (
        f"2027-H2: academy-1: nothing to change: it stands {place} {words[1]}\n"
    )
    planner("undo")
    assert texts(two) == before


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (
            ["referral"],
            2,
            "it is not said where the item goes\n"
            "  help: name a plan with --to, or an item with --after or --before",
        ),
        (
            ["referral", "--to", "2027-H2", "--after", "guide"],
            2,
            "an item goes to one place\n  help: name a plan with --to, or an item with",
        ),
        (["referral", "--to", "2031-H1"], 3, "there is no plan 2031-H1 in "),
        (
            ["2027-H1/referral", "--to", "2027-h1"],
            2,
            "referral is in 2027-H1 already\n"
            "  help: --after and --before move it within its plan",
        ),
        (
            ["2027-H1/referral", "--after", "referral"],
            2,
            "referral cannot stand beside itself\n",
        ),
        (
            ["2027-H1/referral", "--after", "guide"],
            2,
            "guide is of communications: an item stays among those of its own\n"
            "  help: name an item of training",
        ),
        (["2027-H1/nobody", "--to", "2027-H2"], 3, "has no item nobody"),
        (
            ["2027-H1/copied", "--to", "2027-H2"],
            2,
            "2027-H2 has an item copied already",
        ),
    ],
)
def test_a_place_that_is_none_is_refused(planner, two, words, code, said):
    for name, text in texts(two).items():
        if "\ntitle" in text:
            item = '\n[advocacy.copied]\ntitle = "X"\n'
            (two / name).write_text(text + item)
    before = texts(two)
    answer = planner("move", *words)
    assert (answer.code, answer.out) == (code, "")
    assert said in answer.err
    assert texts(two) == before


def test_of_two_drafts_the_one_that_an_item_goes_to_is_not_the_one_it_is_of(
    planner, two
):
    answer = planner("move", "referral", "--to", "2027-h2", "--dry-run")
    assert answer.out.endswith(
        "2027-H1: referral: would be changed: it is in 2027-H2, 3 references follow\n"
        "  new: 2027-H2.toml:15:9: error[D202] outside-the-period: this training "
        "starts before the half-year begins\n"
        "  give it a date of 2027-H2: planner set referral start=DATE --plan 2027-H2\n"
    )
    answer = planner("move", "academy", "--to", "2027-H1", "--json")
    assert json.loads(answer.out)["about"] == "2027-H2"
    (two / "2027-H1.toml").unlink()
    assert planner("move", "academy", "--to", "2027-H2").err == (
        "planner: no other plan is in draft or in consultation\n"
        "  help: 2027-H2 is the only one\n"
    )


def test_what_was_adopted_neither_goes_nor_comes(planner, two):
    path = two / "2027-H1.toml"
    path.write_text(path.read_text().replace('"draft"', '"adopted"'))
    before = texts(two)
    refused = "  help: a commitment is changed only through an amendment\n"
    for words in (
        ["move", "2027-H1/referral", "--to", "2027-H2"],
        ["remove", "2027-H1/referral", "--yes"],
    ):
        assert planner(*words) == (
            2,
            "",
            f"planner: referral of 2027-H1 was adopted\n{refused}",
        )
    joining = "planner: 2027-H1 was adopted\n  help: an item is put into it only "
    for words in (
        ["move", "academy", "--to", "2027-H1"],
        ["copy", "2027-H1/guide", "--as", "guide-2"],
        ["copy", "academy", "--to", "2027-H1"],
    ):
        assert planner(*words)[2] == f"{joining}through an amendment\n"
    assert texts(two) == before
    assert planner("move", "2027-H1/referral", "--to", "2027-H1").code == 2
    assert planner("copy", "2027-H1/guide", "--to", "2027-H2").code == 0


def test_an_item_goes_only_to_the_plan_of_a_half_year(planner, two):
    stray = two / "ideas.toml"
    stray.write_text(SECOND)
    answer = planner("move", "2027-H1/referral", "--to", "ideas")
    assert answer == (
        2,
        "",
        "planner: ideas.toml is not the plan of a half-year\n"
        "  help: name its file after its period, for example 2027-H1.toml\n",
    )
    assert planner("move", "academy", "--to", "2027-H1", "--plan", "ideas").code == 2


def test_a_moved_item_keeps_its_meaning_where_a_former_name_is_taken(planner, two):
    path = two / "2027-H2.toml"
    item = '[training.pathways]\ntitle = "Pathways"\nlead = "mena-hub"\n'
    path.write_text(
        path.read_text().replace("[communications", f"{item}\n[communications")
    )
    planner("move", "2027-H1/referral", "--to", "2027-H2")
    assert 'depends_on = [\n  "referral", # as it was taught\n  "referral",\n]' in (
        path.read_text()
    )
