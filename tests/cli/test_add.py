"""`planner add`: items by options, and by questions in a real pseudo-terminal."""

from __future__ import annotations

import json
from datetime import date
from inspect import signature

import pytest
import tomli
from dialogue import answer, begin, ends, stop

from planner.actions.given import givens
from planner.actions.questions import asked
from planner.model.categories import CATEGORIES, ITEM_MODELS

BACK = "  take it back: planner undo\n"
LEAST = ("--lead", "mena-hub", "--regions", "mena", "--when")


def plan(folder):
    return folder / "2027-H1.toml"


def items(folder, category):
    return tomli.loads(plan(folder).read_text()).get(category, {})


def test_an_item_is_put_inside_its_category_by_date_and_nothing_else_changes(
    planner, workspace
):
    before = plan(workspace).read_text()
    said = planner("add", "training", "Youth academy", *LEAST, "10-12 march")
    assert said == (
        0,
        "2027-H1: youth-academy: a new training, 2027-03-10–12: Youth academy\n"
        "  missing before it is submitted: theme, deliverable, kind, audience, "
        "funding.status, venue.mode\n"
        "  next: planner set youth-academy theme=…\n" + BACK,
        "",
    )
    block = """[training.youth-academy]
title = "Youth academy"
lead = "mena-hub"
regions = ["mena"]
start = 2027-03-10
end = 2027-03-12

"""
    head = "[training.referral]"
    assert plan(workspace).read_text() == before.replace(head, block + head)
    planner("undo")
    assert plan(workspace).read_text() == before


@pytest.mark.parametrize(
    ("words", "category", "values"),
    [
        (
            ["training", "Cours du soir", *LEAST, "2e semaine de mai", "--language=fr"],
            "training",
            {
                "title": "Cours du soir",
                "start": date(2027, 5, 10),
                "end": date(2027, 5, 14),
                "language": "fr",
            },
        ),
        (
            ["training", "ورشة عمل للشباب", *LEAST, "14 نيسان", "--kind", "workshop"],
            "training",
            {
                "title": "ورشة عمل للشباب",
                "start": date(2027, 4, 14),
                "kind": "workshop",
                "language": "ar",
            },
        ),
        (
            ["comm", "A guide", *LEAST, "Q2", "--derived-from", "referral"],
            "communications",
            {"title": "A guide", "publish_on": "2027-Q2", "derived_from": ["referral"]},
        ),
        (
            [
                "partnership",
                "Agreement",
                *LEAST,
                "june",
                "--parties",
                "Network of Cities,Partner Foundation",
                "--budget=25 000 eur",
            ],
            "partnership",
            {
                "title": "Agreement",
                "start": "2027-06",
                "parties": ["our-network", "partner"],
                "budget": {"amount": 25000, "currency": "EUR"},
            },
        ),
        (
            [
                "training",
                "--title=Lab",
                *LEAST,
                "2027-04-14",
                "--city=Rabat",
                "--city=tangier",
                "--principles-gender=Half are women.",
                "extra.code=x7",
                "indicator.teams.text=Teams",
            ],
            "training",
            {
                "title": "Lab",
                "start": date(2027, 4, 14),
                "venue": {"city": ["rabat", "tangier"]},
                "principles": {"gender": "Half are women."},
                "extra": {"code": "x7"},
                "indicator": {"teams": {"text": "Teams"}},
            },
        ),
        (
            [
                "advocacy",
                "Speech",
                "--lead=desk-officer",
                "--regions=global,",
                "status=postponed",
            ],
            "advocacy",
            {
                "title": "Speech",
                "lead": "desk-officer",
                "regions": ["global"],
                "status": "postponed",
            },
        ),
    ],
)
def test_words_are_understood_as_people_say_them(
    planner, workspace, words, category, values
):
    before = items(workspace, category)
    said = planner("add", *words)
    assert (said.code, said.err) == (0, "")
    after = items(workspace, category)
    (new,) = (after[name] for name in after if name not in before)
    assert new == {"lead": "mena-hub", "regions": ["mena"], **values}


