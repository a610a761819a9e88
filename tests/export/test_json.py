"""What `export json` writes is what `planner schema export` says."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from edited import document, edition, laws
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from planner.actions.schema import text_of
from planner.text.terminal import UNSEEN
from plans import PERIOD, READERS, workspaces

ROOT = Path(__file__).parent.parent
SAMPLES = [
    (folder, path.stem)
    for folder in (ROOT.parent / "plans", ROOT / "format")
    for path in sorted(folder.glob("[0-9]*.toml"))
]
MENA = "Middle East and North Africa"
KINDS = ("staff", "committee", "public", "region:mena", "donor:eu", "lead:mena-hub")


@cache
def judge():
    schema = json.loads(text_of("export"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=FormatChecker())


def faults(text):
    data = json.loads(text, parse_constant=pytest.fail)
    return [error.message for error in judge().iter_errors(data)]


def texts_of(folder):
    return {path.name: path.read_text("utf-8") for path in folder.glob("*.toml")}


@pytest.mark.parametrize(("folder", "period"), SAMPLES)
@pytest.mark.parametrize("reader", KINDS)
def test_every_sample_fits_the_schema_for_every_reader(folder, period, reader):
    files = texts_of(folder)
    for language in ("en", "fr", "ar"):
        text = document(files, "json", reader, language, period=period)
        assert faults(text) == []


def test_a_paper_for_a_meeting_fits_the_schema_and_knows_its_day():
    files = texts_of(ROOT.parent / "plans")
    text = document(files, "json", "meeting:isc-december-2026")
    assert faults(text) == []
    assert json.loads(text)["today"] == "2026-11-22"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("version", 2),
        ("kind", "summary"),
        ("digest", "x"),
        ("more", True),
        ("withheld", {"items": 0, "others": 0}),
    ],
)
def test_the_schema_refuses_what_is_none(key, value):
    data = json.loads(document(texts_of(ROOT / "format"), "json"))
    assert faults(json.dumps({**data, key: value})) != []


@laws
@given(workspaces(), st.sampled_from(READERS), st.sampled_from(("en", "fr", "ar")))
def test_hostile_plans_fit_the_schema_and_no_screen_obeys_them(files, reader, language):
    text = document(files, "json", reader, language)
    assert faults(text) == []
    assert re.search(UNSEEN, text) is None


@laws
@given(workspaces(), st.sampled_from(READERS))
def test_the_fields_are_those_of_the_plan(files, reader):
    data = json.loads(document(files, "json", reader))
    plan = edition(files, reader)
    by_name = {entry.name: entry for entry in plan.entries}
    for each in data["items"]:
        entry = by_name.pop(each["name"])
        assert each["category"] == entry.category.key
        assert each["fields"]["title"] == entry.item.title
        assert each["fields"].keys() <= entry.item.model_fields_set
    assert by_name == {}
    assert data["plan"]["fields"]["period"] == PERIOD


def test_an_item_in_full(planner, workspace):
    data = json.loads(planner("export", "json").out)
    assert data["items"][0] == {
        "category": "training",
        "name": "referral",
        "date": {
            "start": "2027-04-14",
            "end": "2027-04-15",
            "earliest": "2027-04-14",
            "latest": "2027-04-15",
            "exact": True,
        },
        "labels": {
            "lead": "MENA Hub",
            "regions": ["Middle East and North Africa"],
            "theme": "National and local cooperation",
            "venue.city": "Rabat",
            "partners.funder": ["Partner Foundation"],
        },
        "fields": {
            "title": "Referral pathways",
            "lead": "mena-hub",
            "regions": ["mena"],
            "theme": "cooperation",
            "start": "2027-04-14",
            "end": "2027-04-15",
            "venue": {"city": "rabat", "mode": "in-person"},
            "partners": {"funder": ["partner"]},
        },
    }


def test_labels_are_in_the_language_and_rounds_are_of_their_group(planner, workspace):
    network = workspace / "network.toml"
    text = network.read_text("utf-8")
    wanted = 'name = { en = "Rabat", ar = "الرباط" }'
    network.write_text(text.replace('name = "Rabat"', wanted, 1), "utf-8")
    plan = workspace / "2027-H1.toml"
    text = plan.read_text("utf-8")
    plan.write_text(
        text + "\n[partnership.memorandum.consultation.mena-2]\non = 2026-11-01\n"
        'result = "support"\n',
        "utf-8",
    )
    data = json.loads(planner("export", "json", "--lang", "ar").out)
    assert data["language"] == "ar"
    assert data["items"][0]["labels"]["venue.city"] == "الرباط"
    assert data["items"][1]["labels"]["consultation.mena-2"] == MENA


def test_check_jsonschema_says_the_same(tmp_path):
    (tmp_path / "schema.json").write_text(text_of("export"), encoding="utf-8")
    files = texts_of(ROOT.parent / "plans")
    (tmp_path / "plan.json").write_text(document(files, "json"), encoding="utf-8")
    program = Path(sys.executable).parent / "check-jsonschema"
    words = [program, "--schemafile", "schema.json", "plan.json"]
    done = subprocess.run(
        words, cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
