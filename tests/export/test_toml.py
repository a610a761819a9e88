"""TOML reads back to the plan that it was made of, whatever that says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import tomli
from edited import document, edition, laws
from hypothesis import given
from hypothesis import strategies as st

from planner.model.categories import CATEGORIES
from planner.model.dates import date_order
from planner.text.terminal import UNSEEN
from planner.workspace.read import read_texts
from plans import NAMES, PERIOD, READERS, workspaces

ROOT = Path(__file__).parent.parent
SAMPLES = [
    (folder, path.stem)
    for folder in (ROOT.parent / "plans", ROOT / "format")
    for path in sorted(folder.glob("[0-9]*.toml"))
]


def read_again(files, text, period=PERIOD):
    sheet = read_texts({**files, f"{period}.toml": text}).plan(period)
    assert sheet.whole, sheet.errors
    return sheet.plan


def texts_of(folder):
    return {path.name: path.read_text("utf-8") for path in folder.glob("*.toml")}


@pytest.mark.parametrize(("folder", "period"), SAMPLES)
def test_every_sample_reads_back_to_the_same_plan(folder, period):
    files = texts_of(folder)
    wanted = read_texts(files).plan(period).plan
    text = document(files, "toml", period=period)
    assert read_again(files, text, period) == wanted


@laws
@given(workspaces(), st.sampled_from(("staff", "committee", "meeting:june")))
def test_hostile_plans_read_back_to_what_the_reader_gets(files, reader):
    plan = edition(files, reader).plan
    text = document(files, "toml", reader)
    assert read_again(files, text).model_dump() == plan.model_dump()


@laws
@given(workspaces(), st.sampled_from(READERS))
def test_every_edition_is_a_plan_that_no_screen_obeys(files, reader):
    text = document(files, "toml", reader)
    again = {**files, f"{PERIOD}.toml": text}
    assert read_again(files, text).period == PERIOD
    assert document(again, "toml") == text
    for forbidden in (UNSEEN, "##\\[", r"(?m)^\s*::"):
        assert not re.search(forbidden, text)


@laws
@given(workspaces(), st.sampled_from(READERS))
def test_expanded_plans_are_toml_and_say_what_they_are(files, reader):
    text = document(files, "toml", reader, expand=True)
    data = tomli.loads(text)
    assert [*data][:: len(data) - 1] == ["kind", "named"]
    assert data.pop("kind") == "expanded-plan"
    assert data.pop("named").keys() <= {*NAMES, "committee", "item"}
    assert data == tomli.loads(document(files, "toml", reader))


def test_an_expanded_plan_says_what_names_stand_for_and_is_taken_for_no_plan(
    planner, workspace
):
    text = planner("export", "toml", "--expand").out
    Path("2027-H1.toml").write_text(text, encoding="utf-8")
    data = tomli.loads(text)
    assert data["named"]["unit"] == {
        "mena-hub": {"name": "MENA Hub", "region": "mena"},
        "africa-hub": {"name": "Africa Hub", "region": "east-africa"},
    }
    answer = planner("validate", "-o", "concise", "--select", "F005")
    assert answer.code == 1
    assert "unknown key `kind`" in answer.out.splitlines()[0]


@laws
@given(workspaces(most=8))
def test_items_stand_by_date_then_by_name(files):
    data = tomli.loads(document(files, "toml"))
    dates = {entry.name: entry.when for entry in edition(files).entries}
    assert [key for key in data if key in CATEGORIES] == [
        key for key in CATEGORIES if key in data
    ]
    for category in CATEGORIES:
        names = list(data.get(category, {}))
        assert names == sorted(names, key=lambda name: date_order(dates[name], name))


def test_a_plan_is_written_in_the_order_of_the_format():
    assert document({"2027-H1.toml": UNORDERED}, "toml") == ORDERED


UNORDERED = """\
language = "en"
status = "draft"
title = "Plan"
period = "2027-H1"
format = 1

[communications.guide]
venue.mode = "online"
summary = "\\nTwo\\n ::error::lines"
title = "C"

[training.undated]
title = "Without a date"

[training.later]
start = 2027-03-01
extra.z = "::error::x"
extra.a = "##[error]x"
title = "B"
regions = ["mena"]

[training.later.note.n-2]
text = "first\\nsecond"
on = 2027-01-02

[training.later.note.n-1]
text = "first\\r\\nsecond \\u202e"
on = 2027-01-01
"""
ORDERED = """\
format = 1
period = "2027-H1"
title = "Plan"
status = "draft"
language = "en"

[training.later]
title = "B"
regions = [
    "mena",
]
start = 2027-03-01

[training.later.note.n-1]
on = 2027-01-01
text = "first\\r\\nsecond \\u202e"

[training.later.note.n-2]
on = 2027-01-02
text = "first\\nsecond"

[training.later.extra]
a = "#\\u0023[error]x"
z = "::error::x"

[training.undated]
title = "Without a date"

[communications.guide]
title = "C"
summary = \"\"\"

Two
 \\u003a:error::lines\"\"\"

[communications.guide.venue]
mode = "online"
"""