def test_what_a_date_was_taken_for_is_told(planner, workspace):
    said = planner("add", "training", "Lab", *LEAST, "4/5/2027").out
    assert "\n  the day was taken to come before the month\n" in said
    said = planner("add", "training", "Later lab", *LEAST, "14 september 2027").out
    assert "\n  it lies outside the half-year 2027-H1\n" in said
    assert "error[D202] outside-the-period" in said


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["sport", "x"], 2, "there is no category sport\n  help: there are training, "),
        (["trianing", "x"], 2, "  help: one with a similar name exists: training"),
        (
            ["training"],
            2,
            "planner: this training needs --title, --lead, --regions, --when\n"
            '  help: planner add training "Referral pathways" --lead mena-hub '
            '--regions mena --when "14 april"\n',
        ),
        (
            ["communications", "--title=x", "--status=cancelled", "--publish-on=x y"],
            2,
            "`x y` is no date that can be read for sure",
        ),
        (["training", "One", "Two"], 2, "title is given twice"),
        (["training", "One", "--title", "Two"], 2, "title is given twice"),
        (["training", "x", "--when=may", "--start=june"], 2, "start is given twice"),
        (["training", "x", "regions+=mena"], 2, "is for items that are there"),
        (["training", "x", "zzz=1"], 2, "items of training have no field zzz"),
        (["training", "x", "--stage=signed"], 2, "training have no field stage"),
        (["training", "x", *LEAST, "may", "--kind=wrkshop"], 2, "exists: workshop"),
        (["training", "x", *LEAST, "may", "--name=No"], 2, "No is not a name"),
        (
            ["training", "x", *LEAST, "may", "--name=referral"],
            2,
            "planner: 2027-H1 has an item referral\n"
            "  help: name it otherwise with --name\n",
        ),
        (
            ["training", "x", *LEAST, "may", "--decide-by=april"],
            2,
            "2027-04 cannot stand in decide_by\n  help: one day is wanted there",
        ),
        (
            ["communications", "x", *LEAST, "3-5 may"],
            2,
            "2027-05-03–05 cannot stand in publish_on\n"
            "  help: one day or window is wanted there",
        ),
        (
            ["training", "x", *LEAST, "may", "indicator.teams.target=3"],
            2,
            "planner: indicator.teams.text is missing, or wrong",
        ),
        (["training", "x", *LEAST, "may", "--plan=2031-H1"], 3, "there is no plan"),
    ],
)
def test_what_cannot_be_added_is_said_with_the_way_on(
    planner, workspace, words, code, said
):
    before = plan(workspace).read_text()
    answered = planner("add", *words)
    assert (answered.code, answered.out) == (code, "")
    assert said in answered.err
    assert plan(workspace).read_text() == before


def test_nothing_is_added_to_an_adopted_plan(planner, workspace):
    text = plan(workspace).read_text().replace('"draft"', '"adopted"')
    plan(workspace).write_text(text)
    said = planner("add", "training", "x", *LEAST, "may", "--plan", "2027-H1")
    assert said.err == (
        "planner: 2027-H1 was adopted\n"
        "  help: an item is put into it only through an amendment\n"
    )


def test_a_name_that_is_not_known_is_written_and_found(planner, workspace):
    said = planner("add", "training", "Lab", "--lead", "mena-hob", *LEAST[2:], "may")
    assert (
        "error[R301] unknown-reference: there is no unit or person named mena-hob"
        in said.out
    )
    assert items(workspace, "training")["lab"]["lead"] == "mena-hob"


def test_names_are_not_given_twice(planner, workspace):
    for number in ("", "-2", "-3"):
        said = planner("add", "training", "Youth academy", *LEAST, "may", "--json")
        assert json.loads(said.out)["items"] == [f"youth-academy{number}"]


def test_every_field_of_every_category_is_an_option():
    from planner.cli.commands.add import command

    options = set(signature(command).parameters)
    tables = {"session", "outcome", "indicator", "consultation", "text", "note"}
    others = {"waive", "extra", "former_names", "revision", "carried_from"}
    parts = {"venue", "partners", "funding", "principles"}
    fields = {key for model in ITEM_MODELS.values() for key in model.model_fields}
    assert fields - options == tables | others | parts
    below = {"venue_city", "partners_co_organiser", "funding_status"}
    assert below | {"principles_local_lead"} <= options
    assert len({each.option for each in givens().values()}) == len(givens())


def test_ten_questions_at_most_are_asked_the_last_look_included():
    for category in CATEGORIES:
        assert len(list(asked(category, {}))) <= 9


TERMS = pytest.mark.parametrize("term", ["xterm", "dumb"])


