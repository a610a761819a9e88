"""A key in French or Arabic is paired with the field that is meant."""

from __future__ import annotations

import pytest

from planner.model.categories import CATEGORIES, ITEM_MODELS
from planner.model.network import Network
from planner.rules.catalogue import find
from planner.rules.engine import judge, judged
from planner.rules.example import scene
from planner.rules.foreign import FIELDS
from planner.rules.rule import Example
from planner.rules.shape import of_model
from planner.workspace.read import read_texts


def told(code, piece):
    made = scene(piece)
    report = judge(read_texts(made.files), judged([find(code)]), made.today)
    return [
        (
            str(each.message),
            str(each.help),
            each.fix and (each.fix.replacements[0].text, each.fix.safe),
        )
        for each in report.diagnostics
    ]


def item(line):
    return f'\n[training.academie]\ntitle = "Académie"\n{line}\n'


@pytest.mark.parametrize(
    ("line", "field", "fix"),
    [
        ('responsable = "mena-hub"', "lead", ("lead", True)),
        ('"المسؤول" = "mena-hub"', "lead", ("lead", True)),
        ('"thème" = "youth"', "theme", ("theme", True)),
        ("date_de_fin = 2027-04-15", "end", ("end", True)),
        ('lieu = "rabat"', "venue", None),
        ('pilote = "mena-hub"\nlead = "mena-hub"', "lead", None),
    ],
)  # fmt: skip
def test_an_unknown_key_is_told_by_its_translation(line, field, fix):
    key = line.split(" = ", maxsplit=1)[0].strip('"')
    help_ = f"in this format it is called `{field}`"
    assert told("F005", item(line)) == [(f"unknown key `{key}`", help_, fix)]


def test_a_missing_field_and_its_translation_are_one_finding():
    piece = '\n[training.academie]\nintitule = "Académie"\n'
    message = "unknown key `intitule`, while `title` is missing"
    found = [(message, "write `title` in its place", ("title", True))]
    assert told("F005", piece) == found
    assert told("F006", piece.replace("intitule", "title")) != found
    city = Example('\n[city.sale]\nnom = "Salé"\npays = "MA"\n', "network.toml")
    assert [help_ for _, help_, _ in told("F005", city)] == [
        "write `name` in its place",
        "write `country` in its place",
    ]


def test_a_key_that_needs_quotes_is_told_its_field_at_once():
    assert told("F001", item('thème = "youth"')) == [
        (
            "`thème` needs quotes: a bare name has only a-z, 0-9, `-` and `_`",
            "in this format it is called `theme`",
            ("theme", False),
        )
    ]
    other = told("F001", item('salle_prévue = "B"'))
    assert other[0][1:] == ('write `"salle_prévue"`', ('"salle_prévue"', True))


def test_a_category_in_french_is_told_its_name_here():
    assert told("F005", item("").replace("training", "plaidoyer")) == [
        (
            "there is no category `plaidoyer`",
            "write the category as it is called here: `advocacy`",
            None,
        )
    ]


def test_a_category_that_nobody_knows_is_told_those_that_there_are():
    message = "there is no category `protocole`"
    advice = "the categories are training, partnership, advocacy, communications"
    strange = item("").replace("training", "protocole")
    assert told("F005", strange) == [(message, advice, None)]


def test_every_field_of_the_table_is_one_of_the_format():
    known = {*CATEGORIES, *fields_below(of_model(Network))}
    for model in ITEM_MODELS.values():
        known |= fields_below(of_model(model))
    assert {*FIELDS} - known - {"period", "themes"} == set()


def fields_below(shape):
    found = {*shape.fields, *(shape.key.choices if shape.key is not None else ())}
    below = [*shape.fields.values(), *shape.options, shape.inner]
    return found.union(*(fields_below(each) for each in below if each is not None))
