"""Fields of one's own, under `extra`, that are known fields in the wrong place."""

from __future__ import annotations

from datetime import date

import pytest

from planner.rules.catalogue import find
from planner.rules.engine import judge, judged
from planner.rules.example import scene
from planner.rules.rule import Example
from planner.workspace.read import read_texts

ITEM = '\n[training.academy]\ntitle = "Academy"\n'


def misplaced(text, file="2027-H1.toml"):
    files = scene(Example(text, file)).files
    report = judge(read_texts(files), judged([find("F014")]), date(2026, 11, 22))
    return [each.keys for each in report.diagnostics]


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ('extra.lead = "mena-hub"', "lead"),
        ("extra.expected = 40", "expected"),
        ('extra = { room = "A", lead = "mena-hub" }', "lead"),
        ('extra.room = "lead"', None),
        ("extra.venue = true", None),
        ("extra.note = true", None),
        ('extra = ["lead"]', None),
        ('extra = "lead"', None),
    ],
)
def test_a_known_field_of_an_item_is_found(line, key):
    expected = [("training", "academy", "extra", key)] if key else []
    assert misplaced(f"{ITEM}{line}\n") == expected


@pytest.mark.parametrize("item", [ITEM, f"{ITEM}start = 3\n", "\n[training.x]\n"])
def test_a_known_field_of_the_plan_is_found_beside_any_item(item):
    assert misplaced(f'extra.themes = ["youth"]\n{item}') == [("extra", "themes")]


def test_an_item_that_cannot_be_read_is_looked_at_too():
    text = f'{ITEM}start = 3\nextra.lead = "mena-hub"\n'
    assert misplaced(text) == [("training", "academy", "extra", "lead")]