@TERMS
def test_on_a_terminal_what_is_missing_is_asked(planner, workspace, term):
    talking = begin(workspace, "add", "training", "Youth academy", term=term)
    answer(
        talking,
        [
            ("who leads it: ", "africa"),
            ("which regions does it serve [east-africa]: ", ""),
            ("what kind is it [later]: ", "acad"),
            ("in which city, or online [later]: ", "Nairobi"),
            ("when (14 april, 2nd week of may, june): ", "10-12 march"),
            ("which theme does it belong to [later]: ", "youth"),
            ("whom is it made for [later]: ", "youth-leaders, police"),
            ("what exists at the end [later]: ", "Forty young people trained"),
            ("write it into 2027-H1 (or name a field to change it) [yes]: ", "theme"),
            ("which theme does it belong to [later]: ", "National and local coop"),
            ("National and local coop is not a theme", "cooperation"),
            ("write it into 2027-H1 (or name a field to change it) [yes]: ", "oui"),
        ],
    )
    code, rest = ends(talking)
    assert code == 0
    assert "2027-H1: youth-academy: a new training, 2027-03-10–12" in rest
    assert items(workspace, "training")["youth-academy"] == {
        "title": "Youth academy",
        "lead": "africa-hub",
        "regions": ["east-africa"],
        "theme": "cooperation",
        "deliverable": "Forty young people trained",
        "start": date(2027, 3, 10),
        "end": date(2027, 3, 12),
        "kind": "academy",
        "venue": {"city": "nairobi", "mode": "in-person"},
        "audience": ["youth-leaders", "police"],
    }


@TERMS
def test_what_speaks_against_a_title_or_a_date_is_said_at_once(workspace, term):
    words = ("--lead", "mena-hub", "--regions", "mena", "--kind", "workshop")
    talking = begin(workspace, "add", "training", *words, term=term)
    answer(
        talking,
        [
            ("what is it called: ", "The referral pathways"),
            ("keep it all the same [yes]: ", "no"),
            ("what is it called: ", "Town halls"),
            ("in which city, or online [later]: ", "rabat"),
            ("when (14 april, 2nd week of may, june): ", "10 march"),
        ],
    )
    talking.expect_exact("Eid al-Fitr")
    answer(
        talking,
        [
            ("keep it all the same [yes]: ", "n"),
            ("when (14 april, 2nd week of may, june): ", "soon"),
            ("is no date that can be read for sure", "21 april"),
            ("which theme", ""),
            ("whom is it made for", ""),
            ("what exists at the end", ""),
            ("write it into 2027-H1", "y"),
        ],
    )
    assert ends(talking)[0] == 0
    assert items(workspace, "training")["town-halls"]["start"] == date(2027, 4, 21)


def test_who_is_interrupted_goes_on_the_next_time(workspace, planner):
    before = plan(workspace).read_text()
    talking = begin(workspace, "add", "advocacy")
    answer(
        talking,
        [
            ("what is it called: ", "بيان المدن حول الشباب"),
            ("who leads it: ", "desk"),
            ("which regions does it serve: ", "global"),
            ("how is it said [later]: ", "speech"),
            ("at which event [later]: ", "city"),
            ("what is asked for, in one sentence [later]: ", ""),
        ],
    )
    talking.expect_exact("when (14 april, 2nd week of may, june)")
    talking.expect_exact("[2027-05-25 to 2027-05-27]:")
    code, rest = stop(talking)
    assert (code, rest.split("planner: ")[1]) == (
        130,
        "stopped; nothing was written\n"
        "  help: what you typed is kept: `planner add advocacy` goes on with it\n",
    )
    assert plan(workspace).read_text() == before
    talking = begin(workspace, "add", "advocacy")
    answer(
        talking,
        [
            ("go on with it [yes]: ", "نعم"),
            ("[2027-05-25 to 2027-05-27]: ", ""),
            ("which theme does it belong to [later]: ", ""),
            ("what exists at the end [later]: ", ""),
            ("write it into 2027-H1 (or name a field to change it) [yes]: ", ""),
        ],
    )
    assert ends(talking)[0] == 0
    assert items(workspace, "advocacy") == {
        "speech-1": {
            "title": "بيان المدن حول الشباب",
            "lead": "desk-officer",
            "regions": ["global"],
            "start": date(2027, 5, 25),
            "end": date(2027, 5, 27),
            "forum": "city-summit",
            "form": "speech",
            "language": "ar",
        }
    }
    talking = begin(workspace, "add", "advocacy")
    talking.expect_exact("what is it called:")
    assert stop(talking)[0] == 130


def test_what_a_colleague_wrote_during_the_questions_stays(workspace):
    talking = begin(workspace, "add", "communications", "Guide", *LEAST[:4])
    answer(
        talking,
        [
            ("what kind is it", "guide"),
            ("when is it published", "31 may"),
            ("which theme", ""),
            ("whom is it made for", ""),
            ("what exists at the end", ""),
        ],
    )
    talking.expect_exact("write it into")
    plan(workspace).write_text(plan(workspace).read_text() + "\n# by a colleague\n")
    talking.sendline("y")
    code, rest = ends(talking)
    assert (code, "a new output, 2027-05-31: Guide" in rest) == (0, True)
    text = plan(workspace).read_text()
    assert "[communications.guide]" in text
    assert text.count("# by a colleague") == 1
